import type { FencedProducer, KafkaPort, KafkaTransaction, TopicPartition } from '../kafka-port.js';
import type { JournalRow } from './journal-row.js';
import { recordsByPartition, seqOf, type PartitionChooser } from './journal-records.js';
import { partitionOfKey } from './partition-of-key.js';

/** What a publisher holds at most. A single row larger than a bound goes alone. */
export interface JournalBounds {
  /** Rows published at once. */
  readonly maxRows: number;
  /** Payload bytes published at once. */
  readonly maxBytes: number;
  /** Rows waiting in memory before `enqueue` lets its caller wait. */
  readonly maxWaitingRows: number;
}

export const DEFAULT_JOURNAL_BOUNDS: JournalBounds = {
  maxRows: 1_000,
  maxBytes: 4 * 1024 * 1024,
  maxWaitingRows: 5_000,
};

export interface TakeOver {
  readonly kafka: KafkaPort;
  /** `gate`, `registry`, … */
  readonly service: string;
  readonly lane: string;
  /** The partition whose offset in group `<service>-journal` says how far the lane's transactions came. One lane, one anchor. */
  readonly anchor: TopicPartition;
  /** Nobody but this lane writes to the anchor: rows for it go there in plain batches, and its tail says how far they came. */
  readonly ownsAnchor: boolean;
  /** Last seq the lane's database row knows to be published: a lower bound, used alone where Kafka remembers nothing. */
  readonly publishedInDatabase: bigint;
  /** Rows of the lane after `afterSeq`, in order, at most `limit`. Nobody else may append while the lane is taken over. */
  readJournal(afterSeq: bigint, limit: number): Promise<readonly JournalRow[]>;
  readonly bounds?: JournalBounds;
}

/** What the journal holds and what Kafka holds do not fit together: a database restored from a backup, or a bug. */
export class JournalOrderError extends Error {
  constructor(lane: string, expected: bigint, got: bigint) {
    super(`journal of lane ${lane}: seq ${got} was given to the publisher where ${expected} has to follow`);
    this.name = 'JournalOrderError';
  }
}

/**
 * Publishes one lane's journal: each row exactly once and in order, whatever is killed when (ADR 0008).
 *
 * What stands in Kafka is always the journal up to some seq. Rows for the lane's own partition go there in plain batches:
 * one request, and the partition's newest record says how far they came. Where rows for another partition are among them
 * all go in one transaction, which also commits the lane's position as an offset of group `<service>-journal`
 * on the anchor: **the next seq to publish**, that is the last published one plus 1, as Kafka's offsets mean.
 * There is no linger and no timer: rows are sent at once, and those that arrive meanwhile share the next request.
 */
export class JournalPublisher {
  /** Resolves, never rejects, when publishing has failed. The publisher is of no further use: take the lane over again. */
  readonly failed: Promise<Error>;
  readonly #producer: FencedProducer;
  readonly #service: string;
  readonly #lane: string;
  readonly #position: Omit<KafkaTransaction['position'], 'offset'>;
  readonly #own: TopicPartition | undefined;
  readonly #bounds: JournalBounds;
  readonly #choosePartition: PartitionChooser;
  #published: bigint;
  #queued: bigint;
  #waiting: JournalRow[] = [];
  #loop: Promise<void> | undefined;
  #failure: Error | undefined;
  #closed = false;
  #fail: (error: Error) => void = () => undefined;
  /** Callers of `enqueue` and `idle`, woken after each transaction and by a failure. */
  #wakeUps: (() => void)[] = [];

