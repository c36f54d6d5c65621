import { useDatabase, type TestDatabase } from '@sluice/testing';
import type { Pool } from 'pg';
import { createPool } from './pool.js';

describe('a pool of connections', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await useDatabase('empty', () => Promise.resolve());
    pool = createPool(database.url, { applicationName: 'pool-spec', schema: 'public' });
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  it('survives that a connection which is lent out is lost between two statements, and lends a new one', async () => {
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const lost = new Promise<void>((resolve) => client.once('end', resolve));
    // As PostgreSQL does to a process that slept in the middle of a transaction.
    await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await lost;
    await expect(client.query('SELECT 1')).rejects.toThrow('not queryable');
    client.release();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});
