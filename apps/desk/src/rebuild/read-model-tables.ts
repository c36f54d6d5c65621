import type { ClientBase } from 'pg';
import { SCHEMA } from '../database/prepare-database.js';
import { noticeLookAgain } from '../stream/stream-notice.js';

type Client = Pick<ClientBase, 'query'>;

/** Where the next read model is filled; the desk never looks here. */
export const NEXT_SCHEMA = 'desk_next';

/**
 * What the topics say, and nothing else: these tables can be made again. In the order in which the desk's consumers write
 * to them, so that whoever locks all of them waits for a consumer instead of for ever.
 * What people said (notes, assignments, overrides, views) is not here, and stays.
 */
export const READ_MODEL = [
  ...(['shipment', 'hold', 'shipment_summary'] as const),
  ...(['screened_order', 'fact_product', 'fact_list', 'fact_filing'] as const),
];

/**
 * What topics forget and the desk keeps: it stays, and what it lacks is added. The replay writes to tables of its own: a
 * consumer that waits for the exchange may have written the same rows, and each would wait for the other.
 */
export const STORIES = ['decision', 'fact_change', 'filing_duration'] as const;

/** Reads go on while it is held; writes wait. */
const WRITERS_WAIT = 'EXCLUSIVE';
/** Longest that reads may have to wait for one long read that the exchange waits for. Shorter than what PostgreSQL takes to see a deadlock. */
const READERS_WAIT_MS = 500;

/** Empty tables with the columns, constraints and indexes of those that are served, under the same names. */
export async function createNextTables(client: Client): Promise<void> {
  await client.query(`DROP SCHEMA IF EXISTS ${NEXT_SCHEMA} CASCADE; CREATE SCHEMA ${NEXT_SCHEMA}`);
  for (const table of [...READ_MODEL, ...STORIES]) {
    await client.query(
      `CREATE TABLE ${NEXT_SCHEMA}.${table} (LIKE ${SCHEMA}.${table} INCLUDING ALL EXCLUDING INDEXES)`,
    );
    for (const statement of await indexStatements(client, table)) await client.query(statement);
  }
}

/** `LIKE` would name them anew, and a migration that changes one would not find it. */
async function indexStatements(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT CASE WHEN c.oid IS NULL
              THEN replace(pg_get_indexdef(i.indexrelid), format(' ON %I.', $3::text), format(' ON %I.', $1::text))
              ELSE format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', $1::text, $2::text, c.conname,
                          pg_get_constraintdef(c.oid))
            END AS statement
       FROM pg_index AS i LEFT JOIN pg_constraint AS c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
      WHERE i.indrelid = format('%I.%I', $3::text, $2::text)::regclass
      ORDER BY i.indexrelid`,
    [NEXT_SCHEMA, table, SCHEMA],
  );
  return rows.map(({ statement }) => statement);
}

/** What is served does not change any more until the transaction ends; it is still read. */
export async function stopWriters(client: Client): Promise<void> {
  await client.query(`SET LOCAL lock_timeout = '10s'`);
  await client.query(`LOCK TABLE ${tablesOf(SCHEMA)} IN ${WRITERS_WAIT} MODE`);
}

/**
 * Serves the next tables instead, with the commit: whoever waits for a table looks its name up again, and finds the new
 * one. Everybody who listens to the stream is told to look again.
 * @throws lock_not_available (55P03) when somebody reads for long; the transaction is of no further use then
 */
export async function exchangeTables(client: Client): Promise<void> {
  await client.query(`SET LOCAL lock_timeout = '${READERS_WAIT_MS}ms'`);
  await client.query(`LOCK TABLE ${tablesOf(SCHEMA)} IN ACCESS EXCLUSIVE MODE`);
  await client.query(`DROP TABLE ${tablesOf(SCHEMA)}`);
  for (const table of READ_MODEL) await client.query(`ALTER TABLE ${NEXT_SCHEMA}.${table} SET SCHEMA ${SCHEMA}`);
  await noticeLookAgain(client);
}

/** Adds what the topics know and the desk has not heard, as after a backup was restored. */
export async function addToStories(client: Client): Promise<void> {
  for (const table of STORIES) {
    await client.query(`INSERT INTO ${SCHEMA}.${table} SELECT * FROM ${NEXT_SCHEMA}.${table} ON CONFLICT DO NOTHING`);
  }
}

function tablesOf(schema: string): string {
  return READ_MODEL.map((table) => `${schema}.${table}`).join(', ');
}
