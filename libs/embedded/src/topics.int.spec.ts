import { topicName, TOPICS } from '@sluice/contracts';
import { randomBytes } from 'node:crypto';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { provisionTopics } from './topics.js';

const brokers = process.env['SLUICE_TEST_KAFKA'] ?? '';
const freshPrefix = (): string => `p${randomBytes(5).toString('hex')}-`;

describe('provisionTopics', () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
  });
  afterAll(() => admin.disconnect());

  it('creates each topic of the contract with its partitions, and is content to find them', async () => {
    const prefix = freshPrefix();
    await provisionTopics(brokers, prefix);
    await provisionTopics(brokers, prefix);

    const { topics } = await admin.fetchTopicMetadata({ topics: TOPICS.map(({ name }) => topicName(name, prefix)) });
    const found = Object.fromEntries(topics.map(({ name, partitions }) => [name, partitions.length]));
    expect(found).toEqual(
      Object.fromEntries(TOPICS.map(({ name, partitions }) => [topicName(name, prefix), partitions])),
    );
  });

  it('lets several processes provision at once', async () => {
    const prefix = freshPrefix();
    await Promise.all([1, 2, 3].map(() => provisionTopics(brokers, prefix)));
  });

  it('uses a topic that exists, and refuses it by name when its partitions do not fit', async () => {
    const prefix = freshPrefix();
    const topic = topicName('gate.shipment.v1', prefix);
    await admin.createTopics({ topics: [{ topic, numPartitions: 4, replicationFactor: 1 }], waitForLeaders: false });
    await expect(provisionTopics(brokers, prefix)).rejects.toThrow(`topic ${topic} has 4 partitions and 6 are needed`);
  });

  it('gives a topic that answers another one as many partitions as that one was given', async () => {
    const prefix = freshPrefix();
    const [asked, answer] = [topicName('logistics.order.v1', prefix), topicName('gate.order.v1', prefix)];
    await admin.createTopics({ topics: [{ topic: asked, numPartitions: 12 }], waitForLeaders: false });
    await provisionTopics(brokers, prefix);
    const { topics } = await admin.fetchTopicMetadata({ topics: [answer] });
    expect(topics[0]?.partitions).toHaveLength(12);
  });
});
