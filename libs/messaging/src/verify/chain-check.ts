import { chainHash } from '../journal/journal-row.js';
import type { StoredEntry, StoredRow } from './stored-journal.js';

/** A row whose contents do not give its hash, and what the row after it made of that. */
export interface BrokenRow {
  readonly row: StoredRow;
  /**
   * CONTENTS: what follows rests on the stored hash, so the contents were altered.
   * HASH: what follows rests on the hash that the contents give, so the stored hash was altered.
   * BOTH: what follows rests on neither.
   */
  readonly altered: 'CONTENTS' | 'HASH' | 'BOTH';
}

export interface CheckedRow {
  /** Whether the contents give the stored hash; undefined: what stands before the row is not known, so nobody can say. */
  readonly isSound: boolean | undefined;
  /** The hash of each entry, as far as it is certain. */
  readonly hashes: readonly (Buffer | undefined)[];
}

interface Previous {
  readonly row: StoredRow;
  /** What the contents give; undefined: not known. */
  readonly given: Buffer | undefined;
}

/**
 * Walks the chain of one lane: hash = sha256(hash before ‖ payload), from 32 zero bytes. A row that does not fit is held
 * until the next one shows which of the two, contents or hash, is the altered one. So one damage is told once, and what
 * comes after it is checked as before.
 */
export class ChainCheck {
  #previous: Previous | undefined;
  #isBroken = false;
  #unchecked = 0;

  /**
   * @param start the hash before the first row, where it is known
   * @param published the hash under which Kafka holds an entry: where the chain goes on after a gap or a rewritten row
   * @param onBroken told once it is known what was altered
   */
  constructor(
    private readonly start: { readonly seq: bigint; readonly hash: Buffer },
    private readonly published: (seq: bigint) => Buffer | undefined,
    private readonly onBroken: (broken: BrokenRow) => void,
  ) {}

  /** Rows that stand behind a gap that Kafka cannot bridge: their first hash could not be checked. */
  get unchecked(): number {
    return this.#unchecked;
  }

  check(row: StoredRow): CheckedRow {
    const { entries } = row;
    const before = this.#hashBefore(row);
    if (entries === undefined) {
      this.#settle('CONTENTS');
      this.#remember(row, undefined, false);
      return { isSound: undefined, hashes: [] };
    }
    for (const { hash, meaning } of before) {
      const hashes = hashesOf(hash, entries);
      if (!(hashes.at(-1) ?? hash).equals(row.hash)) continue;
      this.#settle(meaning);
      this.#remember(row, row.hash, false);
      return { isSound: true, hashes };
    }
    const [first] = before;
    this.#settle(this.#isBroken ? 'BOTH' : 'CONTENTS');
    if (!first) {
      this.#unchecked += 1;
      this.#remember(row, undefined, false);
      return { isSound: undefined, hashes: onlyLast(row, entries.length) };
    }
    this.#remember(row, hashesOf(first.hash, entries).at(-1), true);
    return { isSound: false, hashes: onlyLast(row, entries.length) };
  }

  /** The lane's head is what follows the last row. */
  finish(head: Buffer): void {
    const { row, given } = this.#previous ?? {};
    if (row?.hash.equals(head)) this.#settle('CONTENTS');
    else this.#settle(given?.equals(head) ? 'HASH' : 'BOTH');
  }

  /** Hashes that this row may rest on, the likeliest first, and what it means for a broken row before when it does. */
  #hashBefore({ firstSeq }: StoredRow): { hash: Buffer; meaning: BrokenRow['altered'] }[] {
    const candidates: { hash: Buffer; meaning: BrokenRow['altered'] }[] = [];
    const previous = this.#previous;
    const lastSeq = previous?.row.lastSeq ?? this.start.seq;
    if (firstSeq === lastSeq + 1n) {
      candidates.push({ hash: previous?.row.hash ?? this.start.hash, meaning: 'CONTENTS' });
      if (this.#isBroken && previous?.given) candidates.push({ hash: previous.given, meaning: 'HASH' });
      if (!this.#isBroken && previous?.given !== undefined) return candidates;
      if (!previous) return candidates;
    }
    const published = this.published(firstSeq - 1n);
    if (published) candidates.push({ hash: published, meaning: 'BOTH' });
    return candidates;
  }

  #remember(row: StoredRow, given: Buffer | undefined, isBroken: boolean): void {
    this.#previous = { row, given };
    this.#isBroken = isBroken;
  }

  #settle(altered: BrokenRow['altered']): void {
    if (this.#isBroken && this.#previous) this.onBroken({ row: this.#previous.row, altered });
    this.#isBroken = false;
  }
}

function hashesOf(before: Buffer, entries: readonly StoredEntry[]): Buffer[] {
  let hash = before;
  return entries.map(({ payload }) => (hash = chainHash(hash, payload)));
}

/** Inside a row that does not fit only the stored hash of its last entry is known. */
function onlyLast(row: StoredRow, count: number): (Buffer | undefined)[] {
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? row.hash : undefined));
}
