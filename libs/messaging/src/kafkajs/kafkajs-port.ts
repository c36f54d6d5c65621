import type { Logger } from '@sluice/platform';
import { Kafka, type Admin } from 'kafkajs';
import {
  TopicMissingError,
  type GroupConsumer,
  type GroupConsumerOptions,
  type KafkaPort,
  type KafkaSettings,
  type OffsetRange,
  type PartitionOffset,
  type TransactionalProducer,
} from '../kafka-port.js';
import { clientOptions } from './client-options.js';
import { patchKafkajs } from './kafkajs-patches.js';
import { KafkajsGroupConsumer } from './kafkajs-group-consumer.js';
import { KafkajsTransactionalProducer } from './kafkajs-transactional-producer.js';
import { TopicNames } from './topic-names.js';

/** Connects nothing yet: connections are made when they are first needed. */
export function createKafkaPort(settings: KafkaSettings, logger: Logger): KafkaPort {
  patchKafkajs();
  return new KafkajsPort(settings, logger);
}

/** The port on kafkajs 2.2.4; what kafkajs does differently from what we need is dealt with in this folder. */
class KafkajsPort implements KafkaPort {
  readonly #kafka: Kafka;
  readonly #names: TopicNames;
  #admin: Promise<Admin> | undefined;

  constructor(
    settings: KafkaSettings,
    private readonly logger: Logger,
  ) {
    this.#kafka = new Kafka(clientOptions(settings, logger));
    this.#names = new TopicNames(settings.prefix);
  }

  async partitionCounts(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const admin = await this.#connectedAdmin();
    const existing = new Set(await admin.listTopics());
    const missing = topics.map((topic) => this.#names.full(topic)).find((name) => !existing.has(name));
    if (missing !== undefined) throw new TopicMissingError(missing);
    const { topics: found } = await admin.fetchTopicMetadata({ topics: topics.map((topic) => this.#names.full(topic)) });
    return new Map(found.map(({ name, partitions }) => [this.#names.base(name), partitions.length]));
  }

  async offsetRanges(topics: readonly string[]): Promise<readonly OffsetRange[]> {
    const admin = await this.#connectedAdmin();
    const ranges = await Promise.all(
      topics.map(async (topic) => {
        const offsets = await admin.fetchTopicOffsets(this.#names.full(topic));
        return offsets.map(({ partition, low, high }) => ({ topic, partition, low: BigInt(low), end: BigInt(high) }));
      }),
    );
    return ranges.flat();
  }

  async committedOffsets(groupId: string, topics: readonly string[]): Promise<readonly PartitionOffset[]> {
    const admin = await this.#connectedAdmin();
    const committed = await admin.fetchOffsets({
      groupId: this.#names.full(groupId),
      topics: topics.map((topic) => this.#names.full(topic)),
    });
    return committed.flatMap(({ topic, partitions }) =>
      partitions
        .map(({ partition, offset }) => ({ topic: this.#names.base(topic), partition, offset: BigInt(offset) }))
        .filter(({ offset }) => offset >= 0n),
    );
  }

  transactionalProducer(transactionalId: string): TransactionalProducer {
    return new KafkajsTransactionalProducer(this.#kafka, this.#names.full(transactionalId), this.#names);
  }

  groupConsumer(options: GroupConsumerOptions): GroupConsumer {
    return new KafkajsGroupConsumer(this.#kafka, options, this.#names, this.logger);
  }

  async close(): Promise<void> {
    const admin = this.#admin;
    this.#admin = undefined;
    await (await admin)?.disconnect();
  }

  #connectedAdmin(): Promise<Admin> {
    this.#admin ??= this.#connectAdmin();
    return this.#admin;
  }

  async #connectAdmin(): Promise<Admin> {
    const admin = this.#kafka.admin();
    try {
      await admin.connect();
      return admin;
    } catch (error) {
      this.#admin = undefined;
      throw error;
    }
  }
}
