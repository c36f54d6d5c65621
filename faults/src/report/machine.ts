import { KAFKA_VERSION, repositoryRoot } from '@sluice/embedded';
import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';

/** What the matrix ran on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly kafka: string;
  /** `git describe`, with `-dirty` when the checkout has changes. */
  readonly commit: string;
}

export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${process.platform} ${release()}`,
    node: process.versions.node,
    kafka: KAFKA_VERSION,
    commit: commit(),
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: repositoryRoot, encoding: 'utf8' }).trim();
  } catch {
    return 'not a git checkout';
  }
}
