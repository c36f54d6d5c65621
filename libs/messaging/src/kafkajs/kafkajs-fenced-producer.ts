import { setTimeout as delay } from 'node:timers/promises';
import type { Kafka } from 'kafkajs';
import type {
  FencedProducer,
  KafkaTransaction,
  OutgoingRecord,
  PartitionRecords,
  RawRecord,
  TopicPartition,
} from '../kafka-port.js';
import {
  clusterOf,
  eosManagerOf,
  type BrokerOfKafkajs,
  type ClusterOfKafkajs,
  type EosManager,
  type FetchedMessage,
  type ProduceAnswer,
} from './kafkajs-internals.js';
import type { KafkaResource, Refusals } from './refusals.js';
import type { TopicNames } from './topic-names.js';

/** After so long the broker aborts what a dead owner left open, should nobody take the lane over before; until then readers wait. */
const TRANSACTION_TIMEOUT_MS = 15_000;

/** A send is one record batch, and a topic that was not made by us may take no more than Kafka's default of 1 MiB. */
const BYTES_PER_SEND_MAX = 900_000;

/**
 * The one codec that every Kafka client brings along. Records of one batch are much alike: a seventh is left of them, for
 * 4 µs a record here, which sending and the broker's reading save again.
 */
const GZIP = 1;
const NO_COMPRESSION = 0;
const COMPRESS_FROM_RECORDS = 20;

/**
 * Between the commit of a row and the last attempt to send it. A partition forgets a producer after a day without a
 * record of it, and an id that nobody used for a week is given out anew: a process that slept so long is not fenced.
 */
const SEND_WITHIN_MS = 600_000;

const RETRY_DELAY_MS = 4;
const RETRY_DELAY_MS_MAX = 500;
/** About half a minute: a broker's restart is waited out. */
const ATTEMPTS_MAX = 60;

/** Offsets read at first when the newest record is looked for from the end; each further step is eight times as wide. */
const TAIL_OFFSETS = 64n;
const TAIL_WIDENING = 8n;
const TAIL_FETCH_WAIT_MS = 500;
const TAIL_FETCHES_EMPTY_MAX = 40;
const TAIL_FETCH_BYTES = 1_048_576;
const READ_UNCOMMITTED = 0;

/** Never read by anybody: it stands in an aborted transaction. */
const FENCE: OutgoingRecord = { key: 'sluice.fence', value: null, headers: {} };

/** What a call is about, should Kafka refuse it. */
interface PlaceOfWork {
  readonly topic: string;
  readonly groupId?: string;
}

/** The broker did not confirm what was sent. */
export class UnacknowledgedError extends Error {
  constructor({ topic, partition }: PartitionRecords, answer: ProduceAnswer) {
    super(`send to ${topic} partition ${partition} was not acknowledged: ${JSON.stringify(answer)}`);
    this.name = 'UnacknowledgedError';
  }
}

/** kafkajs slipped over a connection that ended under it (`reading 'versions'` of undefined): not a bug of ours. */
export class KafkajsSlipError extends Error {
  override readonly name = 'KafkajsSlipError';

  constructor(cause: TypeError) {
    super(`the Kafka client failed inside itself: ${cause.message}`, { cause });
  }
}

/**
 * One producer id, used for plain batches and for transactions alike. kafkajs's own producer does either the one or the
 * other, so this one is made of the parts kafkajs makes its own from: connections, requests, and the bookkeeping of
 * ids, sequences and transactions. Calls must not overlap.
 */
export class KafkajsFencedProducer implements FencedProducer {
  readonly #cluster: ClusterOfKafkajs;
  readonly #eos: EosManager;
  #failed = false;

  constructor(
    kafka: Kafka,
    private readonly transactionalId: string,
    private readonly names: TopicNames,
    private readonly refusals: Refusals,
  ) {
    this.#cluster = clusterOf(kafka);
    this.#eos = eosManagerOf(kafka, this.#cluster, transactionalId, TRANSACTION_TIMEOUT_MS);
  }

