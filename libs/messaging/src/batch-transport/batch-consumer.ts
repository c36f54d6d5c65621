import type { Logger } from '@sluice/platform';
import type {
  FetchedRecords,
  FetchTuning,
  GroupConsumer,
  GroupListener,
  KafkaPort,
  PartitionOffset,
  TopicPartition,
} from '../kafka-port.js';
import { untilCaughtUp } from './caught-up.js';
import { PartitionFeed, type FeedBounds } from './partition-feed.js';
import type { RecordBatch } from './record-batch.js';
import { retryForever } from './retry.js';
import { startOffset } from './start-offset.js';

export type BatchHandler = (batch: RecordBatch) => Promise<void>;

/**
 * Awaited before the partition is consumed. The returned offset is where consumption starts; without one it is the
 * group's committed offset, or the oldest record. A rejection is retried with back-off.
 */
export type AssignedListener = (partition: TopicPartition) => Promise<bigint | undefined>;

/** Awaited when a partition is lost, after its last handler has settled, and before it can be assigned here again. */
export type RevokedListener = (partition: TopicPartition) => Promise<void>;

export interface BatchConsumerOptions {
  readonly kafka: KafkaPort;
  readonly groupId: string;
  /** By topic, without prefix. */
  readonly handlers: ReadonlyMap<string, BatchHandler>;
  readonly assigned: AssignedListener;
  readonly revoked: RevokedListener;
  readonly tuning: BatchTuning;
  readonly logger: Logger;
  /** Called once, when consumption has ended for good: the process should exit and be restarted. */
  onFatal(error: Error): void;
}

export interface BatchTuning extends FetchTuning, FeedBounds {
  /** Most records a handler is given at once. */
  readonly maxBatchRecords: number;
  /** Offsets are committed at most this often, and never waited for. */
  readonly commitIntervalMs: number;
  /** How long `stop` lets handlers finish before their signal is aborted. */
  readonly drainTimeoutMs: number;
}

export const DEFAULT_TUNING: BatchTuning = {
  maxBatchRecords: 500,
  maxQueuedRecords: 4_000,
  maxQueuedBytes: 4 * 1024 * 1024,
  maxBytesPerPartition: 1024 * 1024,
  maxBytes: 16 * 1024 * 1024,
  // Only bounds how long an idle fetch stays open (a record ends it at once), a resume and a rebalance are delayed by it.
  maxWaitTimeMs: 100,
  sessionTimeoutMs: 6_000,
  heartbeatIntervalMs: 1_000,
  commitIntervalMs: 1_000,
  drainTimeoutMs: 5_000,
};

/** Where a partition of this process stands. */
export interface PartitionProgress extends TopicPartition {
  readonly handledTo: bigint;
  readonly highWatermark: bigint;
  readonly queuedRecords: number;
}

/**
 * Hands the partitions of a consumer group to handlers, batch by batch: one batch of a partition at a time, partitions
 * side by side. Heartbeats go on whatever a handler does, because the client's fetch loop never waits for one.
 */
export class BatchConsumer implements GroupListener {
  readonly #options: BatchConsumerOptions;
  readonly #consumer: GroupConsumer;
  readonly #feeds = new Map<string, PartitionFeed>();
  /** Per partition, the end of what an earlier assignment of it still does. */
  readonly #leaving = new Map<string, Promise<void>>();
  /** As the group knows us. */
  #memberId: string | undefined;
  #commitTimer: NodeJS.Timeout | undefined;
  #commit: Promise<void> | undefined;
  /** Aborted when the consumer stops or fails. */
  readonly #ended = new AbortController();
  #stopping = false;
  #failed = false;

  constructor(options: BatchConsumerOptions) {
    this.#options = options;
    const { kafka, groupId, handlers, tuning } = options;
    this.#consumer = kafka.groupConsumer({ groupId, topics: [...handlers.keys()], tuning, listener: this });
  }

