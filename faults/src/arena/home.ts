import { endOrphan, sluiceHome } from '@sluice/embedded';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where a run keeps its servers' data and the logs of its gates. */
export interface FaultsHome {
  readonly path: string;
  logOf(name: string): string;
  remove(): void;
}

/**
 * Takes `.sluice/faults` (or `at`) for this run, empty. Servers that a killed run left there are ended; its gates end by
 * themselves, see `gate-child.ts`.
 * @throws DataDirInUseError when another run is using it
 */
export async function claimHome(at = join(sluiceHome(), 'faults')): Promise<FaultsHome> {
  for (const name of ['postgres', 'small-postgres']) await endOrphan('PostgreSQL', join(at, name), 'SIGINT');
  for (const name of ['kafka-1', 'kafka-2', 'kafka-3', 'kafka']) await endOrphan('Kafka', join(at, name), 'SIGTERM');
  rmSync(at, { recursive: true, force: true });
  mkdirSync(join(at, 'logs'), { recursive: true });
  // The servers run as another user when we are root; their own directories stay closed.
  chmodSync(at, 0o755);
  return {
    path: at,
    logOf: (name) => join(at, 'logs', `${name}.log`),
    remove: () => rmSync(at, { recursive: true, force: true }),
  };
}
