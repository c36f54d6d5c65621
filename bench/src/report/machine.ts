import { KAFKA_VERSION, repositoryRoot } from '@sluice/embedded';
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { withClient, type BenchServers } from '../run/servers.js';

/** What the figures were measured on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  /** PostgreSQL's `shared_buffers`. */
  readonly buffers: string;
  readonly kafka: string;
  /** `git describe`, with `-dirty` when the checkout has changes. */
  readonly commit: string;
  /** Runnable processes when the benchmark began, one-minute mean. */
  readonly loadBefore: number;
}

export async function describeMachine({ databaseUrl }: BenchServers): Promise<Machine> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ version: string; buffers: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('shared_buffers') AS buffers`,
    ),
  );
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${process.platform} ${release()}`,
    node: process.versions.node,
    postgres: rows[0]?.version ?? 'unknown',
    buffers: rows[0]?.buffers ?? 'unknown',
    kafka: KAFKA_VERSION,
    commit: commit(),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: repositoryRoot, encoding: 'utf8' }).trim();
  } catch {
    return 'not a git checkout';
  }
}
