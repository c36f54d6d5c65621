import { topicName, TOPICS } from '@sluice/contracts';
import { Kafka, logLevel, type Admin, type ITopicConfig, type KafkaConfig } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';

const SERVED_TIMEOUT_MS = 30_000;

/** How to reach a broker: `host:port,host:port`, or kafkajs's own settings for one that asks for a login. */
export type Brokers = string | KafkaConfig;

/**
 * Creates the topics of the wire contract that are missing, with `prefix` before every name.
 *
 * A topic that exists is used as it is when its partition count fits: lanes are partitions, so another count is
 * refused with the topic's name. `replicationFactor` is 1 on the embedded broker and 3 in production.
 */
export async function provisionTopics(brokers: Brokers, prefix = '', replicationFactor = 1): Promise<void> {
  const admin = new Kafka(configOf(brokers)).admin();
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
  const topics = TOPICS.filter(({ name }) => !there.has(topicName(name, prefix))).map((topic): ITopicConfig => ({
    topic: topicName(topic.name, prefix),
    numPartitions: topic.partitions,
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
  const { topics } = await admin.fetchTopicMetadata({ topics: TOPICS.map(({ name }) => topicName(name, prefix)) });
  for (const expected of TOPICS) {
    const name = topicName(expected.name, prefix);
    const found = topics.find((topic) => topic.name === name)?.partitions.length ?? 0;
    if (found !== expected.partitions) {
      throw new Error(
        `topic ${name} has ${found} partitions and ${expected.partitions} are needed: ` +
          `create it with that many, or set TOPIC_PREFIX to use topics of another name`,
      );
    }
  }
}

function configOf(brokers: Brokers): KafkaConfig {
  const quiet = { clientId: 'sluice-provision', logLevel: logLevel.NOTHING };
  return typeof brokers === 'string' ? { ...quiet, brokers: brokers.split(',') } : { ...quiet, ...brokers };
}
