import { auditHash, GENESIS_HASH, type JournalRow } from '@sluice/messaging';
import type { ClientBase } from 'pg';
import { LANE } from '../journal/write-journal.js';
import { entryText, type Change, type JournalPosition } from './audit-entry.js';

/**
 * Appends changes to the audit trail, in the transaction that made them and after what it said: `journalled`. The row of
 * `audit_head` stays locked until the transaction ends, so that the trail has no gap and no fork.
 */
export async function writeAudit(
  client: Pick<ClientBase, 'query'>,
  changes: readonly Change[],
  journalled: readonly JournalRow[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  const head = await lockHead(client);
  const journal = journalled.at(-1) ?? (await journalPosition(client));
  let { hash } = head;
  const rows = changes.map((change, index) => {
    const entry = entryText(change, now);
    hash = auditHash(hash, journal.hash, entry);
    return { seq: head.seq + BigInt(index + 1), entry, hash };
  });
  await client.query(
    `WITH appended AS (
       INSERT INTO audit (seq, entry, journal_seq, journal_hash, hash)
       SELECT seq, entry::json, $4, $5, hash FROM unnest($1::bigint[], $2::text[], $3::bytea[]) AS a (seq, entry, hash)
     )
     UPDATE audit_head SET seq = $6, hash = $7`,
    [
      rows.map(({ seq }) => seq.toString()),
      rows.map(({ entry }) => entry),
      rows.map((row) => row.hash),
      journal.seq.toString(),
      journal.hash,
      (head.seq + BigInt(rows.length)).toString(),
      hash,
    ],
  );
}

interface HeadRow {
  readonly seq: string;
  readonly hash: Buffer;
}

async function lockHead(client: Pick<ClientBase, 'query'>): Promise<JournalPosition> {
  const { rows } = await client.query<HeadRow>('SELECT seq, hash FROM audit_head FOR UPDATE');
  const [row] = rows;
  if (!row) throw new Error('The audit trail has no head: the migration that makes it has not run');
  return { seq: BigInt(row.seq), hash: row.hash };
}

/** Where the journal stands, for a transaction that says nothing. */
async function journalPosition(client: Pick<ClientBase, 'query'>): Promise<JournalPosition> {
  const { rows } = await client.query<HeadRow>('SELECT seq, hash FROM journal_head WHERE lane = $1', [LANE]);
  const [row] = rows;
  return row ? { seq: BigInt(row.seq), hash: row.hash } : { seq: 0n, hash: GENESIS_HASH };
}
