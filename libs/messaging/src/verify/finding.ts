/** What can be wrong with a journal, with its copy in Kafka, or between the two. */
export type FindingKind =
  /** Rows are gone from the database. */
  | 'JOURNAL_MISSING'
  /** Rows that the lane did not write: a second one for a seq, or beyond the lane's head. */
  | 'JOURNAL_EXTRA'
  /** The contents are no longer those that were written: they do not give the stored hash. */
  | 'JOURNAL_ALTERED'
  /** The contents give another hash than the stored one, and the chain rests on theirs. */
  | 'JOURNAL_HASH_ALTERED'
  /** Entries stand in each other's place. */
  | 'JOURNAL_OUT_OF_ORDER'
  /** The bytes of a row cannot be read. */
  | 'JOURNAL_UNREADABLE'
  /** The lane's head is not the end of its journal. */
  | 'HEAD_DIFFERS'
  /** Changes are gone from the audit trail. */
  | 'AUDIT_MISSING'
  /** A change of the audit trail no longer gives the hash that was stored with it. */
  | 'AUDIT_ALTERED'
  /** A change is tied to an entry of the journal that the journal has not. */
  | 'AUDIT_UNTIED'
  /** Was published, and is not in Kafka. */
  | 'KAFKA_MISSING'
  /** Is not in Kafka, and nothing says that it ever was. */
  | 'NOT_PUBLISHED'
  /** Removed from Kafka before its time. */
  | 'KAFKA_TRUNCATED'
  /** A record that names a place in the journal where nothing is. */
  | 'KAFKA_EXTRA'
  /** A record of somebody else. */
  | 'KAFKA_FOREIGN'
  /** A record says something else than the journal. */
  | 'KAFKA_ALTERED'
  /** The same entry twice. */
  | 'KAFKA_DUPLICATE'
  /** A record stands before or after its place. */
  | 'KAFKA_OUT_OF_ORDER';

/** One kind of damage at one place, in words for somebody who has never seen the code. */
export interface Finding {
  readonly kind: FindingKind;
  /** Service and lane that it is about; undefined: the record belongs to none. */
  readonly service?: string;
  readonly lane?: string;
  /** First and last seq it is about. */
  readonly seqs?: readonly [from: bigint, to: bigint];
  /** Where in Kafka; `offset` is the first record's. */
  readonly record?: { readonly topic: string; readonly partition: number; readonly offset: bigint };
  readonly says: string;
}

/** Findings are shown one by one up to here; more of the same lane are only counted. */
export const FINDINGS_PER_LANE_MAX = 1_000;

/** Findings of one lane or partition: so many in full, all of them counted. */
export class Findings {
  readonly #shown: Finding[] = [];
  #count = 0;

  add(finding: Finding): void {
    this.#count += 1;
    if (this.#shown.length < FINDINGS_PER_LANE_MAX) this.#shown.push(finding);
  }

  get shown(): readonly Finding[] {
    return this.#shown;
  }

  get count(): number {
    return this.#count;
  }
}

/** `seq 7`, `seq 7 to 9`. */
export function seqText(from: bigint, to: bigint = from): string {
  return from === to ? `seq ${from}` : `seq ${from} to ${to}`;
}

/** `gate.shipment.v1 partition 3 offset 17`. */
export function placeText({ topic, partition, offset }: NonNullable<Finding['record']>): string {
  return `${topic} partition ${partition} offset ${offset}`;
}
