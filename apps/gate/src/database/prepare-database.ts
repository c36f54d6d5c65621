import { deadLetterTableSql, ensureJournalPartitions, journalTableSql } from '@sluice/messaging';
import { IDEMPOTENCY_TABLE_SQL, migrate } from '@sluice/platform';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { REPLAY_ORDER_SQL } from '../dead-letters/replay-order-sql.js';

/** The gate's own schema; nobody else reads it. */
export const SCHEMA = 'gate';

/** Brings the schema up to date: the gate's numbered files, then the tables every service has. Safe to run at once. */
export async function prepareDatabase(databaseUrl: string, pool: Pool, now: Date): Promise<void> {
  await migrate(databaseUrl, { schema: SCHEMA, directory: fileURLToPath(new URL('../../sql', import.meta.url)) });
  await pool.query(journalTableSql(SCHEMA));
  await pool.query(deadLetterTableSql(SCHEMA));
  await pool.query(REPLAY_ORDER_SQL);
  await pool.query(IDEMPOTENCY_TABLE_SQL);
  await ensureJournalPartitions(pool, now);
}
