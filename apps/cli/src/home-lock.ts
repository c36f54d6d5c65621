import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isRunning, type ProcessIdentity } from '@sluice/embedded';
import { isRecord, readJson } from './private-file.js';

/** One SLUICE_HOME, one running system: two PostgreSQL on one data directory would be the end of the data. */
export type LockResult = { kind: 'TAKEN_BY'; pid: number } | { kind: 'LOCKED'; release(): void };

/** Takes the lock of a home. A lock whose owner no longer runs (kill -9, power loss) is taken over. */
export function lockHome(home: string): LockResult {
  const path = join(home, 'start.lock');
  const mine = identityOf(process.pid);
  if (!mine) throw new Error('This process is not in the process table.');
  const draft = `${path}.${process.pid}`;
  // The lock appears with its content in one step (link), so nobody ever reads an empty one.
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (;;) {
      if (linked(draft, path)) return { kind: 'LOCKED', release: () => releaseIfOurs(path, mine) };
      const owner = readOwner(path);
      if (owner && isRunning(owner)) return { kind: 'TAKEN_BY', pid: owner.pid };
      setAsideStale(path, owner);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(path: string): ProcessIdentity | undefined {
  const found = readJson(path);
  return isRecord(found) && typeof found['pid'] === 'number' && typeof found['startedAt'] === 'string'
    ? { pid: found['pid'], startedAt: found['startedAt'] }
    : undefined;
}

/**
 * Moves a stale lock out of the way. Between reading and moving, another start may have done the same and taken the
 * lock: then what was moved is a living lock, and it is put back.
 */
function setAsideStale(path: string, stale: ProcessIdentity | undefined): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readOwner(aside);
  if (moved && moved.startedAt !== stale?.startedAt && isRunning(moved)) linked(aside, path);
  rmSync(aside, { force: true });
}

function releaseIfOurs(path: string, mine: ProcessIdentity): void {
  try {
    if (readFileSync(path, 'utf8') === JSON.stringify(mine)) rmSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
