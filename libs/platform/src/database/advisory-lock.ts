import { Client } from 'pg';

/**
 * Runs `work` on a connection of its own while it holds the session-level advisory lock `name`, waiting for whoever
 * has it. The lock ends with the connection, so a process that dies frees it.
 */
export async function withAdvisoryLock<T>(
  databaseUrl: string,
  name: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, application_name: `sluice-lock-${name}` });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    return await work(client);
  } finally {
    await client.end();
  }
}
