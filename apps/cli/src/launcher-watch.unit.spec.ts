import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNpm, watchLauncher } from './launcher-watch.js';

/** Runs what npm runs, as npm would: a child that says its pid. */
const LAUNCHER = `
const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
child.once('spawn', () => process.stdout.write(String(child.pid)));
process.once('SIGTERM', () => { child.kill('SIGKILL'); process.exit(0); });
`;

describe('the npm that started us', () => {
  let directory: string;
  let launcher: ChildProcess;
  let launchedPid: number;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'sluice-launcher-'));
    writeFileSync(join(directory, 'npm'), LAUNCHER);
    const child = spawn(process.execPath, [join(directory, 'npm')], { stdio: ['ignore', 'pipe', 'inherit'] });
    launchedPid = await new Promise((resolve) => child.stdout.once('data', (pid: Buffer) => resolve(Number(pid))));
    launcher = child;
  });
  afterEach(() => {
    launcher.kill('SIGTERM');
    rmSync(directory, { recursive: true });
  });

  it('is found from a process that it started', () => {
    expect(findNpm(launchedPid)?.pid).toBe(launcher.pid);
  });

  it('is not made up where there is none', () => {
    expect(findNpm(1)).toBeUndefined();
  });

  it('is noticed when it is gone', async () => {
    const gone = new Promise<string>((resolve) => watchLauncher(findNpm(launchedPid), () => resolve('noticed')));
    launcher.kill('SIGTERM');
    expect(await gone).toBe('noticed');
  });
});
