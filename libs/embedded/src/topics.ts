import { topicName, TOPICS, type TopicName } from '@sluice/contracts';
import { Kafka, type Admin, type ITopicConfig } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientConfig, type Brokers } from './brokers.js';

const SERVED_TIMEOUT_MS = 30_000;

/**
 * Creates the topics of the wire contract that are missing, with `prefix` before every name.
 *
 * A topic that exists is used as it is when its partition count fits: not fewer than the contract's, and as many as the
 * topic that it answers has, because lanes are partitions. Otherwise it is refused by its name. `replicationFactor` is 1 on the embedded broker and 3 in production.
 */
export async function provisionTopics(brokers: Brokers, prefix = '', replicationFactor = 1): Promise<void> {
  const admin = new Kafka(clientConfig(brokers, 'sluice-provision')).admin();
  await admin.connect();
  try {
    await createMissing(admin, prefix, replicationFactor);
    await untilServed(admin, prefix);
    await checkPartitions(admin, prefix);
  } finally {
    await admin.disconnect();
  }
}

async function createMissing(admin: Admin, prefix: string, replicationFactor: number): Promise<void> {
  const there = new Set(await admin.listTopics());
  const counts = await partitionCounts(
    admin,
    [...there].filter((name) => isOurs(name, prefix)),
  );
  const topics = TOPICS.filter(({ name }) => !there.has(topicName(name, prefix))).map((topic): ITopicConfig => ({
    topic: topicName(topic.name, prefix),
    numPartitions: counts.get(topicName((topic.answers ?? topic.name) as TopicName, prefix)) ?? topic.partitions,
    replicationFactor,
    configEntries: [
      { name: 'cleanup.policy', value: topic.cleanup },
      ...(topic.maxMessageBytes === undefined
        ? []
        : [{ name: 'max.message.bytes', value: String(topic.maxMessageBytes) }]),
      ...(topic.retentionMs === undefined ? [] : [{ name: 'retention.ms', value: String(topic.retentionMs) }]),
    ],
  }));
  // kafkajs answers false, and does not throw, when another process created one of them in the meantime. Its own
  // `waitForLeaders` gives up at once on a topic that the broker has not heard of yet.
  if (topics.length > 0) await admin.createTopics({ topics, waitForLeaders: false });
}

/** Waits until each partition has a leader that answers, which it has some milliseconds after its topic was created. */
async function untilServed(admin: Admin, prefix: string): Promise<void> {
  const deadline = Date.now() + SERVED_TIMEOUT_MS;
  for (const { name } of TOPICS) {
    for (;;) {
      try {
        await admin.fetchTopicOffsets(topicName(name, prefix));
        break;
      } catch (error) {
        if (Date.now() >= deadline) {
          throw new Error(`topic ${topicName(name, prefix)} has no leader after ${SERVED_TIMEOUT_MS} ms`, {
            cause: error,
          });
        }
        await sleep(50);
      }
    }
  }
}

async function checkPartitions(admin: Admin, prefix: string): Promise<void> {
  const counts = await partitionCounts(
    admin,
    TOPICS.map(({ name }) => topicName(name, prefix)),
  );
  for (const { name, answers, partitions } of TOPICS) {
    const fullName = topicName(name, prefix);
    const found = counts.get(fullName) ?? 0;
    const needed = answers === undefined ? partitions : (counts.get(topicName(answers as TopicName, prefix)) ?? 0);
    if (answers === undefined ? found < needed : found !== needed) {
      throw new Error(
        `topic ${fullName} has ${found} partitions and ${needed} are needed: ` +
          `create it with that many, or set TOPIC_PREFIX to use topics of another name`,
      );
    }
  }
}

async function partitionCounts(admin: Admin, names: string[]): Promise<ReadonlyMap<string, number>> {
  if (names.length === 0) return new Map();
  const { topics } = await admin.fetchTopicMetadata({ topics: names });
  return new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
}

function isOurs(fullName: string, prefix: string): boolean {
  return TOPICS.some(({ name }) => topicName(name, prefix) === fullName);
}
