import type { ClientBase } from 'pg';
import { qualified } from '../sql/identifiers.js';
import { batchOf, chainEntries, type JournalBatch, type JournalEntry, type JournalHead } from './journal-entries.js';
import { GENESIS_HASH, type JournalRow } from './journal-row.js';

export interface AppendOptions {
  readonly time?: Date;
  /** Where the journal is; the connection's own schema when absent. */
  readonly schema?: string;
}

/**
 * Appends entries to a lane that several processes write, in the caller's transaction. The lane's row of `journal_head`
 * stays locked until that ends, which is what keeps `seq` without gaps and the chain without forks: append last.
 * The relay is woken when the transaction commits.
 */
export async function appendToJournal(
  client: Pick<ClientBase, 'query'>,
  lane: string,
  entries: readonly JournalEntry[],
  { time = new Date(), schema }: AppendOptions = {},
): Promise<JournalRow[]> {
  if (entries.length === 0) return [];
  const head = await lockHead(client, lane, schema);
  const rows = chainEntries(lane, head, entries, time);
  const batch = batchOf(rows, head.hash);
  if (batch) await insertBatch(client, batch, schema);
  return rows;
}

/** The update locks the row as `FOR UPDATE` does, and makes it where the lane says something for the first time. */
async function lockHead(
  client: Pick<ClientBase, 'query'>,
  lane: string,
  schema: string | undefined,
): Promise<JournalHead> {
  const { rows } = await client.query<{ seq: string; hash: Buffer }>(
    `INSERT INTO ${qualified('journal_head', schema)} AS head (lane, seq, hash, published) VALUES ($1, 0, $2, 0)
     ON CONFLICT (lane) DO UPDATE SET seq = head.seq RETURNING seq, hash`,
    [lane, GENESIS_HASH],
  );
  const row = rows[0];
  if (!row) throw new Error(`journal head of lane ${lane} could not be locked`);
  return { seq: BigInt(row.seq), hash: row.hash };
}

async function insertBatch(
  client: Pick<ClientBase, 'query'>,
  { lane, firstSeq, lastSeq, time, previous, hash, entries }: JournalBatch,
  schema: string | undefined,
): Promise<void> {
  await client.query(
    `WITH journalled AS (
       INSERT INTO ${qualified('journal', schema)} (lane, first_seq, last_seq, time, previous, hash, entries)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
     ), woken AS (
       SELECT pg_notify('journal_' || coalesce($8, current_schema()), $1)
     )
     UPDATE ${qualified('journal_head', schema)} SET seq = $3, hash = $6 FROM woken WHERE lane = $1`,
    [lane, firstSeq.toString(), lastSeq.toString(), time, previous, hash, entries, schema ?? null],
  );
}
