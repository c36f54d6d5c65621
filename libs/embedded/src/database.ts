import { Client } from 'pg';

/** `duplicate_database`, and the unique violation that two creators at the same instant can meet instead. */
const ALREADY_THERE = new Set(['42P04', '23505']);

/** The URL of database `name` on the server of `url`; the database is created when it is missing. */
export async function databaseFor(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if (!ALREADY_THERE.has((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
  return withDatabase(url, name);
}

/** The same server and login, another database. */
export function withDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${encodeURIComponent(name)}`;
  return target.toString();
}
