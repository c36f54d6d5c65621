import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@sluice/platform';
import {
  PartitionAssigners,
  type Batch,
  type Consumer,
  type EachBatchPayload,
  type Kafka,
  type KafkaMessage,
} from 'kafkajs';
import type {
  GroupConsumer,
  GroupConsumerOptions,
  GroupListener,
  PartitionOffset,
  RawRecord,
  TopicPartition,
} from '../kafka-port.js';
import type { KafkaResource, Refusals } from './refusals.js';
import { stickyAssigner } from './sticky-assigner.js';
import type { TopicNames } from './topic-names.js';

/** How long the group waits for a member to rejoin; a live one does within a heartbeat and a fetch. */
const REBALANCE_TIMEOUT_MS = 15_000;

/** About four seconds with `clientOptions`: after that kafkajs leaves the group and starts over, for as long as it takes. */
const RETRIES_BEFORE_RESTART = 15;

/** kafkajs would start over after the first pause of a retry, 4 ms: a hundred times a second while a broker is away. */
const RESTART_DELAY_MS = 250;

/**
 * A member of a consumer group. kafkajs's `eachBatch` only passes records on: it never waits for a handler, so the fetch
 * loop, and with it the heartbeat, goes on whatever handlers do.
 */
export class KafkajsGroupConsumer implements GroupConsumer {
  readonly #consumer: Consumer;
  readonly #listener: GroupListener;
  /** By full name. */
  readonly #topics: readonly string[];
  readonly #resources: readonly KafkaResource[];
  #stopped = false;
  /** By full name: what this member claims when the group is divided anew. */
  #owned: readonly TopicPartition[] = [];

  constructor(
    kafka: Kafka,
    { groupId, topics, listener, tuning }: GroupConsumerOptions,
    private readonly names: TopicNames,
    private readonly refusals: Refusals,
    private readonly logger: Logger,
  ) {
    this.#listener = listener;
    this.#topics = topics.map((topic) => names.full(topic));
    this.#resources = [
      { kind: 'group', name: names.full(groupId) },
      ...this.#topics.map((name): KafkaResource => ({ kind: 'topic', name })),
    ];
    this.#consumer = kafka.consumer({
      groupId: names.full(groupId),
      sessionTimeout: tuning.sessionTimeoutMs,
      heartbeatInterval: tuning.heartbeatIntervalMs,
      rebalanceTimeout: REBALANCE_TIMEOUT_MS,
      maxWaitTimeInMs: tuning.maxWaitTimeMs,
      minBytes: 1,
      maxBytesPerPartition: tuning.maxBytesPerPartition,
      maxBytes: tuning.maxBytes,
      readUncommitted: false,
      allowAutoTopicCreation: false,
      retry: { retries: RETRIES_BEFORE_RESTART, restartOnFailure: () => this.#mayRestart() },
      // The second for members of versions before 0.2, while a group has both.
      partitionAssigners: [stickyAssigner(() => this.#owned), PartitionAssigners.roundRobin],
    });
    this.#listen();
  }

  start(): Promise<void> {
    return this.refusals.explaining(() => this.#start(), ...this.#resources);
  }

  async #start(): Promise<void> {
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: [...this.#topics], fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      // True would take a whole batch for handled after an early return.
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 1,
      eachBatch: (payload) => this.#eachBatch(payload),
    });
  }

  startAt({ topic, partition, offset }: PartitionOffset): void {
    this.#consumer.seek({ topic: this.names.full(topic), partition, offset: offset.toString() });
    this.resume({ topic, partition });
  }

  pause({ topic, partition }: TopicPartition): void {
    this.#consumer.pause([{ topic: this.names.full(topic), partitions: [partition] }]);
  }

  resume({ topic, partition }: TopicPartition): void {
    this.#consumer.resume([{ topic: this.names.full(topic), partitions: [partition] }]);
  }

  async commit(positions: readonly PartitionOffset[]): Promise<void> {
    const offsets = positions.map(({ topic, partition, offset }) => ({
      topic: this.names.full(topic),
      partition,
      offset: offset.toString(),
    }));
    await this.refusals.explaining(() => this.#consumer.commitOffsets(offsets), ...this.#resources);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#consumer.disconnect();
  }

  /** kafkajs calls these listeners synchronously, before it fetches under a new assignment. */
  #listen(): void {
    const { events } = this.#consumer;
    this.#consumer.on(events.GROUP_JOIN, ({ payload }) => {
      this.#owned = Object.entries(payload.memberAssignment).flatMap(([topic, partitions]) =>
        partitions.map((partition) => ({ topic, partition })),
      );
      const assignment = this.#owned.map(({ topic, partition }) => ({ topic: this.names.base(topic), partition }));
      this.#guard(() => this.#listener.joined(assignment, payload.memberId));
    });
    this.#consumer.on(events.REBALANCING, () => this.#guard(() => this.#listener.rebalancing()));
    // A batch of control or aborted records only does not reach `eachBatch`.
    this.#consumer.on(events.END_BATCH_PROCESS, ({ payload: { topic, partition, batchSize, lastOffset } }) => {
      if (batchSize > 0) return;
      this.#guard(() => this.#listener.skipped({ topic: this.names.base(topic), partition }, BigInt(lastOffset) + 1n));
    });
    this.#consumer.on(events.CRASH, ({ payload: { error, restart } }) => {
      if (restart) this.logger.warn({ err: error }, 'Kafka consumer crashed and restarts');
      // kafkajs would stay silent for ever in a process that looks alive.
      else this.#listener.fatal(this.refusals.explain(error, ...this.#resources) as Error);
    });
  }

  async #mayRestart(): Promise<boolean> {
    await delay(RESTART_DELAY_MS);
    return !this.#stopped;
  }

  async #eachBatch({ batch, resolveOffset, isStale }: EachBatchPayload): Promise<void> {
    if (isStale()) return;
    const lastOffset = batch.lastOffset();
    this.#guard(() =>
      this.#listener.records({
        topic: this.names.base(batch.topic),
        partition: batch.partition,
        records: recordsOf(batch),
        nextOffset: BigInt(lastOffset) + 1n,
        highWatermark: BigInt(batch.highWatermark),
      }),
    );
    resolveOffset(lastOffset);
  }

  /** An error of ours must not end in kafkajs's retries, where it would be swallowed or stop the consumer silently. */
  #guard(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.#listener.fatal(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

function recordsOf(batch: Batch): RawRecord[] {
  return batch.messages.map((message: KafkaMessage) => ({
    offset: BigInt(message.offset),
    timestamp: Number(message.timestamp),
    key: message.key,
    value: message.value,
    headers: message.headers ?? {},
  }));
}