  open(): Promise<void> {
    return this.#once([], async () => {
      await this.#cluster.connect();
      await this.#eos.initProducerId();
    });
  }

  /** The fence itself is acknowledged by the partition's leader, which refuses older epochs from that offset on. */
  fence(partition: TopicPartition): Promise<bigint> {
    return this.#once([partition], async () => {
      this.#eos.beginTransaction();
      const at = await this.#produce({ ...partition, records: [FENCE] }, Infinity, true);
      await this.#eos.abort();
      return at;
    });
  }

  newestBelow(
    partition: TopicPartition,
    below: bigint,
    isWanted: (record: RawRecord) => boolean,
  ): Promise<RawRecord | undefined> {
    return this.#once([partition], async () => {
      for (let end = below, width = TAIL_OFFSETS; end > 0n; end -= width, width *= TAIL_WIDENING) {
        const start = end > width ? end - width : 0n;
        const found = (await this.#readPlain(partition, start, end)).findLast(isWanted);
        if (found) return found;
        if (start === 0n) break;
      }
      return undefined;
    });
  }

  send({ records, ...partition }: PartitionRecords): Promise<void> {
    return this.#once([partition], async () => {
      const notAfterMs = performance.now() + SEND_WITHIN_MS;
      for (const part of inParts(records)) await this.#produce({ ...partition, records: part }, notAfterMs, false);
    });
  }

  publish({ sends, position }: KafkaTransaction): Promise<void> {
    return this.#once([...sends, position], async () => {
      this.#eos.beginTransaction();
      for (const { records, ...partition } of sends) {
        for (const part of inParts(records)) await this.#produce({ ...partition, records: part }, Infinity, true);
      }
      const offset = { partition: position.partition, offset: position.offset.toString() };
      await this.#eos.sendOffsets({
        consumerGroupId: this.names.full(position.groupId),
        topics: [{ topic: this.names.full(position.topic), partitions: [offset] }],
      });
      await this.#eos.commit();
    });
  }

  close(): Promise<void> {
    return this.#cluster.disconnect();
  }

  /** After any rejection nothing more is sent: what the broker has of the failed request is not known. */
  async #once<T>(places: readonly PlaceOfWork[], work: () => Promise<T>): Promise<T> {
    if (this.#failed) throw new Error(`producer ${this.transactionalId} failed before: close it and open another`);
    try {
      return await work();
    } catch (error) {
      this.#failed = true;
      // A TypeError means a bug to whoever retries, and ends the process; one that kafkajs throws is cured by a new producer.
      throw error instanceof TypeError ? new KafkajsSlipError(error) : this.#explained(error, places);
    }
  }

  #explained(error: unknown, places: readonly PlaceOfWork[]): unknown {
    const topics = new Set(places.map(({ topic }) => topic));
    const groups = new Set(places.flatMap(({ groupId }) => groupId ?? []));
    const named = (kind: KafkaResource['kind'], names: Iterable<string>): KafkaResource[] =>
      Array.from(names, (name) => ({ kind, name: this.names.full(name) }));
    return this.refusals.explain(
      error,
      { kind: 'transactional id', name: this.transactionalId },
      ...named('topic', topics),
      ...named('group', groups),
    );
  }

  /**
   * Sends one batch and returns the offset of its first record. A failed attempt is repeated with the same sequence, by
   * which the broker knows a batch that it has already.
   * @param notAfterMs on the scale of `performance.now()`, which goes on while the process is stopped
   */
  async #produce(send: PartitionRecords, notAfterMs: number, transactional: boolean): Promise<bigint> {
    const topic = this.names.full(send.topic);
    const { partition, records } = send;
    const firstSequence = this.#eos.getSequence(topic, partition);
    const answer = await this.#withLeader(topic, partition, async (broker) => {
      if (transactional) await this.#eos.addPartitionsToTransaction([{ topic, partitions: [{ partition }] }]);
      if (performance.now() > notAfterMs) throw new SentTooLateError(send);
      return broker.produce({
        acks: -1,
        ...(transactional ? { transactionalId: this.transactionalId } : {}),
        producerId: this.#eos.getProducerId(),
        producerEpoch: this.#eos.getProducerEpoch(),
        compression: records.length < COMPRESS_FROM_RECORDS ? NO_COMPRESSION : GZIP,
        topicData: [{ topic, partitions: [{ partition, firstSequence, messages: records }] }],
      });
    });
    this.#eos.updateSequence(topic, partition, records.length);
    return acknowledgedOffset(send, answer);
  }

  /** Plain records, control records and transactions left out, from `start` (or the beginning of its batch) to `end`. */
  async #readPlain(partition: TopicPartition, start: bigint, end: bigint): Promise<RawRecord[]> {
    const found: RawRecord[] = [];
    let next = start;
    for (let empty = 0; next < end;) {
      const messages = await this.#fetch(partition, next);
      const last = messages.at(-1);
      if (!last || BigInt(last.offset) < next) {
        if (++empty > TAIL_FETCHES_EMPTY_MAX)
          throw new Error(`${partition.topic}/${partition.partition} cannot be read`);
        continue;
      }
      for (const message of messages) {
        if (BigInt(message.offset) < end && isPlain(message)) found.push(rawRecord(message));
      }
      next = BigInt(last.offset) + 1n;
    }
    return found;
  }

  async #fetch({ topic, partition }: TopicPartition, from: bigint): Promise<readonly FetchedMessage[]> {
    const name = this.names.full(topic);
    const place = { partition, fetchOffset: from.toString(), maxBytes: TAIL_FETCH_BYTES };
    const answer = await this.#withLeader(name, partition, (broker) =>
      broker
        .fetch({
          maxWaitTime: TAIL_FETCH_WAIT_MS,
          minBytes: 1,
          maxBytes: TAIL_FETCH_BYTES,
          isolationLevel: READ_UNCOMMITTED,
          topics: [{ topic: name, partitions: [place] }],
        })
        .catch((error: unknown) => {
          if (isOffsetGone(error)) return undefined;
          throw error;
        }),
    );
    if (answer) return answer.responses.flatMap(({ partitions }) => partitions.flatMap(({ messages }) => messages));
    // Retention has removed what was asked for: the oldest that is left lies further on.
    return this.#fetch({ topic, partition }, await this.#lowest(name, partition));
  }

  async #lowest(topic: string, partition: number): Promise<bigint> {
    const [found] = await this.#cluster.fetchTopicsOffset([
      { topic, partitions: [{ partition }], fromBeginning: true },
    ]);
    return BigInt(found?.partitions[0]?.offset ?? 0);
  }

  /** Asks the partition's leader, again and elsewhere while the failure is one that passes. */
  async #withLeader<T>(topic: string, partition: number, ask: (leader: BrokerOfKafkajs) => Promise<T>): Promise<T> {
    const cluster = this.#cluster;
    for (let attempt = 1; ; attempt++) {
      try {
        await cluster.addMultipleTargetTopics([topic]);
        await cluster.refreshMetadataIfNecessary();
        const [nodeId] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]));
        if (nodeId === undefined) throw new LeaderUnknownError(topic, partition);
        return await ask(await cluster.findBroker({ nodeId }));
      } catch (error) {
        if (attempt >= ATTEMPTS_MAX || !isPassing(error)) throw error;
        await delay(Math.min(RETRY_DELAY_MS_MAX, RETRY_DELAY_MS * 2 ** (attempt - 1)));
        await this.#reconnect(error);
      }
    }
  }

  async #reconnect(error: unknown): Promise<void> {
    const { name, type, host, port } = error as { name?: string; type?: string; host?: string; port?: number };
    if (isMarkerAwaited(type)) return;
    try {
      if (name === 'KafkaJSConnectionClosedError' && host !== undefined && port !== undefined)
        this.#cluster.removeBroker({ host, port });
      if (!this.#cluster.isConnected()) await this.#cluster.connect();
      await this.#cluster.refreshMetadata();
    } catch (still) {
      if (!isPassing(still)) throw still;
    }
  }
}

