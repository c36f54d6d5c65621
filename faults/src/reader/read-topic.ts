import { randomBytes } from 'node:crypto';
import type { Admin, EachBatchPayload, Kafka } from 'kafkajs';
import type { KafkaRecord, Place } from './evidence.js';

const SILENCE_MS_MAX = 20_000;

/** What the topics hold now, committed records only, in order of topic, partition and offset. */
export async function readTopics(kafka: Kafka, prefix: string, topics: readonly string[]): Promise<KafkaRecord[]> {
  const ends = await withAdmin(kafka, (admin) => endsOf(admin, prefix, topics, { filledOnly: true }));
  const left = new Map(ends.map(({ topic, partition, offset }) => [`${topic}/${partition}`, offset]));
  if (left.size === 0) return [];
  const records: KafkaRecord[] = [];
  const consumer = kafka.consumer({ groupId: `faults-reader-${randomBytes(6).toString('hex')}`, maxWaitTimeInMs: 50 });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: topics.map((topic) => prefix + topic), fromBeginning: true });
    await new Promise<void>((done, fail) => {
      const silent = () => fail(new Error(`committed records do not reach the end of ${[...left.keys()].join(', ')}`));
      let timer = setTimeout(silent, SILENCE_MS_MAX);
      // Also told for batches of markers and aborted records only.
      consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { topic, partition, lastOffset } }) => {
        clearTimeout(timer);
        timer = setTimeout(silent, SILENCE_MS_MAX);
        const key = `${topic.slice(prefix.length)}/${partition}`;
        if (Number(lastOffset) + 1 >= (left.get(key) ?? Infinity)) left.delete(key);
        if (left.size > 0) return;
        clearTimeout(timer);
        done();
      });
      const eachBatch = (payload: EachBatchPayload): Promise<void> => {
        records.push(...recordsOf(payload, prefix));
        return Promise.resolve();
      };
      consumer.run({ autoCommit: false, eachBatch }).catch(fail);
    });
  } finally {
    await consumer.disconnect();
  }
  return records.sort((a, b) => a.topic.localeCompare(b.topic) || a.partition - b.partition || a.offset - b.offset);
}

/** Where each partition ends. One topic after the other: kafkajs mixes up the metadata of questions asked at once. */
export async function endsOf(
  admin: Admin,
  prefix: string,
  topics: readonly string[],
  { filledOnly = false } = {},
): Promise<Place[]> {
  const ends: Place[] = [];
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(prefix + topic)) {
      if (!filledOnly || low !== high) ends.push({ topic, partition, offset: Number(high) });
    }
  }
  return ends;
}

/** What consumer groups have committed; partitions without a commit are left out. */
export async function committedOf(admin: Admin, prefix: string, groupId: string, topics: string[]): Promise<Place[]> {
  const found = await admin.fetchOffsets({ groupId: prefix + groupId, topics: topics.map((topic) => prefix + topic) });
  return found.flatMap(({ topic, partitions }) =>
    partitions
      .map(({ partition, offset }): Place => ({ topic: topic.slice(prefix.length), partition, offset: Number(offset) }))
      .filter(({ offset }) => offset >= 0),
  );
}

export async function withAdmin<T>(kafka: Kafka, use: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.disconnect();
  }
}

function recordsOf({ batch }: EachBatchPayload, prefix: string): KafkaRecord[] {
  return batch.messages.map(({ offset, key, value, headers }) => ({
    topic: batch.topic.slice(prefix.length),
    partition: batch.partition,
    offset: Number(offset),
    key: key?.toString() ?? '',
    value,
    headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, header]) => [name, String(header)])),
  }));
}
