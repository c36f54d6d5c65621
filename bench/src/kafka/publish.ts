import type { Message } from 'kafkajs';
import { kafkaClient, plainProducer } from './client.js';
import type { EventRecord } from './events.js';

/** kafkajs needs time in the square of a send's records per partition: a few hundred each for the six partitions. */
const RECORDS_PER_SEND = 2_400;

/** Publishes records in their order, as fast as it goes; resolves when the broker has them all. */
export async function publishAll(brokers: string, records: Iterable<EventRecord>): Promise<number> {
  const producer = await plainProducer(kafkaClient(brokers));
  const waiting = new Map<string, Message[]>();
  let count = 0;
  const send = async (topic: string): Promise<void> => {
    const messages = waiting.get(topic) ?? [];
    waiting.delete(topic);
    if (messages.length > 0) await producer.send({ topic, acks: -1, messages });
  };
  try {
    for (const { topic, message } of records) {
      const messages = waiting.get(topic) ?? [];
      messages.push(message);
      waiting.set(topic, messages);
      count += 1;
      if (messages.length >= RECORDS_PER_SEND) await send(topic);
    }
    for (const topic of [...waiting.keys()]) await send(topic);
    return count;
  } finally {
    await producer.disconnect();
  }
}
