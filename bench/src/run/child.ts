import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchHome } from './home.js';

const STOP_GRACE_MS = 20_000;
const READY_TIMEOUT_MS = 120_000;
const LAST_LINES = 15;

export interface ChildSpec {
  readonly name: string;
  /** The program's entry. */
  readonly entry: string;
  readonly nodeArgs?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A process of ours that is measured. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  /** @throws with the child's last lines when it has ended */
  assertRunning(): void;
  /** SIGTERM, and SIGKILL after 20 s. Harmless when it has ended. */
  stop(): Promise<void>;
  /** SIGKILL, as when a machine dies; resolves when it has ended. */
  kill(): Promise<void>;
}

/** Starts a program on this very Node; what it says goes to a file of the run. */
export function startChild(home: BenchHome, { name, entry, nodeArgs = [], env }: ChildSpec): Child {
  const logPath = join(home.path, 'logs', `${name}.log`);
  const log = openSync(logPath, 'a');
  const child = spawn(process.execPath, [...nodeArgs, entry], {
    stdio: ['ignore', log, log],
    env: { ...process.env, ...env },
  });
  closeSync(log);
  if (child.pid === undefined) throw new Error(`${name} could not be started: ${entry}`);
  home.remember(child.pid);
  let ended: string | undefined;
  const exited = exitOf(child).then((how) => (ended = how));
  return {
    name,
    pid: child.pid,
    assertRunning: () => {
      if (ended !== undefined) throw new Error(`${name} ended (${ended}); it said last:\n${lastLines(logPath)}`);
    },
    stop: async () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
      if (ended === undefined) child.kill('SIGTERM');
      await exited;
      clearTimeout(timer);
    },
    kill: async () => {
      if (ended === undefined) child.kill('SIGKILL');
      await exited;
    },
  };
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

function lastLines(path: string): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}

/** Resolves when the service's `/readyz` answers 200. */
export async function untilReady(child: Child, url: string, timeoutMs = READY_TIMEOUT_MS): Promise<void> {
  const deadlineMs = Date.now() + timeoutMs;
  while (Date.now() < deadlineMs) {
    child.assertRunning();
    if (await isReady(url)) return;
    await sleep(50);
  }
  throw new Error(`${child.name} was not ready after ${timeoutMs / 1000} s`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Does not listen yet.
    return false;
  }
}
