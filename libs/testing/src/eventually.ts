import { setTimeout as sleep } from 'node:timers/promises';

export interface EventuallyOptions {
  readonly timeoutMs?: number;
  readonly everyMs?: number;
}

/** Repeats `attempt` until it does not throw, and gives its result; after `timeoutMs` throws what it threw last. */
export async function eventually<T>(
  attempt: () => T | Promise<T>,
  { timeoutMs = 10_000, everyMs = 25 }: EventuallyOptions = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() >= deadline) throw error;
      await sleep(everyMs);
    }
  }
}
