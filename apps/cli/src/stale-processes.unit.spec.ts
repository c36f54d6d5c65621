import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from '@sluice/embedded';
import { lockHome } from './home-lock.js';
import { ProcessTable } from './process-table.js';
import { stopProcess } from './stop-process.js';

const STUBBORN = "process.on('SIGTERM', () => undefined); process.stdout.write('up'); setInterval(() => 0, 1000)";
const OBEDIENT = "process.stdout.write('up'); setInterval(() => 0, 1000)";

let home: string;
const children: ChildProcess[] = [];

beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'sluice-stale-'))));
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(home, { recursive: true });
});

async function run(script: string): Promise<number> {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  if (child.pid === undefined) throw new Error('no pid');
  return child.pid;
}

describe('a process remembered across runs', () => {
  it('is stopped when asked, and killed when it does not listen', async () => {
    const [obedient, stubborn] = [identityOf(await run(OBEDIENT)), identityOf(await run(STUBBORN))];
    if (!obedient || !stubborn) throw new Error('not running');
    const how = { signal: 'SIGTERM', graceMs: 300 } as const;
    expect(await stopProcess(obedient, { ...how, graceMs: 5_000 })).toBe('STOPPED');
    expect(await stopProcess(stubborn, how)).toBe('KILLED');
    expect(await stopProcess(stubborn, how)).toBe('GONE');
  });
});

describe('the processes an earlier run left behind', () => {
  it('are found by the next run and stopped, the gate before the registry', async () => {
    const before = new ProcessTable(home);
    before.started('registry', await run(OBEDIENT));
    before.started('gate', await run(OBEDIENT));

    const stopped = await new ProcessTable(home).stopAll();

    expect(stopped.map(({ name, result }) => [name, result])).toEqual([
      ['gate', 'STOPPED'],
      ['registry', 'STOPPED'],
    ]);
    expect(await new ProcessTable(home).stopAll()).toEqual([]);
  });

  it('are left alone when their pid belongs to somebody else by now', async () => {
    const pid = await run(OBEDIENT);
    writeFileSync(join(home, 'processes.json'), JSON.stringify({ gate: { pid, startedAt: 'from before' } }));
    expect(await new ProcessTable(home).stopAll()).toEqual([{ name: 'gate', pid, result: 'GONE' }]);
    expect(identityOf(pid)).toBeDefined();
  });
});

describe('the lock of a home', () => {
  it('refuses a second owner, naming the pid of the first, until it is released', () => {
    const first = lockHome(home);
    expect(lockHome(home)).toEqual({ kind: 'TAKEN_BY', pid: process.pid });
    if (first.kind === 'LOCKED') first.release();
    expect(lockHome(home).kind).toBe('LOCKED');
  });

  it('is taken over from an owner that no longer runs, and from a torn file', () => {
    for (const left of [JSON.stringify({ pid: process.pid, startedAt: 'from before' }), '{"pid": ']) {
      writeFileSync(join(home, 'start.lock'), left);
      const lock = lockHome(home);
      expect(lock.kind).toBe('LOCKED');
      if (lock.kind === 'LOCKED') lock.release();
    }
    expect(readdirSync(home)).toEqual([]);
  });
});
