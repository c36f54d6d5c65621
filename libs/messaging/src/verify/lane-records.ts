import { setTimeout as delay } from 'node:timers/promises';
import type { RawRecord, TopicPartition } from '../kafka-port.js';
import type { PartitionSight } from './absences.js';
import type { PartitionCursor } from './partition-cursor.js';
import { claimOf, journalHashOf, type Claim } from './record-claim.js';

/** A record of the lane, and where it lies. */
export interface LaneRecord {
  readonly at: TopicPartition;
  readonly record: RawRecord;
  readonly seq: bigint;
}

/** One partition in which records of the lane lie. */
export interface LanePartition {
  readonly cursor: PartitionCursor;
  /** Nobody but this lane writes here; elsewhere records of others are passed over. */
  readonly isExclusive: boolean;
}

export interface LaneRecordsOptions {
  readonly service: string;
  readonly lane: string;
  readonly partitions: readonly LanePartition[];
  /** Last seq of the lane when the verification began. */
  readonly toSeq: bigint;
  /** How long to wait for an entry that was about to be published then. */
  readonly settleMs: number;
  /** A record of somebody else in a partition of the lane's own. */
  onForeign(at: TopicPartition, record: RawRecord, claim: Claim | undefined): void;
  /** A record that names a seq of which the journal has nothing, or not any more. */
  onUnknown(found: LaneRecord): void;
  /** A record whose place was passed already. */
  onLate(found: LaneRecord): void;
  /** A record that stands before its place. */
  onEarly(found: LaneRecord): void;
}

/** A record this far before its place is told from a hole that goes up to it. */
const LOOK_AHEAD_RECORDS = 64;
const EARLY_RECORDS_MAX = 1_000;
const SETTLE_POLL_MS = 200;
const SECOND_LOOKS_MAX = 1_000;

/**
 * The records of one lane in the order of its seqs, merged from the partitions it writes to. Whatever does not fit into
 * that order goes to the listeners, and never stops the merge.
 */
export class LaneRecords {
  readonly #sources: Source[];
  readonly #early = new Map<bigint, LaneRecord>();
  #last: LaneRecord | undefined;
  #passed: bigint;
  #settleUntilMs: number | undefined;
  #secondLooks = 0;
  #count = 0;

  constructor(
    private readonly options: LaneRecordsOptions,
    afterSeq: bigint,
  ) {
    this.#passed = afterSeq;
    this.#sources = options.partitions.map((partition) => new Source(partition, options));
  }

  /** Records of the lane seen so far. */
  get count(): number {
    return this.#count;
  }

  /** The hash under which Kafka holds an entry; only the newest seq is remembered. */
  hashOf(seq: bigint): Buffer | undefined {
    return this.#last?.seq === seq ? journalHashOf(this.#last.record) : undefined;
  }

  /** What is known of the partition where an absent entry should be. */
  sight(at: TopicPartition): PartitionSight {
    const source = this.#sources.find(({ cursor }) => samePlace(cursor.at, at));
    return { at, low: source?.cursor.low ?? 0n, isAfterARecord: source?.hasGivenRecords ?? false };
  }

  /** The record of this seq, when it is the next one and in memory, which it nearly always is: `take` waits three times for it. */
  takeNow(seq: bigint): LaneRecord | undefined {
    let found: Source | undefined;
    for (const source of this.#sources) {
      if (!source.isKnown || (source.next && source.next.seq < seq)) return undefined;
      if (source.next?.seq === seq) found ??= source;
    }
    if (!found) return undefined;
    this.#passed = seq;
    return this.#given(found.shift());
  }

  /** The record of this seq; undefined: there is none. Seqs are asked for upwards. */
  async take(seq: bigint): Promise<LaneRecord | undefined> {
    await this.passUpTo(seq);
    this.#passed = seq;
    for (const source of this.#sources) {
      if ((await source.peek())?.seq === seq) return this.#given(source.shift());
    }
    return this.#givenEarly(seq);
  }