  private constructor(takeOver: TakeOver, producer: FencedProducer, published: bigint) {
    const { kafka, service, lane, anchor, ownsAnchor, bounds = DEFAULT_JOURNAL_BOUNDS } = takeOver;
    this.#producer = producer;
    this.#service = service;
    this.#lane = lane;
    this.#position = { groupId: journalGroup(service), ...anchor };
    this.#own = ownsAnchor ? anchor : undefined;
    this.#bounds = bounds;
    this.#choosePartition = partitionChooser(kafka);
    this.#published = published;
    this.#queued = published;
    this.failed = new Promise((resolve) => (this.#fail = resolve));
  }

  /**
   * Makes this process the lane's only publisher: fences the old one, learns how far it got, publishes what the journal
   * holds beyond that, and is then ready for new rows. Rejects when Kafka or the journal cannot be reached.
   */
  static async takeOver(takeOver: TakeOver): Promise<JournalPublisher> {
    const { kafka, service, lane, publishedInDatabase } = takeOver;
    const producer = kafka.fencedProducer(`${service}.${lane}`);
    try {
      // First: from here on nothing can move under us, and a transaction left open is settled.
      await producer.open();
      const published = [publishedInDatabase, await committedSeq(takeOver), await seqInTail(takeOver, producer)].reduce(
        max,
      );
      const publisher = new JournalPublisher(takeOver, producer, published);
      await publisher.#catchUp(takeOver);
      return publisher;
    } catch (error) {
      await producer.close().catch(() => undefined);
      throw error;
    }
  }

  /** Last seq that stands in Kafka, committed. */
  get published(): bigint {
    return this.#published;
  }

  /** Last seq it was given; what follows has to be the next. */
  get queued(): bigint {
    return this.#queued;
  }

  /**
   * Takes rows whose transaction in the database is committed; they follow each other without gaps.
   * Resolves as soon as they are queued; when too many wait already, once there is room.
   * After a failure it resolves too: the rows are in the journal, where the next take-over finds them.
   * @throws JournalOrderError when a row is not the lane's next one.
   */
  async enqueue(rows: readonly JournalRow[]): Promise<void> {
    if (this.#closed) throw new Error(`publisher of lane ${this.#lane} is closed`);
    if (this.#failure) return;
    for (const row of rows) {
      if (row.seq !== this.#queued + 1n) throw new JournalOrderError(this.#lane, this.#queued + 1n, row.seq);
      this.#waiting.push(row);
      this.#queued = row.seq;
    }
    this.#loop ??= this.#publishWaiting();
    await this.fewWaiting(this.#bounds.maxWaitingRows);
  }

  /** Resolves when at most `rows` wait, or publishing has failed: for work that can wait, so that other work need not. */
  async fewWaiting(rows: number): Promise<void> {
    while (this.#waiting.length > rows && !this.#failure) await this.#progress();
  }

  /** Resolves when everything queued so far is published, or publishing has failed. */
  async idle(): Promise<void> {
    const target = this.#queued;
    while (this.#published < target && !this.#failure) await this.#progress();
  }

  /** Publishes what is queued, then ends the producer. After a failure it only ends the producer. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.idle();
    await this.#producer.close();
  }

  async #catchUp({ readJournal }: TakeOver): Promise<void> {
    // After a failure nothing is queued any more, and the same rows would be read for ever.
    while (!this.#failure) {
      const rows = await readJournal(this.#queued, this.#bounds.maxRows);
      if (rows.length === 0) break;
      await this.enqueue(rows);
    }
    await this.idle();
    if (this.#failure) throw this.#failure;
  }

  async #publishWaiting(): Promise<void> {
    try {
      while (this.#waiting.length > 0) await this.#publishNext();
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#waiting = [];
      await this.#producer.close().catch(() => undefined);
      this.#fail(this.#failure);
    } finally {
      this.#loop = undefined;
      this.#wake();
    }
  }

  async #publishNext(): Promise<void> {
    const rows = this.#takeRows();
    const last = rows.at(-1);
    if (!last) return;
    const sends = await recordsByPartition(this.#service, rows, this.#choosePartition);
    const [only, ...others] = sends;
    if (only && others.length === 0 && this.#isOwn(only)) await this.#producer.send(only);
    else await this.#producer.publish({ sends, position: { ...this.#position, offset: last.seq + 1n } });
    this.#published = last.seq;
    this.#wake();
  }

  #isOwn({ topic, partition }: TopicPartition): boolean {
    return topic === this.#own?.topic && partition === this.#own.partition;
  }

  #takeRows(): JournalRow[] {
    let bytes = 0;
    const end = this.#waiting.findIndex((row, index) => {
      bytes += row.payload.length;
      return index > 0 && (index >= this.#bounds.maxRows || bytes > this.#bounds.maxBytes);
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }

  #progress(): Promise<void> {
    return new Promise((resolve) => this.#wakeUps.push(resolve));
  }

  #wake(): void {
    const wakeUps = this.#wakeUps;
    this.#wakeUps = [];
    for (const wakeUp of wakeUps) wakeUp();
  }
}

/** The group whose committed offsets are the published positions of a service's lanes. */
export function journalGroup(service: string): string {
  return `${service}-journal`;
}

/** How far the lane's transactions came. */
async function committedSeq({ kafka, service, anchor }: TakeOver): Promise<bigint> {
  const committed = await kafka.committedOffsets(journalGroup(service), [anchor.topic]);
  const position = committed.find((one) => one.partition === anchor.partition);
  return position === undefined ? 0n : position.offset - 1n;
}

/** How far the lane's plain batches came. The fence first: after it the tail cannot grow by an older owner's hand. */
async function seqInTail({ anchor, ownsAnchor, service, lane }: TakeOver, producer: FencedProducer): Promise<bigint> {
  if (!ownsAnchor) return 0n;
  const end = await producer.fence(anchor);
  const newest = await producer.newestBelow(anchor, end, (record) => seqOf(record, service, lane) !== undefined);
  return (newest && seqOf(newest, service, lane)) ?? 0n;
}

/** Asks once for a topic's number of partitions: it is fixed for as long as a lane has an owner. */
function partitionChooser(kafka: KafkaPort): PartitionChooser {
  const counts = new Map<string, number>();
  return async (topic, key) => {
    let count = counts.get(topic);
    if (count === undefined) {
      count = (await kafka.partitionCounts([topic])).get(topic) ?? 1;
      counts.set(topic, count);
    }
    return partitionOfKey(key, count);
  };
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
