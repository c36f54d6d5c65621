import type { Logger } from '@sluice/platform';
import { Kafka, type Admin } from 'kafkajs';
import {
  TopicMissingError,
  type FencedProducer,
  type GroupConsumer,
  type GroupConsumerOptions,
  type KafkaPort,
  type KafkaSettings,
  type OffsetRange,
  type PartitionOffset,
} from '../kafka-port.js';
import { clientOptions } from './client-options.js';
import { registerCodecs } from './compression/register-codecs.js';
import { patchKafkajs } from './kafkajs-patches.js';
import { AdminSession } from './admin-session.js';
import { KafkajsGroupConsumer } from './kafkajs-group-consumer.js';
import { KafkajsFencedProducer } from './kafkajs-fenced-producer.js';
import { Refusals, type KafkaResource } from './refusals.js';
import { TopicNames } from './topic-names.js';

/** Connects nothing yet: connections are made when they are first needed. */
export function createKafkaPort(settings: KafkaSettings, logger: Logger): KafkaPort {
  patchKafkajs();
  registerCodecs();
  return new KafkajsPort(settings, logger);
}

/** The port on kafkajs 2.2.4; what kafkajs does differently from what we need is dealt with in this folder. */
class KafkajsPort implements KafkaPort {
  readonly #kafka: Kafka;
  readonly #names: TopicNames;
  readonly #admin: AdminSession;
  readonly #refusals: Refusals;
  readonly #user: string | undefined;

  constructor(
    settings: KafkaSettings,
    private readonly logger: Logger,
  ) {
    this.#refusals = new Refusals(settings);
    this.#user = settings.sasl?.username;
    this.#kafka = new Kafka(clientOptions(settings, logger));
    this.#names = new TopicNames(settings.prefix);
    this.#admin = new AdminSession(this.#kafka);
  }

  partitionCounts(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const names = topics.map((topic) => this.#names.full(topic));
    const question = async (admin: Admin): Promise<ReadonlyMap<string, number>> => {
      const existing = new Set(await admin.listTopics());
      const missing = names.find((name) => !existing.has(name));
      if (missing !== undefined) throw new TopicMissingError(missing, this.#user);
      const { topics: found } = await admin.fetchTopicMetadata({ topics: names });
      return new Map(found.map(({ name, partitions }) => [this.#names.base(name), partitions.length]));
    };
    return this.#refusals.explaining(() => this.#admin.ask(question), ...this.#topics(topics));
  }

  /** In turn, for kafkajs mixes up the metadata of topics that are asked for at once, and slips over it on a cluster. */
  async offsetRanges(topics: readonly string[]): Promise<readonly OffsetRange[]> {
    const ranges = await Promise.all(
      topics.map(async (topic) => {
        const question = (admin: Admin) => admin.fetchTopicOffsets(this.#names.full(topic));
        const offsets = await this.#refusals.explaining(
          () => this.#admin.askInTurn(question),
          ...this.#topics([topic]),
        );
        return offsets.map(({ partition, low, high }) => ({ topic, partition, low: BigInt(low), end: BigInt(high) }));
      }),
    );
    return ranges.flat();
  }

  async committedOffsets(groupId: string, topics: readonly string[]): Promise<readonly PartitionOffset[]> {
    const request = { groupId: this.#names.full(groupId), topics: topics.map((topic) => this.#names.full(topic)) };
    const committed = await this.#refusals.explaining(
      () => this.#admin.ask((admin) => admin.fetchOffsets(request)),
      { kind: 'group', name: request.groupId },
      ...this.#topics(topics),
    );
    return committed.flatMap(({ topic, partitions }) =>
      partitions
        .map(({ partition, offset }) => ({ topic: this.#names.base(topic), partition, offset: BigInt(offset) }))
        .filter(({ offset }) => offset >= 0n),
    );
  }

  fencedProducer(transactionalId: string): FencedProducer {
    return new KafkajsFencedProducer(this.#kafka, this.#names.full(transactionalId), this.#names, this.#refusals);
  }

  groupConsumer(options: GroupConsumerOptions): GroupConsumer {
    return new KafkajsGroupConsumer(this.#kafka, options, this.#names, this.#refusals, this.logger);
  }

  close(): Promise<void> {
    return this.#admin.close();
  }

  #topics(topics: readonly string[]): KafkaResource[] {
    return topics.map((topic) => ({ kind: 'topic', name: this.#names.full(topic) }));
  }
}
