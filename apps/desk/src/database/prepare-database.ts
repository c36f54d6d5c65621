import { deadLetterTableSql, ensureJournalPartitions, journalTableSql } from '@sluice/messaging';
import { IDEMPOTENCY_TABLE_SQL, migrate, PERSON_KEY_SQL, withAdvisoryLock } from '@sluice/platform';
import { fileURLToPath } from 'node:url';

/** The desk's own schema; nobody else reads it. */
export const SCHEMA = 'desk';

const DIRECTORY = fileURLToPath(new URL('../../sql', import.meta.url));

/** Brings the schema up to date: what every service has, then the desk's numbered files. Safe to run at once. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  await withAdvisoryLock(databaseUrl, `prepare:${SCHEMA}`, async (client) => {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}; SET search_path = ${SCHEMA}`);
    // The files' constraints use it.
    await client.query(PERSON_KEY_SQL);
    await migrate(databaseUrl, { schema: SCHEMA, directory: DIRECTORY });
    await client.query(journalTableSql(SCHEMA));
    await client.query(deadLetterTableSql(SCHEMA));
    await client.query(IDEMPOTENCY_TABLE_SQL);
    await ensureJournalPartitions(client, new Date(), SCHEMA);
  });
}
