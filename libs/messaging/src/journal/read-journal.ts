import type { ClientBase } from 'pg';
import { qualified } from '../sql/identifiers.js';
import { rowsOf, type JournalBatch } from './journal-entries.js';
import type { JournalRow } from './journal-row.js';

/**
 * Rows of a lane after `afterSeq`, in order, at most `limit`: what a take-over and a relay publish from.
 * @throws JournalDamagedError when a batch does not hold what its chain says
 */
export async function readJournalRows(
  client: Pick<ClientBase, 'query'>,
  lane: string,
  afterSeq: bigint,
  limit: number,
  schema?: string,
): Promise<JournalRow[]> {
  const batches = await readJournalBatches(client, lane, afterSeq, limit, schema);
  return batches
    .flatMap(rowsOf)
    .filter((row) => row.seq > afterSeq)
    .slice(0, limit);
}

/** Batches of a lane as they are stored that hold the rows after `afterSeq`, in order, up to about `limit` rows. */
export async function readJournalBatches(
  client: Pick<ClientBase, 'query'>,
  lane: string,
  afterSeq: bigint,
  limit: number,
  schema?: string,
): Promise<JournalBatch[]> {
  const journal = qualified('journal', schema);
  const { rows } = await client.query<StoredBatch>(
    // Also where rows are missing: then the next ones that are there.
    `SELECT lane, first_seq, last_seq, time, previous, hash, entries FROM ${journal}
      WHERE lane = $1 AND last_seq > $2 AND first_seq <= greatest(
              $2::bigint + $3,
              (SELECT first_seq FROM ${journal} WHERE lane = $1 AND last_seq > $2 ORDER BY last_seq LIMIT 1))
      ORDER BY last_seq, time LIMIT $3`,
    [lane, afterSeq.toString(), limit],
  );
  return rows.map(({ first_seq, last_seq, ...batch }) => ({
    ...batch,
    firstSeq: BigInt(first_seq),
    lastSeq: BigInt(last_seq),
  }));
}

interface StoredBatch extends Omit<JournalBatch, 'firstSeq' | 'lastSeq'> {
  readonly first_seq: string;
  readonly last_seq: string;
}