  /** Resolves when the group is joined. @throws TopicMissingError when a topic does not exist. */
  async start(): Promise<void> {
    const { kafka, handlers, tuning } = this.#options;
    await kafka.partitionCounts([...handlers.keys()]);
    await this.#consumer.start();
    this.#commitTimer = setInterval(() => void this.#commitHandled(), tuning.commitIntervalMs);
    this.#commitTimer.unref();
  }

  /** Lets handlers finish, tells the revoked listener of every partition, commits, and leaves the group. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#ended.abort(new Error('the consumer was stopped'));
    clearInterval(this.#commitTimer);
    const feeds = [...this.#feeds.values()];
    for (const feed of feeds) feed.close();
    await this.#drain(feeds);
    await Promise.all([...feeds.map((feed) => this.#tellRevoked(feed)), ...this.#leaving.values()]);
    await this.#commitHandled();
    this.#feeds.clear();
    await this.#consumer.stop();
  }

  /**
   * Resolves once everything that lay in these topics at the time of the call was handled, here or by another member.
   * Rejects when the consumer is stopped or fails first.
   */
  async caughtUp(topics: readonly string[]): Promise<void> {
    const { kafka, groupId } = this.#options;
    const { signal } = this.#ended;
    await untilCaughtUp({ kafka, groupId, topics, signal, own: (partition) => this.#feeds.get(keyOf(partition)) });
  }

  progress(): PartitionProgress[] {
    return [...this.#feeds.values()]
      .filter((feed) => feed.started)
      .map(({ topic, partition, handledTo, highWatermark, queuedRecords }) => {
        return { topic, partition, handledTo, highWatermark, queuedRecords };
      });
  }

  joined(assignment: readonly TopicPartition[], memberId: string): void {
    // A process that slept was given up, and wakes up to a new membership: what it is assigned again is not what it had,
    // for others worked on it meanwhile. Taken for kept, it would go on as an owner whom nobody knows any more.
    const kept = new Set(memberId === this.#memberId ? assignment.map(keyOf) : []);
    this.#memberId = memberId;
    for (const [key, feed] of this.#feeds) if (!kept.has(key)) this.#lose(key, feed);
    for (const partition of assignment) {
      const feed = this.#feeds.get(keyOf(partition));
      if (feed) this.#keep(feed);
      else this.#gain(partition);
    }
  }

  rebalancing(): void {
    void this.#commitHandled();
  }

  records(batch: FetchedRecords): void {
    const feed = this.#feeds.get(keyOf(batch));
    // Not started: whatever was fetched will be fetched again, because starting sets the position.
    if (!feed?.started) return;
    feed.append(batch);
    if (feed.full && !feed.paused) {
      feed.paused = true;
      this.#consumer.pause(feed);
    }
    this.#work(feed);
  }

  skipped(partition: TopicPartition, nextOffset: bigint): void {
    const feed = this.#feeds.get(keyOf(partition));
    if (feed?.started) feed.advance(nextOffset);
  }

  fatal(error: Error): void {
    if (this.#failed || this.#stopping) return;
    this.#failed = true;
    this.#ended.abort(error);
    for (const feed of this.#feeds.values()) feed.abort();
    this.#options.onFatal(error);
  }

  #gain(partition: TopicPartition): void {
    this.#consumer.pause(partition);
    if (this.#stopping) return;
    const feed = new PartitionFeed(partition, this.#options.tuning);
    this.#feeds.set(keyOf(feed), feed);
    feed.work = this.#prepare(feed).catch((error: Error) => this.fatal(error));
  }

  /** The client forgets its position at every rebalance and would go back to the committed one. */
  #keep(feed: PartitionFeed): void {
    if (feed.started) this.#consumer.startAt({ ...place(feed), offset: feed.fetchedTo });
    if (!feed.started || feed.paused || feed.closed) this.#consumer.pause(feed);
  }

  #lose(key: string, feed: PartitionFeed): void {
    this.#feeds.delete(key);
    feed.abort();
    const left = feed.work.then(() => this.#tellRevoked(feed)).finally(() => this.#leaving.delete(key));
    this.#leaving.set(key, left);
  }

  async #prepare(feed: PartitionFeed): Promise<void> {
    const { kafka, groupId, assigned, logger } = this.#options;
    await this.#leaving.get(keyOf(feed));
    const position = await retryForever(
      async () => startOffset({ kafka, groupId, partition: place(feed), wanted: await assigned(place(feed)), logger }),
      feed.signal,
      (err, retryDelayMs) =>
        logger.error({ ...place(feed), err, retryDelayMs }, 'partition could not be prepared, trying again'),
    );
    if (position === undefined || feed.closed) return;
    feed.begin({ offset: position });
    this.#consumer.startAt({ ...place(feed), offset: position });
  }

  #work(feed: PartitionFeed): void {
    if (feed.busy || feed.closed) return;
    feed.work = this.#handleAll(feed).catch((error: Error) => this.fatal(error));
  }

  async #handleAll(feed: PartitionFeed): Promise<void> {
    const { handlers, logger, tuning } = this.#options;
    const handler = handlers.get(feed.topic);
    if (!handler) throw new Error(`no handler for ${feed.topic}`);
    for (let records = feed.take(tuning.maxBatchRecords); ; records = feed.take(tuning.maxBatchRecords)) {
      const last = records.at(-1);
      if (!last) return;
      const batch: RecordBatch = { ...place(feed), records, highWatermark: feed.highWatermark, signal: feed.signal };
      await retryForever(
        () => handler(batch),
        feed.signal,
        (err, retryDelayMs) => logger.error({ ...describe(batch), err, retryDelayMs }, 'batch failed, trying again'),
      );
      if (feed.signal.aborted) return;
      feed.done(last);
      this.#fetchMore(feed);
    }
  }

  #fetchMore(feed: PartitionFeed): void {
    if (!feed.paused || !feed.hasRoom || feed.closed) return;
    feed.paused = false;
    this.#consumer.resume(feed);
  }

  /** Once for each assignment, also when a rebalance and a stop meet. */
  #tellRevoked(feed: PartitionFeed): Promise<void> {
    const { revoked, logger } = this.#options;
    feed.revoked ??= revoked(place(feed)).catch((err: unknown) =>
      logger.error({ ...place(feed), err }, 'revoked listener failed'),
    );
    return feed.revoked;
  }

  async #drain(feeds: readonly PartitionFeed[]): Promise<void> {
    const { drainTimeoutMs } = this.#options.tuning;
    const settled = Promise.all(feeds.map((feed) => feed.work));
    if (await within(drainTimeoutMs, settled)) return;
    for (const feed of feeds) feed.abort();
    await within(drainTimeoutMs, settled);
  }

  /** Failing to commit costs a redelivery at the next start, no more; the next tick tries again. */
  async #commitHandled(): Promise<void> {
    await this.#commit;
    const behind = [...this.#feeds.values()].filter((feed) => feed.started && feed.handledTo > feed.committedTo);
    if (behind.length === 0) return;
    const positions: PartitionOffset[] = behind.map((feed) => ({ ...place(feed), offset: feed.handledTo }));
    this.#commit = this.#consumer.commit(positions).then(
      () => behind.forEach((feed, index) => (feed.committedTo = positions[index]?.offset ?? feed.committedTo)),
      (err: unknown) => this.#options.logger.debug({ err }, 'offsets were not committed'),
    );
    await this.#commit;
  }
}

function place({ topic, partition }: TopicPartition): TopicPartition {
  return { topic, partition };
}

function keyOf({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`;
}

function describe({ topic, partition, records }: RecordBatch): Record<string, unknown> {
  return { topic, partition, firstOffset: String(records[0]?.offset), records: records.length };
}

async function within(timeoutMs: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), timeoutMs)));
  const done = await Promise.race([work.then(() => true), timeout]);
  clearTimeout(timer);
  return done;
}
