import { chainHash } from '../journal/journal-row.js';
import type { StoredEntry, StoredRow } from './stored-journal.js';

/** A row whose contents do not give its hash, and what the row after it made of that. */
export interface BrokenRow {
  readonly row: StoredRow;
  /**
   * CONTENTS: what follows rests on the stored hash, so the contents were altered.
   * HASH: what follows rests on the hash that the contents give, so the stored hash was altered.
   * BOTH: what follows rests on neither.
   * LINK: the row and the one after it fit in themselves and not together, and Kafka cannot show which was written so.
   */
  readonly altered: 'CONTENTS' | 'HASH' | 'BOTH' | 'LINK';
}

export interface CheckedRow {
  /** Whether the contents give the stored hash; undefined: they cannot be read. */
  readonly isSound: boolean | undefined;
  /** The row names another hash before it than the one it rests on. */
  readonly isLinkAltered: boolean;
  /** The hash of each entry, as far as it is certain. */
  readonly hashes: readonly (Buffer | undefined)[];
}

interface Candidate {
  readonly hash: Buffer;
  readonly meaning: BrokenRow['altered'];
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

  check(row: StoredRow): CheckedRow {
    const { entries } = row;
    const before = this.#hashBefore(row);
    if (entries === undefined) {
      this.#settle('CONTENTS');
      this.#remember(row, undefined, false);
      return { isSound: undefined, isLinkAltered: false, hashes: [] };
    }
    for (const { hash, meaning } of before) {
      const hashes = hashesOf(hash, entries);
      if (!(hashes.at(-1) ?? hash).equals(row.hash)) continue;
      if (meaning !== 'CONTENTS') this.#suspectBefore(row);
      this.#settle(meaning);
      this.#remember(row, row.hash, false);
      return { isSound: true, isLinkAltered: !row.previous.equals(hash), hashes };
    }
    const [first] = before;
    this.#settle(this.#comparedWith(this.published(row.firstSeq - 1n)));
    this.#remember(row, first && hashesOf(first.hash, entries).at(-1), true);
    return { isSound: false, isLinkAltered: false, hashes: onlyLast(row, entries.length) };
  }

  /** The lane's head is what follows the last row, where that is there. False when it is another one than the chain's. */
  finish(head: Buffer | undefined): boolean {
    const end = this.#previous?.row.hash ?? this.start.hash;
    const isPublished = head !== undefined && this.published(this.#previous?.row.lastSeq ?? 0n)?.equals(head) === true;
    if (isPublished && !head.equals(end)) this.#isBroken = true;
    const isEnd = this.#isBroken || head === undefined || head.equals(end);
    this.#settle(this.#comparedWith(head));
    return isEnd;
  }

  /** What was altered of the row before, given the hash that somebody else has for its end. */
  #comparedWith(hash: Buffer | undefined): BrokenRow['altered'] {
    const { row, given } = this.#previous ?? {};
    if (hash && row?.hash.equals(hash)) return 'CONTENTS';
    return hash && given?.equals(hash) ? 'HASH' : 'BOTH';
  }

  /** Hashes that this row may rest on, the likeliest first, and what it means for a broken row before when it does. */
  #hashBefore({ firstSeq, previous: named }: StoredRow): Candidate[] {
    const previous = this.#previous;
    const candidates: Candidate[] = [];
    if (firstSeq === (previous?.row.lastSeq ?? this.start.seq) + 1n) {
      candidates.push({ hash: previous?.row.hash ?? this.start.hash, meaning: 'CONTENTS' });
      if (this.#isBroken && previous?.given) candidates.push({ hash: previous.given, meaning: 'HASH' });
    }
    const published = this.published(firstSeq - 1n);
    if (published) candidates.push({ hash: published, meaning: 'BOTH' });
    // By itself: Kafka does not show what stood before it.
    else candidates.push({ hash: named, meaning: 'LINK' });
    return candidates;
  }

  /** The row before fits in itself, and this one does not rest on it: it was rewritten together with its hash. */
  #suspectBefore({ firstSeq }: StoredRow): void {
    if (this.#previous && this.#previous.row.lastSeq + 1n === firstSeq) this.#isBroken = true;
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
