import type { ClientBase } from 'pg';
import {
  DEAD_LETTER_COLUMNS,
  storedDeadLetter,
  type DeadLetterRow,
  type DeadLetterState,
  type RecordBytes,
  type StoredDeadLetter,
} from './stored-dead-letter.js';

/** A connection whose search path leads to the service's own schema; in a transaction where rows are locked. */
export type Queryable = Pick<ClientBase, 'query'>;

export interface DeadLetterFilter {
  readonly topic?: string | undefined;
  /** The record's key as text. */
  readonly key?: string | undefined;
  readonly code?: string | undefined;
  /** RFC 3339, inclusive. */
  readonly parkedSince?: string | undefined;
  /** RFC 3339, exclusive. */
  readonly parkedUntil?: string | undefined;
  readonly state?: DeadLetterState | undefined;
}

/** One page in the order of parking. */
export interface DeadLetterPage {
  /** Ordinal that the page begins after. */
  readonly after: string;
  readonly limit: number;
}

/** Dead letters that the filter lets through, oldest first. */
export async function listDeadLetters(
  client: Queryable,
  filter: DeadLetterFilter,
  page: DeadLetterPage,
): Promise<StoredDeadLetter[]> {
  const conditions = ['d.ordinal > $1'];
  const values: unknown[] = [page.after, page.limit];
  const where = (sql: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`${sql} $${values.push(value)}`);
  };
  where('d.topic =', filter.topic);
  where('d.key =', filter.key === undefined ? undefined : base64(filter.key));
  where('d.code =', filter.code);
  where('d.parked_at >=', filter.parkedSince);
  where('d.parked_at <', filter.parkedUntil);
  where('d.state =', filter.state);
  return select(client, `WHERE ${conditions.join(' AND ')} ORDER BY d.ordinal LIMIT $2`, values);
}

export async function findDeadLetter(client: Queryable, deadLetterId: string): Promise<StoredDeadLetter | undefined> {
  return (await select(client, 'WHERE d.dead_letter_id = $1', [deadLetterId]))[0];
}

/** The same, held until the transaction ends: of two replays at once the second sees what the first did. */
export async function lockDeadLetter(client: Queryable, deadLetterId: string): Promise<StoredDeadLetter | undefined> {
  await client.query('SELECT FROM dead_letter WHERE dead_letter_id = $1 FOR UPDATE', [deadLetterId]);
  return findDeadLetter(client, deadLetterId);
}

/** Open dead letters of a key in the order of the key, locked; at most `limit`. `key` is base64. */
export async function lockOpenOfKey(
  client: Queryable,
  topics: readonly string[],
  key: string,
  limit: number,
): Promise<StoredDeadLetter[]> {
  const open = `FROM dead_letter AS d WHERE d.state = 'OPEN' AND d.topic = ANY ($1) AND d.key = $2`;
  await client.query(`SELECT ${open} ORDER BY d.ordinal FOR UPDATE`, [topics, key]);
  return select(
    client,
    `WHERE d.state = 'OPEN' AND d.topic = ANY ($1) AND d.key = $2
     ORDER BY coalesce(d.first_ordinal, d.ordinal), d.ordinal LIMIT $3`,
    [topics, key, limit],
  );
}

/**
 * The open dead letter that a record of this key has to wait for, if there is one: the first that blocks the key, and
 * lies before `position` where the record has a place of its own.
 */
export async function blockerOf(
  client: Queryable,
  topics: readonly string[],
  key: string,
  position: string | undefined,
): Promise<string | undefined> {
  const { rows } = await client.query<{ dead_letter_id: string }>(
    `SELECT dead_letter_id FROM dead_letter
      WHERE blocks_key AND state = 'OPEN' AND topic = ANY ($1) AND key = $2
        AND ($3::bigint IS NULL OR coalesce(first_ordinal, ordinal) < $3)
      ORDER BY coalesce(first_ordinal, ordinal) LIMIT 1`,
    [topics, key, position ?? null],
  );
  return rows[0]?.dead_letter_id;
}

/** How many open dead letters of the key come after this place. */
export async function countBehind(
  client: Queryable,
  topics: readonly string[],
  key: string,
  position: string,
): Promise<number> {
  const { rows } = await client.query<{ waiting: string }>(
    `SELECT count(*) AS waiting FROM dead_letter
      WHERE blocks_key AND state = 'OPEN' AND topic = ANY ($1) AND key = $2
        AND coalesce(first_ordinal, ordinal) > $3`,
    [topics, key, position],
  );
  return Number(rows[0]?.waiting ?? 0);
}

/** Who resolved it, when, and why. */
export interface ResolvedBy {
  readonly by: string;
  readonly at: Date;
  readonly reason: string | undefined;
}

export async function markReplayed(
  client: Queryable,
  deadLetterId: string,
  { by, at, reason }: ResolvedBy,
  replayed: { readonly edited: RecordBytes | undefined; readonly workId: string | undefined },
): Promise<void> {
  const { edited, workId } = replayed;
  await client.query(
    `UPDATE dead_letter SET state = 'REPLAYED', revision = revision + 1, resolved_by = $2, resolved_at = $3, reason = $4,
            edited = $5, replayed_key = $6, replayed_headers = $7, replayed_value = $8, work_id = $9
      WHERE dead_letter_id = $1`,
    [
      deadLetterId,
      by,
      at,
      reason ?? null,
      edited !== undefined,
      edited?.key ?? null,
      edited === undefined ? null : JSON.stringify(edited.headers),
      edited?.value ?? null,
      workId ?? null,
    ],
  );
}

export async function markDiscarded(client: Queryable, deadLetterId: string, resolved: ResolvedBy): Promise<void> {
  await client.query(
    `UPDATE dead_letter SET state = 'DISCARDED', revision = revision + 1, resolved_by = $2, resolved_at = $3, reason = $4
      WHERE dead_letter_id = $1`,
    [deadLetterId, resolved.by, resolved.at, resolved.reason ?? null],
  );
}

/** A key as the table holds it. */
export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

async function select(client: Queryable, where: string, values: unknown[]): Promise<StoredDeadLetter[]> {
  const { rows } = await client.query<DeadLetterRow>(
    `SELECT ${DEAD_LETTER_COLUMNS} FROM dead_letter AS d ${where}`,
    values,
  );
  return rows.map(storedDeadLetter);
}
