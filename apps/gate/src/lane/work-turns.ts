import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';

/** One computes while the other waits for the database. */
const LANES_AT_ONCE = 2;

/** A lane that takes longer waits for something, a locked row most likely; it keeps nobody else from a turn meanwhile. */
const TURN_MS_MAX = 1_000;

/**
 * Work that others left is taken by a few lanes of a process at once. A change of facts can concern every shipment of
 * every lane: with a turn for each of them, fresh records of one lane would wait for the work of all.
 */
export class WorkTurns {
  readonly #limit = pLimit(LANES_AT_ONCE);

  constructor(private readonly turnMsMax = TURN_MS_MAX) {}

  /** Runs `work` when it has its turn, in the order of the calls, and settles as it does. */
  take<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      void this.#limit(async () => {
        const over = new AbortController();
        const done = work()
          .then(resolve, reject)
          .finally(() => over.abort());
        const late = delay(this.turnMsMax, undefined, { ref: false, signal: over.signal }).catch(() => undefined);
        await Promise.race([done, late]);
      });
    });
  }
}
