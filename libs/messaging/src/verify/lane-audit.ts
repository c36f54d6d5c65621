import type { RawRecord, TopicPartition } from '../kafka-port.js';
import { partitionOfKey } from '../journal/partition-of-key.js';
import { Absences, type Absence } from './absences.js';
import { BrokenRows } from './broken-rows.js';
import { ChainCheck, type CheckedRow } from './chain-check.js';
import { differencesOf, differencesText, type Difference } from './compare-record.js';
import { Findings, placeText, seqText, type Finding } from './finding.js';
import { LaneRecords, type LanePartition, type LaneRecord } from './lane-records.js';
import type { Claim } from './record-claim.js';
import { header } from './record-claim.js';
import type { ArchivedUpTo, LaneHead, StoredEntry, StoredRow } from './stored-journal.js';
import type { TopicPolicy } from './topic-policy.js';

export interface LaneToAudit {
  readonly service: string;
  readonly head: LaneHead;
  readonly archived: ArchivedUpTo;
  /** Everything up to here was known to be published before the end point was taken. */
  readonly publishedSeq: bigint;
  /** Rows behind `archived` and up to the head, by last seq. */
  readonly rows: AsyncIterable<StoredRow>;
  readonly partitions: readonly LanePartition[];
  readonly partitionCounts: ReadonlyMap<string, number>;
  readonly policies: ReadonlyMap<string, TopicPolicy>;
  readonly settleMs: number;
  readonly nowMs: number;
  /** Told the seq that was compared last. */
  onProgress(seq: bigint): void;
}

/** What was found out about one lane. */
export interface LaneReport {
  readonly service: string;
  readonly lane: string;
  /** Last seq when the verification began. */
  readonly toSeq: bigint;
  /** Journal entries read. */
  readonly entries: bigint;
  /** Up to here the journal is archived; its records in Kafka are not compared. */
  readonly archivedSeq: bigint;
  /** Records of the lane in Kafka. */
  readonly records: number;
  /** Entries whose record compaction has removed, as it may. */
  readonly superseded: number;
  /** Entries whose record has reached the topic's age or size, and was removed. */
  readonly expired: bigint;
  readonly findings: readonly Finding[];
  /** All findings, also those beyond what is listed. */
  readonly findingCount: number;
}

/** Walks one lane's journal once, beside its records in Kafka. Holds a portion of each, and what was found. */
export async function auditLane(lane: LaneToAudit): Promise<LaneReport> {
  return new LaneAudit(lane).run();
}

class LaneAudit {
  readonly #findings = new Findings();
  readonly #broken = new BrokenRows();
  readonly #absences: Absences;
  readonly #records: LaneRecords;
  readonly #chain: ChainCheck;
  #lastSeq: bigint;
  #entries = 0n;
  #lastRow: StoredRow | undefined;
  /** What differs in the last row. At most one row's entries. */
  #deferred: (Pick<Finding, 'kind' | 'says' | 'record'> & { readonly seq: bigint })[] = [];
  /** Records that Kafka holds of the hole in the journal that the walk has just come to. */
  #recordsOfHole = 0;

