import { MESSAGE_TYPES, topicName, type DataOf, type MessageType, type TopicName } from '@sluice/contracts';
import { clientConfig, type Brokers } from '@sluice/embedded';
import { randomBytes, randomUUID } from 'node:crypto';
import { Kafka, type EachBatchPayload, type Message } from 'kafkajs';

/** One event for `publishAll`; `id` is its `ce_id`, a random one when absent. */
export interface EventToPublish<T extends MessageType = MessageType> {
  readonly type: T;
  readonly data: DataOf<T>;
  readonly id?: string;
  /** `ce_time`, RFC 3339; now when absent. */
  readonly time?: string;
}

/** A record as it is, for what no contract allows. */
export interface RawRecordToPublish {
  readonly key: string | Buffer | null;
  readonly value: string | Buffer | null;
  readonly headers?: Record<string, string>;
  readonly partition?: number;
}

/** A record read back. */
export interface ReadRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly timestampMs: number;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer | null;
}

/** Publishes one event as a system that is not ours would. Returns its `ce_id`. */
export async function publish<T extends MessageType>(
  brokers: Brokers,
  prefix: string,
  type: T,
  data: DataOf<T>,
): Promise<string> {
  const id = randomUUID();
  await publishAll(brokers, prefix, [{ type, data, id }]);
  return id;
}

/** Publishes events, those of one topic in the given order. Returns their `ce_id`s. */
export async function publishAll(
  brokers: Brokers,
  prefix: string,
  events: readonly EventToPublish[],
): Promise<string[]> {
  const ids: string[] = [];
  const byTopic = new Map<string, Message[]>();
  for (const { type, data, id = randomUUID(), time } of events) {
    const topic = topicName(MESSAGE_TYPES[type].topic, prefix);
    const messages = byTopic.get(topic) ?? [];
    messages.push(binaryMode(id, type, data, time));
    byTopic.set(topic, messages);
    ids.push(id);
  }
  await withProducer(brokers, async (send) => {
    for (const [topic, messages] of byTopic) await send(topic, messages);
  });
  return ids;
}

/** CloudEvents' Kafka binding, binary mode; written by hand, because an outsider does not have our encoder. */
function binaryMode(id: string, type: MessageType, data: object, time = new Date().toISOString()): Message {
  const { keyField } = MESSAGE_TYPES[type];
  const key = keyField === null ? undefined : (data as Record<string, unknown>)[keyField];
  if (typeof key !== 'string') throw new Error(`${type} has no key of its own: use publishRaw`);
  const headers = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: '/test/outsider',
    ce_type: type,
    ce_time: time,
    ce_partitionkey: key,
    'content-type': 'application/json',
  };
  return { key, value: JSON.stringify(data), headers };
}

/** Publishes records as they are. */
export async function publishRaw(
  brokers: Brokers,
  topic: string,
  records: readonly RawRecordToPublish[],
): Promise<void> {
  await withProducer(brokers, (send) =>
    send(
      topic,
      records.map((record) => ({ ...record })),
    ),
  );
}

/** Gives a topic more partitions, as an operator may at any time. */
export async function addPartitions(brokers: Brokers, topic: string, count: number): Promise<void> {
  const admin = kafkaOf(brokers).admin();
  await admin.connect();
  try {
    await admin.createPartitions({ topicPartitions: [{ topic, count }] });
  } finally {
    await admin.disconnect();
  }
}

export interface ReadOptions {
  /** Stop once this many records are there; absent: at the end that the topic had when reading began. */
  readonly untilCount?: number;
  readonly timeoutMs?: number;
  /** For a broker that lets a reader have certain groups only; a fresh one when absent. */
  readonly groupId?: string;
}

/**
 * Reads a topic from its beginning, committed records only, as a system that is not ours would. Records of one
 * partition are in order. Throws after `timeoutMs` (default 20 s), saying how many it had.
 */
export async function readTopic(
  brokers: Brokers,
  topic: TopicName | (string & {}),
  { untilCount, timeoutMs = 20_000, groupId = `outsider-${randomBytes(6).toString('hex')}` }: ReadOptions = {},
): Promise<ReadRecord[]> {
  const kafka = kafkaOf(brokers);
  const remaining = untilCount === undefined ? await endOffsets(kafka, topic) : undefined;
  if (remaining?.size === 0 || untilCount === 0) return [];
  const records: ReadRecord[] = [];
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await withTimeout(
      timeoutMs,
      () => `${topic}: ${records.length} records after ${timeoutMs} ms`,
      (done, fail) => {
        consumer.on(consumer.events.CRASH, ({ payload }) => {
          if (!payload.restart) fail(payload.error);
        });
        // Also told for batches of nothing but transaction markers, which eachBatch never sees.
        consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
          const end = remaining?.get(payload.partition);
          if (end !== undefined && BigInt(payload.lastOffset) + 1n >= end) remaining?.delete(payload.partition);
          if (remaining?.size === 0) done();
        });
        const eachBatch = async (payload: EachBatchPayload): Promise<void> => {
          records.push(...recordsOf(payload));
          if (untilCount !== undefined && records.length >= untilCount) done();
        };
        consumer.run({ autoCommit: false, eachBatch }).catch(fail);
      },
    );
    return records;
  } finally {
    await consumer.disconnect();
  }
}

/** The value of a record as JSON. */
export function jsonOf<T = unknown>(record: ReadRecord): T {
  return JSON.parse(record.value?.toString('utf8') ?? 'null') as T;
}

const kafkaOf = (brokers: Brokers): Kafka => new Kafka(clientConfig(brokers, 'outsider'));

type Send = (topic: string, messages: Message[]) => Promise<void>;

async function withProducer(brokers: Brokers, use: (send: Send) => Promise<void>): Promise<void> {
  const producer = kafkaOf(brokers).producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    await use(async (topic, messages) => {
      await producer.send({ topic, acks: -1, messages });
    });
  } finally {
    await producer.disconnect();
  }
}

async function endOffsets(kafka: Kafka, topic: string): Promise<Map<number, bigint>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const offsets = await admin.fetchTopicOffsets(topic);
    const filled = offsets.filter(({ low, high }) => low !== high);
    return new Map(filled.map(({ partition, high }) => [partition, BigInt(high)]));
  } finally {
    await admin.disconnect();
  }
}

function recordsOf({ batch }: EachBatchPayload): ReadRecord[] {
  return batch.messages.map(({ offset, timestamp, key, value, headers }) => ({
    topic: batch.topic,
    partition: batch.partition,
    offset: BigInt(offset),
    timestampMs: Number(timestamp),
    key: key?.toString('utf8') ?? null,
    headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, header]) => [name, String(header)])),
    value,
  }));
}

async function withTimeout(
  timeoutMs: number,
  explain: () => string,
  run: (done: () => void, fail: (error: Error) => void) => void,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(explain())), timeoutMs);
      run(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}
