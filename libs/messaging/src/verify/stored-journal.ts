import type { ClientBase } from 'pg';
import { decodeEntries, JournalDamagedError, type JournalBatch } from '../journal/journal-entries.js';
import { GENESIS_HASH } from '../journal/journal-row.js';
import { qualified } from '../sql/identifiers.js';

/** An entry of the journal as it stands in the database. */
export interface StoredEntry {
  readonly seq: bigint;
  /** Without the installation's prefix. */
  readonly topic: string;
  readonly partition?: number;
  readonly key: string;
  readonly type: string;
  readonly time: Date;
  readonly payload: Buffer;
  readonly traceparent?: string;
}

/** A row of the journal: entries that follow each other, the hash before them and the hash of the last one. */
export interface StoredRow {
  readonly firstSeq: bigint;
  readonly lastSeq: bigint;
  readonly previous: Buffer;
  readonly hash: Buffer;
  /** Undefined when the row's bytes cannot be read as so many entries. */
  readonly entries: readonly StoredEntry[] | undefined;
}

/** Where a lane stands, as one statement saw it. */
export interface LaneHead {
  readonly lane: string;
  /** Last seq of the lane, as the row that guards it says. */
  readonly seq: bigint;
  /** Hash of that entry. */
  readonly hash: Buffer;
  /** Last seq that the row knows to be published: a lower bound. */
  readonly published: bigint;
  /** Last seq of the journal's rows. */
  readonly lastRowSeq: bigint;
}

/** Up to where a lane's journal was archived and dropped, and the hash there. */
export interface ArchivedUpTo {
  readonly seq: bigint;
  readonly hash: Buffer;
}

/** Which table guards the heads of a service's lanes. */
export interface HeadTable {
  readonly name: string;
  readonly hashColumn: string;
}

type Connection = Pick<ClientBase, 'query'>;

/** False when the service has never run against this database. */
export async function hasJournal(client: Connection, schema: string): Promise<boolean> {
  return exists(client, qualified('journal', schema));
}

/** Heads of all lanes, in the order of their names; lanes that have said nothing are left out. */
export async function readHeads(client: Connection, schema: string, table: HeadTable): Promise<LaneHead[]> {
  const { rows } = await client.query<{
    lane: string;
    seq: string;
    hash: Buffer;
    published: string;
    last_row_seq: string | null;
  }>(
    `SELECT h.lane, h.seq, h.${table.hashColumn} AS hash, h.published,
            (SELECT max(last_seq) FROM ${qualified('journal', schema)} AS j WHERE j.lane = h.lane) AS last_row_seq
       FROM ${qualified(table.name, schema)} AS h ORDER BY h.lane`,
  );
  return rows
    .map(({ lane, seq, hash, published, last_row_seq }) => ({
      lane,
      seq: BigInt(seq),
      hash,
      published: BigInt(published),
      lastRowSeq: BigInt(last_row_seq ?? 0),
    }))
    .filter(({ seq, lastRowSeq }) => seq > 0n || lastRowSeq > 0n);
}

/** Lanes that have rows in the journal and no head. */
export async function lanesWithoutHead(client: Connection, schema: string, table: HeadTable): Promise<string[]> {
  // A loose index scan: the names of a few lanes out of millions of rows.
  const { rows } = await client.query<{ lane: string }>(
    `WITH RECURSIVE lanes AS (
       SELECT min(lane) AS lane FROM ${qualified('journal', schema)}
       UNION ALL
       SELECT (SELECT min(lane) FROM ${qualified('journal', schema)} WHERE lane > lanes.lane) FROM lanes WHERE lane IS NOT NULL
     )
     SELECT lane FROM lanes WHERE lane IS NOT NULL AND lane NOT IN (SELECT lane FROM ${qualified(table.name, schema)})`,
  );
  return rows.map(({ lane }) => lane);
}

/** What a runbook wrote down before it dropped old months; seq 0 and the genesis hash when nothing was archived. */
export async function readArchived(client: Connection, schema: string, lane: string): Promise<ArchivedUpTo> {
  const table = qualified('journal_archived', schema);
  const nothing = { seq: 0n, hash: GENESIS_HASH };
  if (!(await exists(client, table))) return nothing;
  const { rows } = await client.query<{ seq: string; hash: Buffer }>(
    `SELECT seq, hash FROM ${table} WHERE lane = $1 ORDER BY seq DESC LIMIT 1`,
    [lane],
  );
  const [row] = rows;
  return row ? { seq: BigInt(row.seq), hash: row.hash } : nothing;
}

/** A row holds what one transaction said: some hundred entries, some hundred kB. */
const ROWS_PER_READ = 50;

/**
 * The lane's rows after `afterSeq` and up to `toSeq`, by last seq, portion by portion in statements of their own: none
 * holds a snapshot for long. Rows with the same last seq, which a sound journal has not, come one after the other.
 */
export async function* readStoredRows(
  client: Connection,
  schema: string,
  lane: string,
  afterSeq: bigint,
  toSeq: bigint,
): AsyncGenerator<StoredRow> {
  let after = { seq: afterSeq.toString(), time: 'infinity' };
  for (;;) {
    const { rows } = await client.query<BatchRow>(
      `SELECT lane, first_seq, last_seq, time, time::text AS exact_time, previous, hash, entries
         FROM ${qualified('journal', schema)}
        WHERE lane = $1 AND (last_seq, time) > ($2, $3) AND last_seq <= $4
        ORDER BY last_seq, time LIMIT ${ROWS_PER_READ}`,
      [lane, after.seq, after.time, toSeq.toString()],
    );
    for (const row of rows) yield storedRow(row);
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_PER_READ) return;
    after = { seq: last.last_seq, time: last.exact_time };
  }
}

interface BatchRow extends Omit<JournalBatch, 'firstSeq' | 'lastSeq'> {
  readonly first_seq: string;
  readonly last_seq: string;
  /** With microseconds, which a Date has not. */
  readonly exact_time: string;
}

function storedRow({ first_seq, last_seq, exact_time: _, ...row }: BatchRow): StoredRow {
  const batch: JournalBatch = { ...row, firstSeq: BigInt(first_seq), lastSeq: BigInt(last_seq) };
  const { firstSeq, lastSeq, previous, hash } = batch;
  return { firstSeq, lastSeq, previous, hash, entries: entriesOf(batch) };
}

function entriesOf(batch: JournalBatch): StoredEntry[] | undefined {
  try {
    const entries = decodeEntries(batch);
    if (BigInt(entries.length) !== batch.lastSeq - batch.firstSeq + 1n) return undefined;
    return entries.map((entry, index) => ({ ...entry, seq: batch.firstSeq + BigInt(index), time: batch.time }));
  } catch (error) {
    if (error instanceof JournalDamagedError) return undefined;
    throw error;
  }
}

async function exists(client: Connection, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  return rows[0]?.there ?? false;
}