  constructor(private readonly lane: LaneToAudit) {
    const { service, head, archived, partitions, settleMs, policies, nowMs } = lane;
    this.#lastSeq = archived.seq;
    this.#absences = new Absences(policies, nowMs);
    this.#records = new LaneRecords(
      {
        service,
        lane: head.lane,
        partitions,
        toSeq: head.seq,
        settleMs,
        onForeign: (at, record, claim) => this.#findings.add(foreignRecord(at, record, claim)),
        onUnknown: (found) => this.#unknown(found),
        onLate: (found) => this.#late(found),
        onEarly: (found) => this.#outOfOrder(found, 'before records with lower seqs'),
      },
      0n,
    );
    this.#chain = new ChainCheck(
      archived,
      (seq) => this.#records.hashOf(seq),
      (broken) => this.#broken.add(broken),
    );
  }

  async run(): Promise<LaneReport> {
    const { service, head, archived } = this.lane;
    for await (const row of oneRowForEachPlace(this.lane.rows, (extra) => this.#extraRow(extra))) {
      await this.#row(row);
      this.lane.onProgress(this.#lastSeq);
    }
    await this.#records.finish();
    this.#compareHead();
    this.#tellDeferred(this.#lastRow);
    for (const finding of this.#broken.findings(service, head.lane)) this.#findings.add(finding);
    for (const absence of this.#absences.unexcused()) this.#absent(absence);
    return {
      service,
      lane: head.lane,
      toSeq: head.seq,
      entries: this.#entries,
      archivedSeq: archived.seq,
      records: this.#records.count,
      superseded: this.#absences.superseded,
      expired: this.#absences.expired,
      findings: this.#findings.shown,
      findingCount: this.#findings.count,
    };
  }

  async #row(row: StoredRow): Promise<void> {
    const { firstSeq, lastSeq, entries } = row;
    if (firstSeq <= this.#lastSeq) return this.#extraRow(row);
    this.#recordsOfHole = 0;
    await this.#records.passUpTo(firstSeq);
    if (firstSeq > this.#lastSeq + 1n) this.#missingRows(this.#lastSeq + 1n, firstSeq - 1n);
    this.#recordsOfHole = 0;
    const checked = this.#chain.check(row);
    this.#tellDeferred(this.#lastRow);
    this.#lastRow = row;
    if (checked.isLinkAltered) this.#linkAltered(row);
    this.#lastSeq = lastSeq;
    if (!entries) return this.#unreadable(row);
    for (const [index, entry] of entries.entries()) {
      const found = this.#records.takeNow(entry.seq) ?? (await this.#take(entry.seq));
      this.#compare(row, entry, found, checked, checked.hashes[index]);
    }
    this.#entries += BigInt(entries.length);
  }

  #take(seq: bigint): Promise<LaneRecord | undefined> {
    const mayBeOnItsWay = seq > this.lane.publishedSeq;
    return mayBeOnItsWay ? this.#records.takeOrWait(seq) : this.#records.take(seq);
  }

  #compare(
    row: StoredRow,
    entry: StoredEntry,
    found: LaneRecord | undefined,
    { isSound }: CheckedRow,
    hash: Buffer | undefined,
  ): void {
    if (!found) return this.#absences.add(entry, this.#records.sight(this.#placeOf(entry)));
    this.#absences.found(entry.topic, entry.key);
    const differences = differencesOf(entry, hash, found);
    if (differences.length === 0) return;
    const isOtherValue = differences.some(({ what }) => what === 'value');
    if (isOtherValue) this.#broken.differs(row, entry, found);
    // What differs in a row that breaks the chain is told with the row.
    if (isSound !== false || !isOtherValue) this.#differs(entry.seq, found, differences);
  }

  /** Told once the next row has shown whether this one was rewritten together with its hash. */
  #differs(seq: bigint, { at, record }: LaneRecord, differences: readonly Difference[]): void {
    const place = { ...at, offset: record.offset };
    this.#deferred.push({
      kind: 'KAFKA_ALTERED',
      seq,
      record: place,
      says: `the record of ${seqText(seq)} (${placeText(place)}) says something else than the journal: ${differencesText(differences)}. ${whoWasAltered(differences)}`,
    });
  }

  #tellDeferred(before: StoredRow | undefined): void {
    if (!before || !this.#broken.has(before)) {
      for (const { kind, seq, record, says } of this.#deferred)
        this.#add(kind, seq, seq, { says, ...(record === undefined ? {} : { record }) });
    }
    this.#deferred = [];
  }

  #placeOf({ topic, partition, key }: StoredEntry): TopicPartition {
    return { topic, partition: partition ?? partitionOfKey(key, this.lane.partitionCounts.get(topic) ?? 1) };
  }

  #compareHead(): void {
    const { head } = this.lane;
    if (this.#lastSeq < head.seq) {
      this.#missingRows(this.#lastSeq + 1n, head.seq);
      this.#chain.finish(undefined);
    } else if (!this.#chain.finish(head.hash)) {
      this.#add('HEAD_DIFFERS', head.seq, head.seq, {
        says: `the lane's row names another hash for ${seqText(head.seq)} than its journal: the row was altered`,
      });
    }
    if (head.lastRowSeq > head.seq) {
      this.#add('JOURNAL_EXTRA', head.seq + 1n, head.lastRowSeq, {
        says: `the journal holds rows up to seq ${head.lastRowSeq}, and the lane has only come to seq ${head.seq}: somebody else wrote them`,
      });
    }
  }

  #missingRows(from: bigint, to: bigint): void {
    const isFront = from === 1n;
    this.#add('JOURNAL_MISSING', from, to, {
      says: `${seqText(from, to)} ${from === to ? 'is' : 'are'} missing in the journal: rows were deleted from the database${
        isFront ? ', and nothing says that they were archived (journal_archived)' : ''
      }. Kafka still holds ${this.#recordsOfHole} of ${to - from + 1n}`,
    });
  }

  #extraRow({ firstSeq, lastSeq }: StoredRow): void {
    this.#add('JOURNAL_EXTRA', firstSeq, lastSeq, {
      says: `${seqText(firstSeq, lastSeq)} ${firstSeq === lastSeq ? 'stands' : 'stand'} in the journal more than once: a row was added that the lane did not write`,
    });
  }

  #unreadable({ firstSeq, lastSeq }: StoredRow): void {
    this.#add('JOURNAL_UNREADABLE', firstSeq, lastSeq, {
      says: `the journal's bytes for ${seqText(firstSeq, lastSeq)} cannot be read any more: they were altered or damaged on the disk`,
    });
  }

  #linkAltered({ firstSeq, lastSeq }: StoredRow): void {
    this.#add('JOURNAL_HASH_ALTERED', firstSeq, lastSeq, {
      says: `the row of ${seqText(firstSeq, lastSeq)} names another hash before it than the row before has: one of the two was altered`,
    });
  }

  #unknown(found: LaneRecord): void {
    const { seq, at, record } = found;
    const { head, archived } = this.lane;
    if (seq <= archived.seq) return;
    if (seq <= head.seq) {
      this.#recordsOfHole += 1;
      return;
    }
    const place = { ...at, offset: record.offset };
    this.#add('KAFKA_EXTRA', seq, seq, {
      record: place,
      says: `a record in ${placeText(place)} says that it is ${seqText(seq)}, and the lane has only come to seq ${head.seq}: the record is forged, or the database is older than Kafka (restored from a backup)`,
    });
  }

  #late(found: LaneRecord): void {
    const { seq, at, record } = found;
    if (seq <= this.lane.archived.seq) return;
    const place = { ...at, offset: record.offset };
    if (this.#absences.turnedUp(at.topic, record.key?.toString() ?? '', seq)) {
      return this.#outOfOrder(found, 'behind records with higher seqs');
    }
    this.#add('KAFKA_DUPLICATE', seq, seq, {
      record: place,
      says: `${seqText(seq)} stands in Kafka more than once: again in ${placeText(place)}`,
    });
  }

  #outOfOrder({ seq, at, record }: LaneRecord, where: string): void {
    const place = { ...at, offset: record.offset };
    this.#add('KAFKA_OUT_OF_ORDER', seq, seq, {
      record: place,
      says: `the record of ${seqText(seq)} stands out of order, ${where} (${placeText(place)})`,
    });
  }

  #absent({ kind, at, seqs: [from, to] }: Absence): void {
    const { publishedSeq } = this.lane;
    const where = `${at.topic} partition ${at.partition}`;
    if (kind === 'TRUNCATED') {
      return this.#add('KAFKA_TRUNCATED', from, to, {
        says: `${seqText(from, to)} ${from === to ? 'was' : 'were'} removed from the front of ${where} before ${from === to ? 'its' : 'their'} time: somebody deleted records, or the topic kept them shorter for a while`,
      });
    }
    if (from <= publishedSeq) {
      this.#add('KAFKA_MISSING', from, to < publishedSeq ? to : publishedSeq, {
        says: `${seqText(from, to < publishedSeq ? to : publishedSeq)} ${from === to ? 'is' : 'are'} missing in Kafka (${where}): published according to the database, and no longer there`,
      });
    }
    if (to <= publishedSeq) return;
    const first = from > publishedSeq ? from : publishedSeq + 1n;
    this.#add('NOT_PUBLISHED', first, to, {
      says: `${seqText(first, to)} ${first === to ? 'is' : 'are'} in the journal and not in Kafka (${where}): not published (does the ${this.lane.service} run?), or lost there`,
    });
  }

  #add(kind: Finding['kind'], from: bigint, to: bigint, more: Pick<Finding, 'says' | 'record'>): void {
    this.#findings.add({
      kind,
      service: this.lane.service,
      lane: this.lane.head.lane,
      seqs: [from, to],
      ...more,
    });
  }
}

