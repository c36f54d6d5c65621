import { setTimeout as sleep } from 'node:timers/promises';
import type { Producer } from 'kafkajs';
import type { EventRecord } from './events.js';

export interface SteadyLoad {
  readonly producer: Producer;
  readonly ratePerS: number;
  readonly count: number;
  record(index: number): EventRecord;
  /** Told just before record `index` is handed to the producer. */
  sending(index: number): void;
}

/**
 * Sends `count` records at a steady rate, whatever becomes of the earlier ones (an open loop: a slow gate is not given
 * a rest). Those that are due at the same millisecond go in one request. Resolves when all are acknowledged.
 */
export async function sendSteadily({ producer, ratePerS, count, record, sending }: SteadyLoad): Promise<void> {
  const startMs = performance.now();
  const sends: Promise<unknown>[] = [];
  for (let sent = 0; sent < count;) {
    const due = Math.min(count, Math.floor(((performance.now() - startMs) * ratePerS) / 1000) + 1);
    if (due > sent) {
      const records = Array.from({ length: due - sent }, (_, at) => record(sent + at));
      for (let index = sent; index < due; index += 1) sending(index);
      const topic = records[0]?.topic ?? '';
      sends.push(producer.send({ topic, acks: -1, messages: records.map(({ message }) => message) }));
      sent = due;
    }
    await sleep(1);
  }
  await Promise.all(sends);
}
