import { randomBytes } from 'node:crypto';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';

/** A committed record, as far as the benchmark looks at it. */
export interface SeenRecord {
  readonly partition: number;
  readonly key: string;
  /** `ce_type`. */
  readonly type: string;
  /** By the broker's clock on topics of a stage: see `stage.ts`. */
  readonly timestampMs: number;
}

export type OnRecord = (record: SeenRecord) => void;

const SILENCE_MS_MAX = 30_000;

/** Reads what the topic holds now, committed records only. Throws when the broker falls silent for 30 s. */
export async function readToEnd(kafka: Kafka, topic: string, onRecord: OnRecord): Promise<void> {
  const ends = await filledPartitions(kafka, topic);
  if (ends.size === 0) return;
  const consumer = await subscribed(kafka, topic);
  try {
    const caughtUp = untilCaughtUp(consumer, topic, ends);
    await run(consumer, onRecord);
    await caughtUp;
  } finally {
    await consumer.disconnect();
  }
}

/**
 * Follows a topic from its beginning, committed records only. Resolves once its partitions are assigned and what the topic
 * held before is read: from then on a record is seen when it comes, and not when those before it are done with.
 */
export async function follow(kafka: Kafka, topic: string, onRecord: OnRecord): Promise<{ stop(): Promise<void> }> {
  const ends = await filledPartitions(kafka, topic);
  const consumer = await subscribed(kafka, topic);
  const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
  const caughtUp = untilCaughtUp(consumer, topic, ends);
  try {
    await run(consumer, onRecord);
    await Promise.all([joined, caughtUp]);
  } catch (error) {
    await consumer.disconnect();
    throw error;
  }
  return { stop: () => consumer.disconnect() };
}

/** Resolves when each partition is read up to its end offset of `ends`. Rejects when nothing comes for 30 s. */
function untilCaughtUp(consumer: Consumer, topic: string, ends: ReadonlyMap<number, bigint>): Promise<void> {
  const remaining = new Map(ends);
  const caughtUp = new Promise<void>((resolve, reject) => {
    if (remaining.size === 0) return resolve();
    const silence = setTimeout(() => reject(new Error(`${topic}: nothing more to read after 30 s`)), SILENCE_MS_MAX);
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    // Also told for batches of nothing but control records, which eachBatch never sees.
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
      if (remaining.size === 0) return;
      silence.refresh();
      const end = remaining.get(payload.partition);
      if (end !== undefined && BigInt(payload.lastOffset) + 1n >= end) remaining.delete(payload.partition);
      if (remaining.size > 0) return;
      clearTimeout(silence);
      resolve();
    });
  });
  // Awaited once the consumer runs; a failure before that is heard then.
  caughtUp.catch(() => undefined);
  return caughtUp;
}

/** Sum of the end offsets: records and, on topics written in transactions, their markers. */
export async function recordsAndMarkers(kafka: Kafka, topic: string): Promise<number> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const offsets = await admin.fetchTopicOffsets(topic);
    return offsets.reduce((sum, { high }) => sum + Number(high), 0);
  } finally {
    await admin.disconnect();
  }
}

async function filledPartitions(kafka: Kafka, topic: string): Promise<Map<number, bigint>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const offsets = await admin.fetchTopicOffsets(topic);
    return new Map(
      offsets.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, BigInt(high)]),
    );
  } finally {
    await admin.disconnect();
  }
}

async function subscribed(kafka: Kafka, topic: string): Promise<Consumer> {
  const groupId = `bench-reader-${randomBytes(6).toString('hex')}`;
  const consumer = kafka.consumer({ groupId, readUncommitted: false, maxWaitTimeInMs: 200 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  return consumer;
}

async function run(consumer: Consumer, onRecord: OnRecord): Promise<void> {
  await consumer.run({
    autoCommit: false,
    partitionsConsumedConcurrently: 6,
    eachBatch: ({ batch }: EachBatchPayload) => {
      for (const { key, headers, timestamp } of batch.messages) {
        onRecord({
          partition: batch.partition,
          key: key?.toString() ?? '',
          type: headers?.['ce_type']?.toString() ?? '',
          timestampMs: Number(timestamp),
        });
      }
      return Promise.resolve();
    },
  });
}
