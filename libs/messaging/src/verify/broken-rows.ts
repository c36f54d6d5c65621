import { createHash } from 'node:crypto';
import type { BrokenRow } from './chain-check.js';
import type { LaneRecord } from './lane-records.js';
import { seqText, type Finding } from './finding.js';
import type { StoredEntry, StoredRow } from './stored-journal.js';

/** An entry whose payload is not the one that was published. */
interface Exchanged {
  readonly row: StoredRow;
  readonly seq: bigint;
  readonly stored: string;
  readonly published: string;
}

const REMEMBERED_MAX = 1_000;
const NAMED_MAX = 10;

/** Collects what is known of rows that break the chain, and says at the end what happened to each. */
export class BrokenRows {
  readonly #broken: BrokenRow[] = [];
  readonly #exchanged: Exchanged[] = [];

  add(broken: BrokenRow): void {
    this.#broken.push(broken);
  }

  has(row: StoredRow): boolean {
    return this.#broken.at(-1)?.row === row;
  }

  /** An entry whose payload is another one than the record's. */
  differs(row: StoredRow, entry: StoredEntry, { record }: LaneRecord): void {
    if (this.#exchanged.length >= REMEMBERED_MAX) return;
    const published = digest(record.value ?? Buffer.alloc(0));
    this.#exchanged.push({ row, seq: entry.seq, stored: digest(entry.payload), published });
  }

  findings(service: string, lane: string): Finding[] {
    return this.#broken.map((broken) => ({ service, lane, seqs: seqsOf(broken.row), ...this.#verdict(broken) }));
  }

  #verdict({ row, altered }: BrokenRow): Pick<Finding, 'kind' | 'says'> {
    const differing = this.#exchanged.filter((one) => one.row === row);
    const where = seqText(...seqsOf(row));
    const others = differing.map(({ stored }) => this.#exchanged.find(({ published }) => published === stored)?.seq);
    if (differing.length > 0 && others.every((seq) => seq !== undefined)) {
      const places = differing
        .slice(0, NAMED_MAX)
        .map(({ seq }, index) => `${seq} holds what was published as ${others[index]}`);
      return {
        kind: 'JOURNAL_OUT_OF_ORDER',
        says: `entries of the journal stand in each other's place: seq ${places.join(', ')}`,
      };
    }
    if (altered === 'HASH') {
      return {
        kind: 'JOURNAL_HASH_ALTERED',
        says: `the hash that the journal stores for ${where} was altered: its contents give another one, and what follows rests on that`,
      };
    }
    return { kind: 'JOURNAL_ALTERED', says: `${alteredText(where, altered)}. ${whatKafkaShows(differing)}` };
  }
}

function alteredText(where: string, altered: 'CONTENTS' | 'BOTH' | 'LINK'): string {
  switch (altered) {
    case 'CONTENTS':
      return `the journal's contents at ${where} were altered after they were written: they do not give the hash that was stored with them and that what follows rests on`;
    case 'BOTH':
      return `the journal's contents at ${where} were altered after they were written: they give neither the stored hash nor one that what follows rests on`;
    case 'LINK':
      return `the journal's contents at ${where} and what follows give their own hashes and do not fit together: rows here were rewritten together with their hashes, or moved`;
  }
}

function whatKafkaShows(differing: readonly Exchanged[]): string {
  if (differing.length === 0)
    return 'Kafka no longer holds a record that differs, so it cannot show which entry it was';
  const seqs = differing.slice(0, NAMED_MAX).map(({ seq }) => seq);
  return `Kafka holds what was published; the payload differs at seq ${seqs.join(', ')}${differing.length > NAMED_MAX ? ' and more' : ''}`;
}

function seqsOf({ firstSeq, lastSeq }: StoredRow): [bigint, bigint] {
  return [firstSeq, lastSeq];
}

function digest(payload: Buffer): string {
  return createHash('sha256').update(payload).digest('base64');
}
