import { setTimeout as sleep } from 'node:timers/promises';
import type { Message, Producer } from 'kafkajs';

export interface SteadyLoad {
  readonly producer: Producer;
  readonly topic: string;
  readonly ratePerS: number;
  /** Records in all; without an end until `stop` is asked. */
  readonly count?: number;
  /** Ends the load before its `count`. */
  readonly stop?: AbortSignal;
  message(index: number): Message;
  /** Told just before record `index` is handed to the producer, and how late that is. */
  sending(index: number, lateMs: number): void;
}

/**
 * Sends records at a steady rate, whatever becomes of the earlier ones (an open loop: a slow gate is not given a rest).
 * Those that are due when the timer fires, which is every millisecond or a little later, go in one request: one or two
 * at 1,000/s, as from several producers of which none waits to fill a batch. Resolves with their number when all are
 * acknowledged.
 */
export async function sendSteadily(load: SteadyLoad): Promise<number> {
  const { producer, topic, ratePerS, count = Number.POSITIVE_INFINITY, stop, message, sending } = load;
  const startMs = performance.now();
  const unacknowledged = new Set<Promise<unknown>>();
  let failure: unknown;
  let sent = 0;
  while (sent < count && stop?.aborted !== true && failure === undefined) {
    const due = Math.min(count, Math.floor(((performance.now() - startMs) * ratePerS) / 1000) + 1);
    if (due > sent) {
      const first = sent;
      const messages = Array.from({ length: due - first }, (_, at) => message(first + at));
      const nowMs = performance.now() - startMs;
      for (let index = sent; index < due; index += 1) sending(index, Math.max(0, nowMs - (index * 1000) / ratePerS));
      const send: Promise<unknown> = producer
        .send({ topic, acks: -1, messages })
        .catch((error: unknown) => (failure ??= error))
        .finally(() => unacknowledged.delete(send));
      unacknowledged.add(send);
      sent = due;
    }
    await sleep(1);
  }
  await Promise.all(unacknowledged);
  if (failure !== undefined)
    throw failure instanceof Error ? failure : new Error('a record could not be sent', { cause: failure });
  return sent;
}
