import type { Pool, PoolClient } from 'pg';

/**
 * Runs `work` in a transaction that `begin` opens (`BEGIN`, with whatever locks come first), commits it when it resolves
 * and rolls it back when it rejects. A connection that cannot even roll back is thrown away, so that nobody inherits it.
 */
export async function inTransaction<T>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return withConnection(pool, async (client) => {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  });
}

/** The same for work that begins and commits by itself: it only rolls back what `work` left open when it rejects. */
export async function withConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (lost: Error) => client.release(lost),
    );
    throw error;
  }
}
