import { setTimeout as sleep } from 'node:timers/promises';
import type { Message, Producer } from 'kafkajs';

export interface SteadyLoad {
  readonly producer: Producer;
  readonly topic: string;
  readonly ratePerS: number;
  readonly count: number;
  message(index: number): Message;
  /** Told just before record `index` is handed to the producer. */
  sending(index: number): void;
}

/**
 * Sends `count` records at a steady rate, whatever becomes of the earlier ones (an open loop: a slow gate is not given
 * a rest). Those that are due at the same millisecond go in one request. Resolves when all are acknowledged.
 */
export async function sendSteadily({ producer, topic, ratePerS, count, message, sending }: SteadyLoad): Promise<void> {
  const startMs = performance.now();
  const sends: Promise<unknown>[] = [];
  for (let sent = 0; sent < count;) {
    const due = Math.min(count, Math.floor(((performance.now() - startMs) * ratePerS) / 1000) + 1);
    if (due > sent) {
      const first = sent;
      const messages = Array.from({ length: due - first }, (_, at) => message(first + at));
      for (let index = sent; index < due; index += 1) sending(index);
      sends.push(producer.send({ topic, acks: -1, messages }));
      sent = due;
    }
    await sleep(1);
  }
  await Promise.all(sends);
}