  /**
   * The same, for an entry that may have been on its way when the verification began: looks at what has come since, and
   * waits for a while, once in all, when there is nothing more.
   */
  async takeOrWait(seq: bigint): Promise<LaneRecord | undefined> {
    for (;;) {
      const found = await this.take(seq);
      if (found) return found;
      // The end points of partitions are taken one after the other, so a later entry can be in sight before this one.
      const isOvertaken = await this.#hasMore();
      if (isOvertaken) {
        if (this.#secondLooks >= SECOND_LOOKS_MAX) return undefined;
        this.#secondLooks += 1;
      } else {
        this.#settleUntilMs ??= Date.now() + this.options.settleMs;
        if (Date.now() >= this.#settleUntilMs) return undefined;
        await delay(SETTLE_POLL_MS);
      }
      for (const source of this.#sources) await source.extend();
      if (isOvertaken) return this.take(seq);
    }
  }

  /** Whatever names a seq below `seq` and was not taken goes to the listeners. */
  async passUpTo(seq: bigint): Promise<void> {
    for (const source of this.#sources) {
      for (let next = await source.peek(); next; next = await source.peek()) {
        if (next.seq > this.options.toSeq) this.#beyond(source);
        else if (next.seq < seq) this.#stray(source.shift());
        else if (next.seq > seq && this.#early.size < EARLY_RECORDS_MAX && source.isBeforeItsPlace(seq))
          this.#setAside(source.shift());
        else break;
      }
    }
  }

  /** The rest goes to the listeners. */
  async finish(): Promise<void> {
    await this.passUpTo(this.options.toSeq + 1n);
    for (const early of this.#early.values()) this.options.onUnknown(early);
    this.#early.clear();
  }

  /** Within the end point such a record is false; behind it, it is what was said since. */
  #beyond(source: Source): void {
    const isNew = source.isBehindTheEndPoint();
    const found = source.shift();
    if (found && !isNew) this.options.onUnknown(found);
  }

  #stray(found: LaneRecord | undefined): void {
    if (!found) return;
    if (found.seq <= this.#passed) return this.options.onLate(found);
    this.#given(found);
    this.options.onUnknown(found);
  }

  #setAside(found: LaneRecord | undefined): void {
    if (!found) return;
    const twin = this.#early.get(found.seq);
    if (twin) return this.options.onLate(found);
    this.#early.set(found.seq, found);
  }

  #givenEarly(seq: bigint): LaneRecord | undefined {
    const early = this.#early.get(seq);
    if (!early) return undefined;
    this.#early.delete(seq);
    this.options.onEarly(early);
    return this.#given(early);
  }

  #given(found: LaneRecord | undefined): LaneRecord | undefined {
    if (!found) return undefined;
    this.#count += 1;
    this.#last = found;
    const twin = this.#early.get(found.seq);
    if (twin && twin !== found) {
      this.#early.delete(found.seq);
      this.options.onLate(twin);
    }
    return found;
  }

  async #hasMore(): Promise<boolean> {
    for (const source of this.#sources) if (await source.peek()) return true;
    return false;
  }
}

/** The lane's records of one partition, with a look ahead into the portion that is in memory. */
class Source {
  readonly cursor: PartitionCursor;
  readonly #endPoint: bigint;
  #waiting: LaneRecord[] = [];
  #at = 0;
  #checked: LaneRecord | undefined;
  #isAtEnd = false;
  hasGivenRecords = false;

  constructor(
    private readonly partition: LanePartition,
    private readonly options: LaneRecordsOptions,
  ) {
    this.cursor = partition.cursor;
    this.#endPoint = partition.cursor.end;
  }

  /** Whether `next` needs no fetch. */
  get isKnown(): boolean {
    return this.#at < this.#waiting.length || this.#isAtEnd;
  }

  /** The next record, as far as it is in memory. */
  get next(): LaneRecord | undefined {
    return this.#waiting[this.#at];
  }

  async peek(): Promise<LaneRecord | undefined> {
    while (this.#at >= this.#waiting.length) {
      const records = await this.cursor.next();
      this.#isAtEnd = records === undefined;
      if (!records) return undefined;
      this.#waiting = records.flatMap((record) => this.#ours(record));
      this.#at = 0;
    }
    return this.#waiting[this.#at];
  }

  shift(): LaneRecord | undefined {
    const found = this.#waiting[this.#at];
    this.#at += 1;
    if (found) this.hasGivenRecords = true;
    return found;
  }

  extend(): Promise<void> {
    this.#isAtEnd = false;
    return this.cursor.extend();
  }

  isBehindTheEndPoint(): boolean {
    return (this.#waiting[this.#at]?.record.offset ?? 0n) >= this.#endPoint;
  }

  /** Whether what the lane waits for, or something before the record, stands behind the record. */
  isBeforeItsPlace(wanted: bigint): boolean {
    const next = this.#waiting[this.#at];
    if (!next || next === this.#checked) return false;
    const behind = this.#waiting.slice(this.#at + 1, this.#at + 1 + LOOK_AHEAD_RECORDS);
    if (behind.some(({ seq }) => seq >= wanted && seq < next.seq)) return true;
    this.#checked = next;
    return false;
  }

  #ours(record: RawRecord): LaneRecord[] {
    const claim = claimOf(record);
    const { at } = this.cursor;
    const { service, lane, onForeign } = this.options;
    if (claim?.service === service && claim.lane === lane) return [{ at, record, seq: claim.seq }];
    if (this.partition.isExclusive) onForeign(at, record, claim);
    return [];
  }
}

function samePlace(a: TopicPartition, b: TopicPartition): boolean {
  return a.topic === b.topic && a.partition === b.partition;
}
