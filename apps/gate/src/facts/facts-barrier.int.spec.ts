import { inTransaction, createLogger, createPool } from '@sluice/platform';
import type { RecordBatch } from '@sluice/messaging';
import { aFiling, aPlainProduct, eventually, useDatabase, type TestDatabase } from '@sluice/testing';
import type { Pool } from 'pg';
import { systemClock } from '../clock.js';
import { prepareDatabase, SCHEMA } from '../database/prepare-database.js';
import { laneName } from '../lane/lane-name.js';
import { takeLane } from '../lane/lane-store.js';
import { inLaneTransaction } from '../lane/lane-transaction.js';
import { BoundaryClock } from './boundary-clock.js';
import { changeFacts } from './facts-barrier.js';
import { FactsCache } from './facts-cache.js';
import { FactsService } from './facts.service.js';
import { writeFacts } from './facts-writer.js';

const LANE = laneName('shipment', 0);

describe('facts', () => {
  let database: TestDatabase;
  let pool: Pool;
  let generation: bigint;

  beforeEach(async () => {
    database = await useDatabase('empty', () => Promise.resolve());
    pool = createPool(database.url, { applicationName: 'barrier-spec', schema: SCHEMA, pipeline: true });
    await prepareDatabase(database.url, pool, new Date());
    ({ generation } = await takeLane(pool, LANE));
  });

  afterEach(async () => {
    await pool.end();
    await database.close();
  });

  const change = (productVersion: number) =>
    changeFacts(pool, async (client, facts) => {
      const data = aPlainProduct({ productVersion });
      await writeFacts(client, [{ kind: 'product', cause, sku: data.sku, data }], facts, Date.now());
    });

  /** Whether somebody waits for the FACTS lock. */
  const someoneWaits = async (): Promise<boolean> => {
    const { rows } = await database.pool.query(
      `SELECT 1 FROM pg_locks JOIN pg_database AS d ON d.oid = database
        WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()`,
    );
    return rows.length > 0;
  };

  it('do not change while a lane transaction that rests on them is open', async () => {
    const happened: string[] = [];
    let changed: Promise<unknown> = Promise.resolve();
    await inLaneTransaction(pool, LANE, generation, async () => {
      changed = change(1).then(() => happened.push('changed'));
      await eventually(async () => expect(happened.length > 0 || (await someoneWaits())).toBe(true));
      happened.push('decided');
    });
    await changed;
    expect(happened).toEqual(['decided', 'changed']);
  });

  it('are read by no lane transaction while they change', async () => {
    let decided: Promise<bigint> = Promise.resolve(0n);
    await changeFacts(pool, async (client, facts) => {
      let begun = false;
      decided = inLaneTransaction(pool, LANE, generation, (tx) => {
        begun = true;
        return Promise.resolve(tx.factsEpoch);
      });
      await eventually(async () => expect(begun || (await someoneWaits())).toBe(true));
      const data = aPlainProduct();
      await writeFacts(client, [{ kind: 'product', cause, sku: data.sku, data }], facts, Date.now());
    });
    const { rows } = await pool.query<{ epoch: string }>('SELECT epoch FROM facts_epoch');
    expect(await decided).toBe(BigInt(rows[0]?.epoch ?? -1));
  });

  it('are dropped from a cache when they changed', async () => {
    const cache = new FactsCache();
    const versionSeen = () =>
      inLaneTransaction(pool, LANE, generation, async (tx) => {
        const facts = await cache.view(tx.client, tx.factsEpoch, ['HINGE-1']);
        return facts.product('HINGE-1')?.data.productVersion;
      });
    expect(await versionSeen()).toBeUndefined();
    await change(1);
    expect(await versionSeen()).toBe(1);
    await change(2);
    expect(await versionSeen()).toBe(2);
  });

  it('that are delivered again do not replace newer ones', async () => {
    const boundaries = new BoundaryClock(pool, systemClock, createLogger({ service: 'barrier-spec', level: 'silent' }));
    const service = new FactsService(pool, systemClock, boundaries);
    await service.apply(productBatch(0n, 1));
    await service.apply(productBatch(1n, 2));
    await service.apply(productBatch(0n, 1));
    await boundaries.stop();
    const { rows } = await pool.query('SELECT version FROM fact_product');
    expect(rows).toEqual([{ version: 2 }]);
  });

  it('of a filing keep the newest version, in whatever order they come', async () => {
    for (const filingVersion of [1, 3, 2]) {
      await changeFacts(pool, async (client, facts) => {
        const data = aFiling({ filingVersion });
        await writeFacts(client, [{ kind: 'filing', cause, filingId: data.filingId, data, atMs: 0 }], facts, 0);
      });
    }
    const { rows } = await inTransaction(pool, 'BEGIN', (client) => client.query('SELECT version FROM fact_filing'));
    expect(rows).toEqual([{ version: 3 }]);
  });
});

const cause = { type: 'compliance.product.classified', id: 'e-1' };
const NEVER = new AbortController().signal;

function productBatch(offset: bigint, productVersion: number): RecordBatch {
  const data = aPlainProduct({ productVersion });
  const record = {
    offset,
    timestamp: Date.now(),
    key: Buffer.from(data.sku),
    value: Buffer.from(JSON.stringify(data)),
    headers: {
      ce_specversion: '1.0',
      ce_id: String(offset),
      ce_source: '/sluice/registry',
      ce_type: 'compliance.product.classified',
      ce_partitionkey: data.sku,
      'content-type': 'application/json',
    },
  };
  return { topic: 'compliance.product.v1', partition: 0, records: [record], highWatermark: offset + 1n, signal: NEVER };
}
