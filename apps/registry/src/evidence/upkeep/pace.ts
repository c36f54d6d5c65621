import { setTimeout as sleep } from 'node:timers/promises';

/** Waits that keep work at so many bytes a second. An idle time is not made up for. */
export class Pace {
  private dueMs = 0;

  constructor(private readonly bytesPerS: number) {}

  /** Call it after so many bytes of work: resolves when the next may be done, at once when `signal` is aborted. */
  async spent(bytes: number, signal: AbortSignal): Promise<void> {
    const nowMs = performance.now();
    this.dueMs = Math.max(this.dueMs, nowMs) + (bytes / this.bytesPerS) * 1_000;
    await rest(this.dueMs - nowMs, signal);
  }
}

/** Waits for so long, or until `signal` is aborted. */
export async function rest(forMs: number, signal: AbortSignal): Promise<void> {
  try {
    if (forMs > 0) await sleep(forMs, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
