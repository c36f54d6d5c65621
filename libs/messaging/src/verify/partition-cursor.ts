import { setTimeout as delay } from 'node:timers/promises';
import type { RawRecord, TopicPartition } from '../kafka-port.js';
import type { Fetched, PartitionBounds } from './topic-reader.js';

/** What a cursor reads with; `TopicReader` is one. */
export interface PartitionSource {
  bounds(partition: TopicPartition): Promise<PartitionBounds>;
  fetch(partition: TopicPartition, offset: bigint): Promise<Fetched>;
}

/** A broker that throttles its clients answers with nothing although there is something: ask again a little later. */
const EMPTY_FETCH_DELAY_MS = 20;
/** After so many, it is a batch that compaction has emptied: it is still sent, and kafkajs shows nothing of it. */
const EMPTY_FETCHES_MAX = 3;

/**
 * Reads one partition from its first record to an end, portion by portion: what is held is the portion that is being
 * looked at and the one fetched ahead. Committed records only; control records are left out. What was written after the
 * end was read is left for {@link extend}, though a fetch may bring it along.
 */
export class PartitionCursor {
  #position: bigint;
  #low: bigint;
  #end: bigint;
  #ahead: Promise<Fetched> | undefined;
  #emptyFetches = 0;

  constructor(
    private readonly source: PartitionSource,
    readonly at: TopicPartition,
    { low, end }: PartitionBounds,
  ) {
    this.#position = low;
    this.#low = low;
    this.#end = end;
  }

  /** Everything below was removed by the broker (retention, or somebody who deleted records). */
  get low(): bigint {
    return this.#low;
  }

  get end(): bigint {
    return this.#end;
  }

  /** Reads on to what is there now. */
  async extend(): Promise<void> {
    const { end } = await this.source.bounds(this.at);
    if (end > this.#end) this.#end = end;
  }

  /** The next records, at least one; undefined at the end. */
  async next(): Promise<readonly RawRecord[] | undefined> {
    while (this.#position < this.#end) {
      const fetched = await (this.#ahead ?? this.#fetch());
      this.#ahead = undefined;
      if (fetched.trimmedTo !== undefined) this.#low = fetched.trimmedTo;
      if (fetched.nextOffset === this.#position) await this.#stepOverNothing();
      else this.#position = earlier(fetched.nextOffset, this.#end);
      const records = fetched.records.filter(({ offset }) => offset < this.#end);
      if (records.length === 0) continue;
      this.#emptyFetches = 0;
      if (this.#position < this.#end) this.#ahead = this.#fetch();
      return records;
    }
    return undefined;
  }

  async #stepOverNothing(): Promise<void> {
    this.#emptyFetches += 1;
    if (this.#emptyFetches > EMPTY_FETCHES_MAX) this.#position += 1n;
    else await delay(EMPTY_FETCH_DELAY_MS);
  }

  #fetch(): Promise<Fetched> {
    const fetched = this.source.fetch(this.at, this.#position);
    // Whoever takes it hears of a failure; until then nobody does.
    fetched.catch(() => undefined);
    return fetched;
  }
}

function earlier(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
