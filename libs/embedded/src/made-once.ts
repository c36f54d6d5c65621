import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.js';

/**
 * Sees to it that `directory` is there, made by `make` when it is not.
 *
 * It appears by a rename, so it is whole or missing. Two makers at once take turns by a lock file, and one left by a
 * killed process is taken over.
 * @param make fills the directory it is given, which does not exist yet
 * @param timeoutMs how long whoever comes second waits for the first
 */
export async function madeOnce(
  directory: string,
  make: (part: string) => Promise<void>,
  timeoutMs: number,
): Promise<void> {
  if (existsSync(directory)) return;
  mkdirSync(dirname(directory), { recursive: true });
  const lock = `${directory}.lock`;
  await takeLock(lock, timeoutMs);
  try {
    if (existsSync(directory)) return;
    const part = `${directory}.part`;
    rmSync(part, { recursive: true, force: true });
    await make(part);
    renameSync(part, directory);
  } finally {
    rmSync(lock, { force: true });
  }
}

async function takeLock(lock: string, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!tryLock(lock)) {
    const holder = holderOf(lock);
    if (holder !== undefined && !isRunning(holder)) rmSync(lock, { force: true });
    if (Date.now() >= deadline)
      throw new Error(`another process has held ${lock} for ${timeoutMs / 1000} s: remove it`);
    await sleep(200);
  }
}

function tryLock(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, JSON.stringify(identityOf(process.pid)));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(lock: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