function whoWasAltered(differences: readonly Difference[]): string {
  const isOther = (wanted: Difference['what']): boolean => differences.some(({ what }) => what === wanted);
  if (isOther('value') && isOther('hash')) {
    return 'Each gives its own hash, so one of the two was rewritten together with it; what follows rests on the journal';
  }
  if (isOther('value') || isOther('hash'))
    return "The journal's chain holds, so the record is the one that was altered";
  return 'The chain covers the payload only, so it does not show which of the two was altered';
}

/** A record that is nobody's, or that lies in a partition of somebody else. */
export function foreignRecord(at: TopicPartition, record: RawRecord, claim: Claim | undefined): Finding {
  const place = { ...at, offset: record.offset };
  const key = record.key?.toString() ?? 'none';
  const says = claim
    ? `a record in ${placeText(place)} says that it is ${seqText(claim.seq)} of lane ${claim.lane} of the ${claim.service}, which does not write there`
    : `a record in ${placeText(place)} (key ${key}, source ${header(record, 'ce_source') ?? 'none'}) comes from no journal: somebody else wrote into the topic`;
  return { kind: 'KAFKA_FOREIGN', record: place, says };
}

/**
 * Of rows that claim the same place the one that fits behind the row before is taken, or else the first; the others go
 * to `onExtra`.
 */
async function* oneRowForEachPlace(
  rows: AsyncIterable<StoredRow>,
  onExtra: (row: StoredRow) => void,
): AsyncGenerator<StoredRow> {
  let before: StoredRow | undefined;
  let held: StoredRow[] = [];
  const pick = (): StoredRow | undefined => {
    const best = held.find((row) => before !== undefined && row.previous.equals(before.hash)) ?? held[0];
    for (const row of held) if (row !== best) onExtra(row);
    held = [];
    before = best ?? before;
    return best;
  };
  for await (const row of rows) {
    if (held[0] && held[0].lastSeq !== row.lastSeq) {
      const best = pick();
      if (best) yield best;
    }
    held.push(row);
  }
  const best = pick();
  if (best) yield best;
}
