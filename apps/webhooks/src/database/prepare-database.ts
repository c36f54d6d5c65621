import { deadLetterTableSql } from '@sluice/messaging';
import { IDEMPOTENCY_TABLE_SQL, migrate } from '@sluice/platform';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

/** The service's own schema; nobody else reads it. */
export const SCHEMA = 'webhooks';

/** Brings the schema up to date: the numbered files, then the tables every service has. Safe to run at once. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl, { schema: SCHEMA, directory: fileURLToPath(new URL('../../sql', import.meta.url)) });
  const client = new Client({ connectionString: databaseUrl, options: `-c search_path=${SCHEMA}` });
  await client.connect();
  try {
    await client.query(deadLetterTableSql(SCHEMA));
    await client.query(IDEMPOTENCY_TABLE_SQL);
  } finally {
    await client.end();
  }
}
