import { execa } from 'execa';
import { join } from 'node:path';
import { repositoryRoot } from './home.js';

/** A slow mirror may need minutes; a second fetch waits as long for the first. */
export const FETCH_TIMEOUT_MS = 600_000;

/** Maven is not there, or cannot get what it was asked for; carries its last words. */
export class NotFetchedError extends Error {
  override readonly name = 'NotFetchedError';
}

/**
 * Runs a goal of Maven's dependency plugin on one of our POMs.
 * @param pom its path in the checkout
 * @throws NotFetchedError
 */
export async function fetchByMaven(what: string, pom: string, goal: readonly string[]): Promise<void> {
  const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  try {
    await execa(maven, ['-q', '-B', '-Dstyle.color=never', '-f', join(repositoryRoot, pom), ...goal], {
      timeout: FETCH_TIMEOUT_MS,
      stdin: 'ignore',
      all: true,
    });
  } catch (error) {
    throw new NotFetchedError(`Maven could not fetch ${what} (${pom}): ${lastWords(error)}`, { cause: error });
  }
}

function lastWords(error: unknown): string {
  const { all, shortMessage } = error as { all?: string; shortMessage?: string };
  return all?.trim().split('\n').slice(0, 5).join('\n') || shortMessage || String(error);
}
