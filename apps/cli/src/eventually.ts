import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until there is an answer; undefined when there is none in time. */
export async function eventually<T>(
  ask: () => Promise<T | undefined>,
  { timeoutMs, everyMs = 50 }: { timeoutMs: number; everyMs?: number },
): Promise<T | undefined> {
  const deadlineMs = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || Date.now() >= deadlineMs) return answer;
    await sleep(everyMs);
  }
}
