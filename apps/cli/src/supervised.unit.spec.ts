import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from '@sluice/embedded';
import { ProcessTable } from './process-table.js';
import { Supervised, type Launch } from './supervised.js';

const launchSleeper: Launch = async (onPid) => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
  const exited = new Promise<string>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? String(code))),
  );
  await new Promise((resolve) => child.once('spawn', resolve));
  const pid = child.pid ?? 0;
  onPid(pid);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return { pid, exited, stop };
};

describe('a supervised process', () => {
  let home: string;
  let table: ProcessTable;
  let said: string[];
  let restarted: (() => void) | undefined;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'sluice-supervised-'));
    table = new ProcessTable(home);
    said = [];
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const supervise = (launch: Launch, more: { firstAttemptsMax?: number } = {}): Supervised =>
    new Supervised({
      name: 'gate',
      launch,
      table,
      say: (line) => said.push(line),
      onRestarted: () => restarted?.(),
      restartDelayMs: 10,
      restartDelayMsMax: 20,
      ...more,
    });

  const pidOf = (name: string): number => table.pids()[name] ?? 0;

  it('is started again when it is killed, which is said, and the table knows the new pid', async () => {
    const gate = supervise(launchSleeper);
    await gate.start();
    const first = pidOf('gate');
    const again = new Promise<void>((resolve) => (restarted = resolve));
    process.kill(first, 'SIGKILL');
    await again;
    expect(pidOf('gate')).not.toBe(first);
    expect(said[0]).toContain('gate ended unexpectedly (SIGKILL); starting it again');
    await gate.stop();
  });

  it('is tried again while it does not start, with a delay that stays within its bound', async () => {
    let launches = 0;
    const gate = supervise(async (onPid, signal) => {
      launches += 1;
      if (launches > 1 && launches < 6) throw new Error('postgres://user:hunter2@db is not there yet');
      return launchSleeper(onPid, signal);
    });
    await gate.start();
    const again = new Promise<void>((resolve) => (restarted = resolve));
    process.kill(pidOf('gate'), 'SIGKILL');
    await again;
    expect(said.filter((line) => line.includes('in 0.02 s'))).toHaveLength(4);
    expect(said.join()).not.toContain('hunter2');
    await gate.stop();
  });

  it('is given as many first attempts as were said, and no more', async () => {
    let launches = 0;
    const failing = supervise(
      () => {
        launches += 1;
        return Promise.reject(new Error('the broker is not ready'));
      },
      { firstAttemptsMax: 3 },
    );
    await expect(failing.start()).rejects.toThrow('the broker is not ready');
    expect(launches).toBe(3);
  });

  it('stays stopped once it was stopped', async () => {
    const gate = supervise(launchSleeper);
    await gate.start();
    const pid = pidOf('gate');
    await gate.stop();
    expect(identityOf(pid)).toBeUndefined();
    expect(table.pids()).toEqual({});
    expect(said).toEqual([]);
  });
});
