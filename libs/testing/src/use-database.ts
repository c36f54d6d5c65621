import { withDatabase } from '@sluice/embedded';
import { createHash, randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { TEMPLATES_VARIABLE, testDatabaseUrl } from './environment.js';

/** A database that one spec file has for itself. */
export interface TestDatabase {
  readonly url: string;
  /** A few connections to it; they do not keep Jest from ending. */
  readonly pool: Pool;
  /** Ends the pool and drops the database, whoever is still connected. For `afterAll`. */
  close(): Promise<void>;
}

/** Brings an empty database up to date, and leaves no connection to it. */
export type Migration = (url: string) => Promise<unknown>;

/**
 * A fresh database for a spec file, cloned from a template that is migrated once a run (a clone takes about 30 ms).
 * Specs that give the same `templateKey` share the template, so the key stands for the migration.
 */
export async function useDatabase(templateKey: string, migrate: Migration): Promise<TestDatabase> {
  const server = testDatabaseUrl();
  const template = await templateFor(server, templateKey, migrate);
  const name = `spec_${randomBytes(8).toString('hex')}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = withDatabase(server, name);
  const pool = new Pool({ connectionString: url, max: 5, idleTimeoutMillis: 1_000, allowExitOnIdle: true });
  // Dropping the database ends idle connections, which the pool would report as an uncaught error.
  pool.on('error', () => undefined);
  let closed = false;
  return {
    url,
    pool,
    async close() {
      if (closed) return;
      closed = true;
      await pool.end();
      await withClient(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** Migrates under another name and renames, so that a template is whole or missing; Jest's workers take turns. */
async function templateFor(server: string, key: string, migrate: Migration): Promise<string> {
  const of = `${process.env[TEMPLATES_VARIABLE] ?? ''}${key}`;
  const template = `template_${createHash('sha256').update(of).digest('hex').slice(0, 16)}`;
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount !== 0) return;
    await client.query(`DROP DATABASE IF EXISTS ${template}_part WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${template}_part`);
    await migrate(withDatabase(server, `${template}_part`));
    await client.query(`ALTER DATABASE ${template}_part RENAME TO ${template}`);
  });
  return template;
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
