import type { KafkaTls } from '@sluice/platform';

/**
 * What Sluice needs of a Kafka client, and nothing else: another client can stand behind it.
 * Topic names here are without the installation's prefix; the port adds and removes it, also on group and
 * transactional ids, so that two installations on one cluster never meet.
 */
export interface KafkaPort {
  /** Number of partitions of each topic. @throws TopicMissingError naming the first topic that does not exist. */
  partitionCounts(topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** First offset still there and the offset after the last record (control records included), of every partition. */
  offsetRanges(topics: readonly string[]): Promise<readonly OffsetRange[]>;
  /** Offsets the group has committed; partitions without one are left out. */
  committedOffsets(groupId: string, topics: readonly string[]): Promise<readonly PartitionOffset[]>;
  fencedProducer(transactionalId: string): FencedProducer;
  groupConsumer(options: GroupConsumerOptions): GroupConsumer;
  /** Ends what the port itself holds; producers and consumers are closed by their owners. */
  close(): Promise<void>;
}

/** How to reach Kafka; `kafkaConnection()` of `@sluice/platform` plus the name of the process. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly ssl: boolean | KafkaTls;
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
  /** Goes before every topic, group id and transactional id. */
  readonly prefix: string;
  /** Name of this process in the broker's logs and quotas, e.g. `gate`. */
  readonly clientId: string;
}

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

export interface PartitionOffset extends TopicPartition {
  readonly offset: bigint;
}

export interface OffsetRange extends TopicPartition {
  /** The oldest offset still there. */
  readonly low: bigint;
  /** One after the newest record of any kind. */
  readonly end: bigint;
}

/** A record as it lies in Kafka; nothing is decoded. */
export interface RawRecord {
  readonly offset: bigint;
  /** Milliseconds since the epoch, as the producer or the broker set it. */
  readonly timestamp: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: RecordHeaders;
}

export type RecordHeaders = Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;

export interface OutgoingRecord {
  readonly key: Buffer | string | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer | string>>;
}

/** Records of one partition, in order. */
export interface PartitionRecords extends TopicPartition {
  readonly records: readonly OutgoingRecord[];
}

/** One Kafka transaction: all of it can be read, or none. */
export interface KafkaTransaction {
  /** Sent one after the other, one request a partition. */
  readonly sends: readonly PartitionRecords[];
  /** Committed with the records, as an offset of this group. */
  readonly position: PartitionOffset & { readonly groupId: string };
}

/**
 * A producer with a transactional id, and so with one producer id for good whose epoch every `open` raises: at most one of
 * them in the world can write. It writes plain batches, each known by its sequence, and transactions (ADR 0008).
 * Calls must not overlap. After any rejection it is of no further use, for what the broker has of the failed request is
 * not known: close it and open another.
 */
export interface FencedProducer {
  /** Fences every older producer with the same id in transactions, and aborts or completes what it left open. */
  open(): Promise<void>;
  /**
   * Fences them on this partition also in plain batches, which the coordinator never sees: a record of an aborted
   * transaction takes the new epoch to the partition, which refuses older ones from then on.
   * @returns the offset of that record: what an older producer could write lies below it.
   */
  fence(partition: TopicPartition): Promise<bigint>;
  /** The newest record below an offset that was sent outside transactions and `isWanted`; undefined: there is none (left). */
  newestBelow(
    partition: TopicPartition,
    below: bigint,
    isWanted: (record: RawRecord) => boolean,
  ): Promise<RawRecord | undefined>;
  /** Sends records outside transactions; resolves when the broker has acknowledged every one. They can be read at once. */
  send(records: PartitionRecords): Promise<void>;
  /** Resolves when the broker has acknowledged every record and the commit. */
  publish(transaction: KafkaTransaction): Promise<void>;
  close(): Promise<void>;
}

export interface GroupConsumerOptions {
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly listener: GroupListener;
  readonly tuning: FetchTuning;
}

export interface FetchTuning {
  /** Longest wait of a fetch that finds nothing; also the longest delay before a resumed partition is asked for. */
  readonly maxWaitTimeMs: number;
  readonly maxBytesPerPartition: number;
  readonly maxBytes: number;
  /** A member that is silent for so long loses its partitions; the broker's default minimum is 6 s. */
  readonly sessionTimeoutMs: number;
  readonly heartbeatIntervalMs: number;
}

/** What a group consumer tells its owner. All calls are synchronous: the consumer never waits for a handler. */
export interface GroupListener {
  /**
   * The group has (re)joined; this is the whole assignment now. New partitions stay silent until `startAt`. Another
   * `memberId` than before says that the group had given us up: others may have had our partitions meanwhile.
   */
  joined(assignment: readonly TopicPartition[], memberId: string): void;
  /** The group is about to be divided anew: the last moment to commit under the old division. */
  rebalancing(): void;
  records(batch: FetchedRecords): void;
  /** Nothing to handle below `nextOffset`: control records, aborted records, compacted away. */
  skipped(partition: TopicPartition, nextOffset: bigint): void;
  /** The consumer has stopped and will not restart by itself. */
  fatal(error: Error): void;
}

export interface FetchedRecords extends TopicPartition {
  readonly records: readonly RawRecord[];
  /** Offset to read next; may lie beyond the last record, which can be followed by control records. */
  readonly nextOffset: bigint;
  readonly highWatermark: bigint;
}

export interface GroupConsumer {
  start(): Promise<void>;
  /** Consumption of an assigned partition begins, or goes on, here. */
  startAt(position: PartitionOffset): void;
  pause(partition: TopicPartition): void;
  resume(partition: TopicPartition): void;
  commit(positions: readonly PartitionOffset[]): Promise<void>;
  /** Leaves the group, so that others take the partitions over at once. */
  stop(): Promise<void>;
}

/** A topic that has to exist does not; Sluice never creates topics by accident. */
export class TopicMissingError extends Error {
  /** @param user as whom we logged in: Kafka hides topics that the user has no right to */
  constructor(
    readonly topic: string,
    user?: string,
  ) {
    const orHidden =
      user === undefined ? '' : `, or give ${user} its rights to it (infra/kafka/acls.json, npm run acls)`;
    super(`Kafka has no topic ${topic}: create it (npm start does), or correct TOPIC_PREFIX${orHidden}`);
    this.name = 'TopicMissingError';
  }
}

/** Kafka lets us in not at all, or not to something we need; somebody has to change a setting, or an ACL. */
export class KafkaRefusedError extends Error {
  override readonly name = 'KafkaRefusedError';

  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}
