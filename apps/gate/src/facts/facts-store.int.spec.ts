import { createPool } from '@sluice/platform';
import { useDatabase, type TestDatabase } from '@sluice/testing';
import type { Pool } from 'pg';
import { prepareDatabase, SCHEMA } from '../database/prepare-database.js';
import { changedSince, raiseEpoch } from './facts-store.js';

describe('what changed since an epoch', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await useDatabase('empty', () => Promise.resolve());
    pool = createPool(database.url, { applicationName: 'facts-spec', schema: SCHEMA });
    await prepareDatabase(database.url, pool, new Date());
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const epochNow = async (): Promise<bigint> => {
    const { rows } = await pool.query<{ epoch: string }>('SELECT epoch FROM facts_epoch');
    return BigInt(rows[0]?.epoch ?? -1);
  };

  it('is remembered SKU by SKU for a thousand epochs, and then forgotten: whoever is behind that starts anew', async () => {
    const client = await pool.connect();
    await raiseEpoch(client, ['OLD']);
    for (let n = 0; n < 1_001; n++) await raiseEpoch(client, [`SKU-${n}`]);
    const now = await epochNow();
    expect((await changedSince(client, now - 999n, now))?.sort()).toEqual(
      Array.from({ length: 999 }, (_, n) => `SKU-${n + 2}`).sort(),
    );
    expect(await changedSince(client, now - 1_000n, now)).toBeNull();
    const { rows } = await pool.query<{ count: string }>('SELECT count(*) FROM facts_change');
    expect(rows).toEqual([{ count: '1000' }]);

    await raiseEpoch(client, null);
    expect(await changedSince(client, now, await epochNow())).toBeNull();
    client.release();
  });
});
