import { setTimeout as delay } from 'node:timers/promises';

const RETRY_DELAY_MS_MIN = 50;
const RETRY_DELAY_MS_MAX = 5_000;

/** Something that waiting cannot mend and going on would make worse: the process has to end and be looked at. */
export class UnrecoverableError extends Error {
  override name = 'UnrecoverableError';
}

/** The last four are what only a bug in our own code throws. */
const UNRECOVERABLE = [UnrecoverableError, TypeError, ReferenceError, RangeError, SyntaxError];

export function isUnrecoverable(error: unknown): boolean {
  return UNRECOVERABLE.some((kind) => error instanceof kind);
}

/**
 * Tries until it succeeds, however long that takes: a failure of infrastructure is waited out, never skipped.
 * The delay doubles from 50 ms to 5 s.
 * @returns undefined when `signal` ended the attempts.
 * @throws what `attempt` threw when that is unrecoverable.
 */
export async function retryForever<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  onFailure: (error: unknown, retryDelayMs: number) => void,
): Promise<T | undefined> {
  for (
    let retryDelayMs = RETRY_DELAY_MS_MIN;
    !signal.aborted;
    retryDelayMs = Math.min(retryDelayMs * 2, RETRY_DELAY_MS_MAX)
  ) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted) return undefined;
      if (isUnrecoverable(error)) throw error;
      onFailure(error, retryDelayMs);
      await delay(retryDelayMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}
