import type { ClientBase } from 'pg';
import { qualified } from '../sql/identifiers.js';
import { chainHash, GENESIS_HASH, type JournalRow } from './journal-row.js';

/** Something a service says; it becomes a row of the journal, and then a record in Kafka. */
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
  const rows = chained(lane, head, entries, time);
  await insertRows(client, lane, rows, schema);
  return rows;
}

interface Head {
  readonly seq: bigint;
  readonly hash: Buffer;
}

/** The update locks the row as `FOR UPDATE` does, and makes it where the lane says something for the first time. */
async function lockHead(client: Pick<ClientBase, 'query'>, lane: string, schema: string | undefined): Promise<Head> {
  const { rows } = await client.query<{ seq: string; hash: Buffer }>(
    `INSERT INTO ${qualified('journal_head', schema)} AS head (lane, seq, hash, published) VALUES ($1, 0, $2, 0)
     ON CONFLICT (lane) DO UPDATE SET seq = head.seq RETURNING seq, hash`,
    [lane, GENESIS_HASH],
  );
  const row = rows[0];
  if (!row) throw new Error(`journal head of lane ${lane} could not be locked`);
  return { seq: BigInt(row.seq), hash: row.hash };
}

function chained(lane: string, head: Head, entries: readonly JournalEntry[], time: Date): JournalRow[] {
  let { seq, hash } = head;
  return entries.map((entry) => {
    seq += 1n;
    hash = chainHash(hash, entry.payload);
    return { ...entry, lane, seq, time, hash };
  });
}

async function insertRows(
  client: Pick<ClientBase, 'query'>,
  lane: string,
  rows: readonly JournalRow[],
  schema: string | undefined,
): Promise<void> {
  const last = rows.at(-1);
  await client.query(
    `WITH journalled AS (
       INSERT INTO ${qualified('journal', schema)} (lane, seq, topic, partition, key, type, time, payload, hash, traceparent)
       SELECT $1, seq, topic, partition, key, type, $2, payload, hash, traceparent
         FROM unnest($3::bigint[], $4::text[], $5::int[], $6::text[], $7::text[], $8::bytea[], $9::bytea[], $10::text[])
           AS r (seq, topic, partition, key, type, payload, hash, traceparent)
     ), woken AS (
       SELECT pg_notify('journal_' || coalesce($11, current_schema()), $1)
     )
     UPDATE ${qualified('journal_head', schema)} SET seq = $12, hash = $13 FROM woken WHERE lane = $1`,
    [
      lane,
      last?.time,
      rows.map((row) => row.seq.toString()),
      rows.map((row) => row.topic),
      rows.map((row) => row.partition ?? null),
      rows.map((row) => row.key),
      rows.map((row) => row.type),
      rows.map((row) => row.payload),
      rows.map((row) => row.hash),
      rows.map((row) => row.traceparent ?? null),
      schema ?? null,
      last?.seq.toString(),
      last?.hash,
    ],
  );
}

/** Rows of a lane after `afterSeq`, in order, at most `limit`: what a take-over and a relay publish from. */
export async function readJournalRows(
  client: Pick<ClientBase, 'query'>,
  lane: string,
  afterSeq: bigint,
  limit: number,
  schema?: string,
): Promise<JournalRow[]> {
  const { rows } = await client.query<StoredRow>(
    `SELECT lane, seq, topic, partition, key, type, time, payload, hash, traceparent
       FROM ${qualified('journal', schema)} WHERE lane = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
    [lane, afterSeq.toString(), limit],
  );
  return rows.map(({ seq, partition, traceparent, ...row }) => ({
    ...row,
    seq: BigInt(seq),
    ...(partition === null ? {} : { partition }),
    ...(traceparent === null ? {} : { traceparent }),
  }));
}

interface StoredRow extends Omit<JournalRow, 'seq' | 'partition' | 'traceparent'> {
  readonly seq: string;
  readonly partition: number | null;
  readonly traceparent: string | null;
}
