import type { TopicPartition } from '../kafka-port.js';
import { SeqRanges, type SeqRange } from './seq-ranges.js';
import type { StoredEntry } from './stored-journal.js';
import type { TopicPolicy } from './topic-policy.js';

/** What is known of the partition where an absent entry should be. */
export interface PartitionSight {
  readonly at: TopicPartition;
  /** Offset of the oldest record still there. */
  readonly low: bigint;
  /** Whether a record of the lane stands before the place where the entry should be. */
  readonly isAfterARecord: boolean;
}

/** Why an entry is not in Kafka, when nothing excuses it. */
export type AbsenceKind = 'MISSING' | 'TRUNCATED';

export interface Absence {
  readonly kind: AbsenceKind;
  readonly at: TopicPartition;
  readonly seqs: SeqRange;
}

interface Suspect {
  readonly kind: AbsenceKind;
  readonly seq: bigint;
  readonly isTombstone: boolean;
  readonly timeMs: number;
  readonly at: TopicPartition;
}

/**
 * Entries of one lane that Kafka does not hold. Tells what the broker removed by its own rules from what is missing:
 * - age or size removes from the front only, so only what would stand before the lane's first record there, and only
 *   when the partition has lost its front (its oldest offset is not 0);
 * - compaction removes what a later record of the same key has replaced, so that record must be there.
 */
export class Absences {
  readonly #expired = new SeqRanges();
  readonly #plain = new Map<string, { kind: AbsenceKind; at: TopicPartition; seqs: SeqRanges }>();
  /**
   * In a compacted topic: the last absent entry of each key until a later record of it is found. Bounded by the keys that
   * wait for theirs at one time; about 200 bytes each.
   */
  readonly #suspects = new Map<string, Suspect>();
  #superseded = 0;

  constructor(
    private readonly policies: ReadonlyMap<string, TopicPolicy>,
    private readonly nowMs: number,
  ) {}

  /** Entries that compaction has removed, as it may. */
  get superseded(): number {
    return this.#superseded;
  }

  /** Entries that age or size has removed, as they may. */
  get expired(): bigint {
    return this.#expired.size;
  }

  add(entry: StoredEntry, sight: PartitionSight): void {
    const policy = this.#policy(sight.at.topic);
    const isFront = sight.low > 0n && !sight.isAfterARecord;
    if (isFront && mayExpire(policy, this.nowMs - entry.time.getTime())) return this.#expired.add(entry.seq);
    const kind = isFront ? 'TRUNCATED' : 'MISSING';
    if (policy.compacts) this.#suspect(entry, kind, sight.at);
    else this.#plainOf(kind, sight.at).add(entry.seq);
  }

  /** A record of this key is there: what was absent of it before may be. */
  found(topic: string, key: string): void {
    if (this.#suspects.size > 0 && this.#suspects.delete(`${topic} ${key}`)) this.#superseded += 1;
  }

  /** The absent entry turned up after all, later than its place; false when it was not absent. */
  turnedUp(topic: string, key: string, seq: bigint): boolean {
    if (this.#suspects.get(`${topic} ${key}`)?.seq === seq) return this.#suspects.delete(`${topic} ${key}`);
    if (this.#expired.remove(seq)) return true;
    return [...this.#plain.values()].some(({ seqs }) => seqs.remove(seq));
  }

  /** What is absent without an excuse; complete once everything has been read. */
  unexcused(): Absence[] {
    for (const [key, { kind, seq, at, isTombstone, timeMs }] of sortedBySeq(this.#suspects)) {
      this.#suspects.delete(key);
      if (isTombstone && this.nowMs - timeMs > this.#policy(at.topic).tombstonesMs) this.#superseded += 1;
      else this.#plainOf(kind, at).add(seq);
    }
    const absences = [...this.#plain.values()].flatMap(({ kind, at, seqs }) =>
      seqs.ranges.map((range) => ({ kind, at, seqs: range })),
    );
    return absences.sort((a, b) => (a.seqs[0] < b.seqs[0] ? -1 : 1));
  }

  #suspect(entry: StoredEntry, kind: AbsenceKind, at: TopicPartition): void {
    const key = `${at.topic} ${entry.key}`;
    if (this.#suspects.has(key)) this.#superseded += 1;
    const isTombstone = entry.payload.length === 0;
    this.#suspects.set(key, { kind, at, seq: entry.seq, isTombstone, timeMs: entry.time.getTime() });
  }

  #plainOf(kind: AbsenceKind, at: TopicPartition): SeqRanges {
    const place = `${kind} ${at.topic} ${at.partition}`;
    let found = this.#plain.get(place);
    if (!found) this.#plain.set(place, (found = { kind, at, seqs: new SeqRanges() }));
    return found.seqs;
  }

  #policy(topic: string): TopicPolicy {
    const policy = this.policies.get(topic);
    if (!policy) throw new Error(`nobody has read the settings of topic ${topic}`);
    return policy;
  }
}

function mayExpire({ retentionMs, isSizeLimited }: TopicPolicy, ageMs: number): boolean {
  return isSizeLimited || (retentionMs !== undefined && ageMs >= retentionMs);
}

function sortedBySeq(suspects: ReadonlyMap<string, Suspect>): [string, Suspect][] {
  return [...suspects].sort(([, a], [, b]) => (a.seq < b.seq ? -1 : 1));
}
