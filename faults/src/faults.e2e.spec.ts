import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArena, type Arena } from './arena/arena.js';
import { claimHome, type FaultsHome } from './arena/home.js';
import { caseNamed } from './cases/all-cases.js';
import { runCase } from './run/run-case.js';

const SERVERS_START_MS = 120_000;
const CASE_MS = 240_000;

/** A part of `npm run faults` that fits into a test run: a dead gate, a frozen one, a lost connection, bad records. */
describe('the gate under faults', () => {
  let home: FaultsHome;
  let arena: Arena;

  beforeAll(async () => {
    home = await claimHome(await mkdtemp(join(tmpdir(), 'sluice-faults-')));
    arena = await openArena(home, 'broker');
  }, SERVERS_START_MS);
  afterAll(async () => {
    await arena.stop();
    home.remove();
  }, SERVERS_START_MS);

  it.each([
    ['kill-after-commit', 1],
    ['kill-unacknowledged', 1],
    ['zombie', 1],
    ['commit-cut', 3],
    ['poison', 1],
  ])(
    'keeps every promise in the case %s',
    async (name, rounds) => {
      const row = await runCase(arena, caseNamed(name), { rounds, seed: 1 });
      expect(row.violations).toEqual([]);
      expect(row).toMatchObject({ rounds, faults: rounds });
      expect(row.decisions).toBeGreaterThan(row.shipments);
    },
    CASE_MS,
  );
});
