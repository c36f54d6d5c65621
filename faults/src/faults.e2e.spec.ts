import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArena, type Arena } from './arena/arena.js';
import { claimHome, type FaultsHome } from './arena/home.js';
import { caseNamed } from './cases/all-cases.js';
import { runCase } from './run/run-case.js';

const SERVERS_START_MS = 120_000;
const CASES_MS = 300_000;

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

  // Two at a time, as the matrix does: most of a case is waiting.
  it.each([
    [{ 'kill-after-commit': 1, zombie: 1 }],
    [{ 'kill-unacknowledged': 1, 'zombie-in-transaction': 1 }],
    [{ 'commit-cut': 3, poison: 1 }],
  ])(
    'keeps every promise in the rounds %j',
    async (rounds) => {
      const rows = await Promise.all(
        Object.entries(rounds).map(([name, count]) => runCase(arena, caseNamed(name), { rounds: count, seed: 1 })),
      );
      for (const row of rows) {
        expect(row.violations).toEqual([]);
        expect(row.faults).toBe(row.rounds);
        expect(row.decisions).toBeGreaterThan(row.shipments);
      }
    },
    CASES_MS,
  );
});
