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
  const remaining = await filledPartitions(kafka, topic);
  if (remaining.size === 0) return;
  const consumer = await subscribed(kafka, topic);
  try {
    await new Promise<void>((resolve, reject) => {
      const silence = setTimeout(() => reject(new Error(`${topic}: nothing more to read after 30 s`)), SILENCE_MS_MAX);
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      // Also told for batches of nothing but transaction markers, which eachBatch never sees.
      consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
        silence.refresh();
        const end = remaining.get(payload.partition);
        if (end !== undefined && BigInt(payload.lastOffset) + 1n >= end) remaining.delete(payload.partition);
        if (remaining.size > 0) return;
        clearTimeout(silence);
        resolve();
      });
      run(consumer, onRecord).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
}

/** Follows a topic from its beginning, committed records only; resolves once its partitions are assigned. */
export async function follow(kafka: Kafka, topic: string, onRecord: OnRecord): Promise<{ stop(): Promise<void> }> {
  const consumer = await subscribed(kafka, topic);
  const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
  await run(consumer, onRecord);
  await joined;
  return { stop: () => consumer.disconnect() };
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
