import type { FetchedRecords, PartitionOffset, RawRecord, TopicPartition } from '../kafka-port.js';

/** How much may wait between the fetch and the handler of one partition before fetching pauses. */
export interface FeedBounds {
  readonly maxQueuedRecords: number;
  readonly maxQueuedBytes: number;
}

/**
 * One assigned partition between fetching and handling. Fetching runs ahead of the handler by a bounded amount, so that
 * the next batch is at hand when the database is done with the last one, and a slow partition holds up no other.
 */
export class PartitionFeed implements TopicPartition {
  readonly topic: string;
  readonly partition: number;
  /** Where the next fetch begins. */
  fetchedTo = 0n;
  /** Everything below is done. */
  handledTo = 0n;
  /** Last position known to be committed to the group. */
  committedTo = 0n;
  highWatermark = 0n;
  /** False until the assigned listener is done and the position is known. */
  started = false;
  paused = false;
  /** Settles when no handler and no listener works on this assignment any more. */
  work: Promise<void> = Promise.resolve();
  /** Settles when the revoked listener is done with this assignment; undefined: not called yet. */
  revoked: Promise<void> | undefined;
  #abort = new AbortController();
  #closed = false;
  #busy = false;
  #queuedBytes = 0;
  #queue: RawRecord[] = [];

  constructor(
    { topic, partition }: TopicPartition,
    private readonly bounds: FeedBounds,
  ) {
    this.topic = topic;
    this.partition = partition;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Nothing more is taken from a closed feed; what is being handled goes on. */
  get closed(): boolean {
    return this.#closed;
  }

  get busy(): boolean {
    return this.#busy;
  }

  get queuedRecords(): number {
    return this.#queue.length;
  }

  get full(): boolean {
    return this.#queue.length >= this.bounds.maxQueuedRecords || this.#queuedBytes >= this.bounds.maxQueuedBytes;
  }

  /** Half empty: worth fetching again. Half and not quite full, so that a fetch is under way while the rest is handled. */
  get hasRoom(): boolean {
    const { maxQueuedRecords, maxQueuedBytes } = this.bounds;
    return this.#queue.length * 2 <= maxQueuedRecords && this.#queuedBytes * 2 <= maxQueuedBytes;
  }

  begin({ offset }: Pick<PartitionOffset, 'offset'>): void {
    this.fetchedTo = offset;
    this.handledTo = offset;
    this.committedTo = offset;
    this.started = true;
  }

  /** Records below `fetchedTo` are already here: a fetch that was under way during a rebalance can bring them again. */
  append({ records, nextOffset, highWatermark }: FetchedRecords): void {
    for (const record of records) {
      if (record.offset < this.fetchedTo) continue;
      this.#queue.push(record);
      this.#queuedBytes += bytesOf(record);
    }
    this.highWatermark = highWatermark;
    this.advance(nextOffset);
  }

  /** Nothing to handle between the records already fetched and `nextOffset`. */
  advance(nextOffset: bigint): void {
    if (nextOffset > this.fetchedTo) this.fetchedTo = nextOffset;
    if (this.#queue.length === 0 && !this.#busy) this.handledTo = this.fetchedTo;
  }

  /** The next records, in order; empty when there are none or the feed is closed. Follow it by `done`. */
  take(maxRecords: number): RawRecord[] {
    if (this.#closed) return [];
    const taken = this.#queue.splice(0, maxRecords);
    for (const record of taken) this.#queuedBytes -= bytesOf(record);
    this.#busy = taken.length > 0;
    return taken;
  }

  /** The records last taken are handled. */
  done(last: RawRecord): void {
    this.#busy = false;
    this.handledTo = this.#queue.length === 0 ? this.fetchedTo : last.offset + 1n;
  }

  close(): void {
    this.#closed = true;
  }

  /** The partition is lost, or the process has to stop now. What was taken stays unfinished: `handledTo` moves no more. */
  abort(): void {
    this.#closed = true;
    this.#abort.abort(new PartitionLostError(this));
  }
}

/** The reason of a batch's aborted signal. */
export class PartitionLostError extends Error {
  constructor({ topic, partition }: TopicPartition) {
    super(`partition ${partition} of ${topic} is no longer assigned to this process`);
    this.name = 'PartitionLostError';
  }
}

function bytesOf({ key, value }: RawRecord): number {
  return (key?.length ?? 0) + (value?.length ?? 0);
}