class LeaderUnknownError extends Error {
  readonly retriable = true;

  constructor(topic: string, partition: number) {
    super(`${topic} partition ${partition} has no leader now`);
    this.name = 'LeaderUnknownError';
  }
}

/** This process stood still for so long that nobody knows whether its lane is still its own. */
export class SentTooLateError extends Error {
  constructor({ topic, partition }: TopicPartition) {
    super(`records of ${topic} partition ${partition} waited for more than ${SEND_WITHIN_MS / 60_000} minutes`);
    this.name = 'SentTooLateError';
  }
}

/**
 * kafkajs marks each of its errors; a refused epoch or sequence does not pass. INVALID_TXN_STATE does: an ended transaction
 * is open on its partitions until the broker has written its marker there, and a plain batch is refused for so long.
 */
function isPassing(error: unknown): boolean {
  const { retriable, type } = error as { retriable?: boolean; type?: string };
  return retriable === true || isMarkerAwaited(type);
}

function isMarkerAwaited(type: string | undefined): boolean {
  return type === 'INVALID_TXN_STATE' || type === 'CONCURRENT_TRANSACTIONS';
}

function isOffsetGone(error: unknown): boolean {
  return (error as { type?: string }).type === 'OFFSET_OUT_OF_RANGE';
}

function isPlain({ isControlRecord, batchContext }: FetchedMessage): boolean {
  return !isControlRecord && !batchContext.inTransaction;
}

function rawRecord({ offset, timestamp, key, value, headers }: FetchedMessage): RawRecord {
  return { offset: BigInt(offset), timestamp: Number(timestamp), key, value, headers };
}

function acknowledgedOffset(send: PartitionRecords, answer: ProduceAnswer): bigint {
  const [topic, ...others] = answer.topics;
  const [only, ...more] = topic?.partitions ?? [];
  const baseOffset = BigInt(only?.baseOffset ?? -1);
  if (others.length + more.length > 0 || only?.partition !== send.partition || baseOffset < 0n)
    throw new UnacknowledgedError(send, answer);
  return baseOffset;
}

/** Consecutive records, as many as one batch may have; a record that is larger by itself goes alone. */
function inParts(records: readonly OutgoingRecord[]): OutgoingRecord[][] {
  const parts: OutgoingRecord[][] = [];
  let part: OutgoingRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const more = sizeOf(record);
    if (part.length > 0 && bytes + more > BYTES_PER_SEND_MAX) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(record);
    bytes += more;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** Bytes of a record, and of the sizes in it, at most. */
function sizeOf({ key, value, headers }: OutgoingRecord): number {
  let bytes = 40 + Buffer.byteLength(key ?? '') + (value?.length ?? 0);
  for (const name in headers) bytes += 10 + name.length + Buffer.byteLength(headers[name] ?? '');
  return bytes;
}
