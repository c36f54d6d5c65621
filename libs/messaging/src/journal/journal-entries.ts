import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { chainHash, type JournalRow } from './journal-row.js';

/**
 * One row of the table `journal`: all that one transaction of a lane said.
 *
 * `entries` is, for each entry in order, a line of JSON and the payload:
 *
 *     [topic, partition or null, key, type, traceparent or null, bytes of the payload] LF payload LF
 *
 * From 4 kB on it is one zstd frame of that (RFC 8878; its magic number 28 B5 2F FD tells, for the plain form begins
 * with `[`). A payload is a record's value byte for byte; without bytes it is a tombstone. The n-th entry has the seq
 * `firstSeq + n - 1`, all have the row's `time`, and their hashes are a chain from `previous` to `hash`.
 */
export interface JournalBatch {
  readonly lane: string;
  readonly firstSeq: bigint;
  readonly lastSeq: bigint;
  readonly time: Date;
  /** Hash of the entry before `firstSeq`. */
  readonly previous: Buffer;
  /** Hash of the entry `lastSeq`. */
  readonly hash: Buffer;
  readonly entries: Buffer;
}

/** What is said: an entry whose place in the journal is not known yet. */
export interface JournalEntry {
  /** Without the installation's prefix. */
  topic: string;
  /** When absent the key decides. */
  partition?: number;
  key: string;
  /** The CloudEvents type. */
  type: string;
  /** The value of the record. Empty: a tombstone, published as a record without a value. */
  payload: Buffer;
  traceparent?: string;
}

/** Where a lane's journal stands: `GENESIS_HASH` and 0 before the first entry. */
export interface JournalHead {
  readonly seq: bigint;
  readonly hash: Buffer;
}

/** A batch does not hold what its chain says: the table was changed by another hand. */
export class JournalDamagedError extends Error {
  constructor({ lane, firstSeq, lastSeq }: JournalBatch, what: string) {
    super(`journal of lane ${lane}, seq ${firstSeq} to ${lastSeq}: ${what}; run sluice verify`);
    this.name = 'JournalDamagedError';
  }
}

/** Below this a frame costs more time than it saves bytes. */
const COMPRESS_FROM_BYTES = 4_096;
/** Entries of one batch are much alike: level 1 makes a thirtieth of them at 0.3 µs each, and higher ones little more. */
const FRAME = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const ZSTD_MAGIC = 0xfd2fb528;
const LF = 10;

/** Gives entries their place behind `head`. */
export function chainEntries(
  lane: string,
  head: JournalHead,
  entries: readonly JournalEntry[],
  time: Date,
): JournalRow[] {
  let { seq, hash } = head;
  return entries.map((entry) => {
    seq += 1n;
    hash = chainHash(hash, entry.payload);
    return { ...entry, lane, seq, time, hash };
  });
}

/** The batch of rows that follow each other behind `previous`; undefined when there are none. */
export function batchOf(rows: readonly JournalRow[], previous: Buffer): JournalBatch | undefined {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return undefined;
  return {
    lane: first.lane,
    firstSeq: first.seq,
    lastSeq: last.seq,
    time: first.time,
    previous,
    hash: last.hash,
    entries: encodeEntries(rows),
  };
}

/**
 * The rows of a batch, each with its hash.
 * @throws JournalDamagedError when the entries cannot be read, or are not what the chain says
 */
export function rowsOf(batch: JournalBatch): JournalRow[] {
  const rows = chainEntries(
    batch.lane,
    { seq: batch.firstSeq - 1n, hash: batch.previous },
    decodeEntries(batch),
    batch.time,
  );
  const last = rows.at(-1);
  if (last?.seq !== batch.lastSeq) throw new JournalDamagedError(batch, `${rows.length} entries are not that many`);
  if (!last.hash.equals(batch.hash)) throw new JournalDamagedError(batch, 'the entries do not have the hash they had');
  return rows;
}

function encodeEntries(rows: readonly JournalRow[]): Buffer {
  const lines = rows.map(({ topic, partition = null, key, type, traceparent = null, payload }) =>
    JSON.stringify([topic, partition, key, type, traceparent, payload.length] satisfies EntryLine),
  );
  const plain = Buffer.allocUnsafe(sizeBound(rows, lines));
  let at = 0;
  for (const [n, { payload }] of rows.entries()) {
    at += plain.write(lines[n] ?? '', at);
    at = plain.writeUInt8(LF, at);
    at += payload.copy(plain, at);
    at = plain.writeUInt8(LF, at);
  }
  const written = plain.subarray(0, at);
  return at < COMPRESS_FROM_BYTES ? written : zstdCompressSync(written, FRAME);
}

/** A UTF-16 unit takes at most three bytes in UTF-8. */
function sizeBound(rows: readonly JournalRow[], lines: readonly string[]): number {
  let bytes = 2 * rows.length;
  for (const { payload } of rows) bytes += payload.length;
  for (const line of lines) bytes += 3 * line.length;
  return bytes;
}

type EntryLine = [
  topic: string,
  partition: number | null,
  key: string,
  type: string,
  traceparent: string | null,
  bytes: number,
];

/** @throws JournalDamagedError when the entries cannot be read */
export function decodeEntries(batch: JournalBatch): JournalEntry[] {
  try {
    const bytes = plainEntries(batch.entries);
    const entries: JournalEntry[] = [];
    for (let at = 0; at < bytes.length;) {
      const lineEnd = bytes.indexOf(LF, at);
      const line = JSON.parse(bytes.toString('utf8', at, lineEnd)) as EntryLine;
      const [topic, partition, key, type, traceparent, length] = line;
      const payload = bytes.subarray(lineEnd + 1, lineEnd + 1 + length);
      at = lineEnd + length + 2;
      if (payload.length !== length || bytes[at - 1] !== LF) throw new Error(`an entry ends too early`);
      entries.push({
        topic,
        key,
        type,
        payload,
        ...(partition === null ? {} : { partition }),
        ...(traceparent === null ? {} : { traceparent }),
      });
    }
    return entries;
  } catch (error) {
    throw new JournalDamagedError(batch, `the entries cannot be read (${(error as Error).message})`);
  }
}

function plainEntries(entries: Buffer): Buffer {
  return entries.length >= 4 && entries.readUInt32LE(0) === ZSTD_MAGIC ? zstdDecompressSync(entries) : entries;
}
