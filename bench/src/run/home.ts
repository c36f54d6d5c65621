import { endOrphan, identityOf, isRunning, sluiceHome, type ProcessIdentity } from '@sluice/embedded';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const END_GRACE_MS = 10_000;

/** What outlives a run: see `growth/grown-database.ts`. */
const CACHE = 'cache';

/** Where a run keeps its servers' data and its logs. */
export interface BenchHome {
  readonly path: string;
  /** For what is expensive to make and can be used again by a later run. */
  readonly cachePath: string;
  /** Written down, so that the next run can end it, should this one be killed. */
  remember(pid: number): void;
  /** Ends whatever was remembered and still runs: SIGTERM, and SIGKILL after 10 s. */
  endChildren(): Promise<void>;
  remove(): void;
}

interface HomeRecord {
  readonly owner: ProcessIdentity | undefined;
  readonly children: readonly ProcessIdentity[];
}

/**
 * Takes `.sluice/bench` for this run, empty but for the cache: what a killed run left there is ended and removed.
 * @throws when another run is using it
 */
export async function claimHome(): Promise<BenchHome> {
  const path = join(sluiceHome(), 'bench');
  const recordFile = join(path, 'run.json');
  await endEarlierRun(path, readRecord(recordFile));
  removeAllButCache(path);
  mkdirSync(join(path, 'logs'), { recursive: true });
  mkdirSync(join(path, CACHE), { recursive: true });
  // The servers run as another user when we are root; their own directories stay closed.
  chmodSync(path, 0o755);
  const children: ProcessIdentity[] = [];
  const write = (): void => {
    const record: HomeRecord = { owner: identityOf(process.pid), children };
    writeFileSync(recordFile, JSON.stringify(record));
  };
  write();
  return {
    path,
    cachePath: join(path, CACHE),
    remember: (pid) => {
      const identity = identityOf(pid);
      if (identity) children.push(identity);
      write();
    },
    endChildren: () => endAll(children),
    remove: () => removeAllButCache(path),
  };
}

function removeAllButCache(path: string): void {
  if (!existsSync(path)) return;
  for (const name of readdirSync(path)) if (name !== CACHE) rmSync(join(path, name), { recursive: true, force: true });
}

async function endEarlierRun(path: string, record: HomeRecord | undefined): Promise<void> {
  if (record?.owner && isRunning(record.owner)) {
    throw new Error(`another benchmark runs here (process ${record.owner.pid}): wait for it, or stop it`);
  }
  await endAll(record?.children ?? []);
  await endOrphan('PostgreSQL', join(path, 'postgres'), 'SIGINT');
  await endOrphan('Kafka', join(path, 'kafka'), 'SIGTERM');
}

async function endAll(children: readonly ProcessIdentity[]): Promise<void> {
  const deadlineMs = Date.now() + END_GRACE_MS;
  for (const child of children) if (isRunning(child)) process.kill(child.pid, 'SIGTERM');
  while (children.some(isRunning)) {
    if (Date.now() >= deadlineMs)
      for (const child of children) if (isRunning(child)) process.kill(child.pid, 'SIGKILL');
    await sleep(50);
  }
}

function readRecord(path: string): HomeRecord | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as HomeRecord;
  } catch {
    // No earlier run, or one that was killed before it started anything.
    return undefined;
  }
}
