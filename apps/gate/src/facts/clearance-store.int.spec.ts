import type { FilingUpdatedData } from '@sluice/contracts';
import type { ClearanceHistory } from '@sluice/domain';
import { inTransaction, createPool } from '@sluice/platform';
import { aDraftFiling, aFiling, aList, useDatabase, type TestDatabase } from '@sluice/testing';
import type { Pool } from 'pg';
import { prepareDatabase, SCHEMA } from '../database/prepare-database.js';
import { changeFacts } from './facts-barrier.js';
import { FactsCache } from './facts-cache.js';
import { writeFacts, type FactUpdate } from './facts-writer.js';

const DAY_MS = 86_400_000;
const OPENED_MS = Date.parse('2026-07-01T00:00:00Z');
const requirement = { listId: 'cac-intelligent-agents', entryId: 'biometric-lock', market: 'SE' };

describe('the history of filings', () => {
  let database: TestDatabase;
  let pool: Pool;
  let cache: FactsCache;

  beforeEach(async () => {
    database = await useDatabase('empty', () => Promise.resolve());
    pool = createPool(database.url, { applicationName: 'history-spec', schema: SCHEMA, pipeline: true });
    await prepareDatabase(database.url, pool, new Date());
    cache = new FactsCache();
    const list = aList();
    await change({ kind: 'list', cause, listId: list.listId, data: list });
  });

  afterEach(async () => {
    await pool.end();
    await database.close();
  });

  const change = (...updates: FactUpdate[]) =>
    changeFacts(pool, async (client, facts) => {
      expect(await writeFacts(client, updates, facts, Date.now())).toEqual([]);
    });

  /** What an order is told, through the cache that its lane uses. */
  const told = (): Promise<ClearanceHistory | undefined> =>
    inTransaction(pool, 'BEGIN', async (client) => {
      const { rows } = await client.query<{ epoch: string }>('SELECT epoch FROM facts_epoch');
      const { clearanceHistory } = await cache.viewWithHistory(client, BigInt(rows[0]?.epoch ?? 0), []);
      return clearanceHistory?.('acme-sz', requirement);
    });

  it('counts from the first version to the first completed one, at the times the registry gave', async () => {
    await change(said(aDraftFiling(), 0), said(aDraftFiling({ filingVersion: 2, status: 'SUBMITTED' }), 3));
    expect(await told()).toBeUndefined();
    await change(said(aFiling({ filingVersion: 3 }), 8), said(aFiling({ filingVersion: 4 }), 20));
    expect(await told()).toEqual({ p50Days: 8, p90Days: 8, basedOnFilings: 1 });
  });

  it('sees a filing that was opened and completed within one batch', async () => {
    await change(said(aDraftFiling(), 0), said(aFiling({ filingVersion: 2 }), 2));
    expect(await told()).toMatchObject({ p50Days: 2, basedOnFilings: 1 });
  });

  it('keeps what took its time, whatever became of the filing afterwards', async () => {
    await change(said(aDraftFiling(), 0), said(aFiling({ filingVersion: 2 }), 5));
    await change(said(aFiling({ filingVersion: 3, status: 'REVOKED' }), 6));
    await change(removed('F-77', 7));
    expect(await told()).toMatchObject({ p50Days: 5, basedOnFilings: 1 });
  });

  it('has no filing whose opening nobody saw, and none that was never completed', async () => {
    await change(said(aFiling({ filingId: 'F-FIRST-COMPLETED' }), 0));
    await change(said(aDraftFiling({ filingId: 'F-LATE', filingVersion: 4 }), 0));
    await change(said(aFiling({ filingId: 'F-LATE', filingVersion: 5 }), 1));
    await change(said(aDraftFiling({ filingId: 'F-OFF' }), 0));
    await change(said(aDraftFiling({ filingId: 'F-OFF', filingVersion: 2, status: 'WITHDRAWN' }), 1));
    await change(said(aFiling({ filingId: 'F-OFF', filingVersion: 3 }), 2));
    expect(await told()).toBeUndefined();
  });

  it('counts a filing that was removed and opened anew within one batch from the second opening', async () => {
    await change(said(aDraftFiling(), 0));
    await change(removed('F-77', 1), said(aDraftFiling(), 2));
    await change(said(aFiling({ filingVersion: 2 }), 5));
    expect(await told()).toMatchObject({ p50Days: 3, basedOnFilings: 1 });
  });

  it('is the same after the topic was read again from its beginning', async () => {
    const updates = [said(aDraftFiling(), 0), said(aFiling({ filingVersion: 2 }), 5)] as const;
    await change(...updates);
    await change(updates[0]);
    await change(...updates);
    expect(await told()).toEqual({ p50Days: 5, p90Days: 5, basedOnFilings: 1 });
  });

  it('goes by the latest thousand of a list', async () => {
    const filings = Array.from({ length: 1_100 }, (_, index) => `F-${index}`);
    await change(...filings.map((filingId) => said(aDraftFiling({ filingId }), 0)));
    await change(...filings.map((filingId, day) => said(aFiling({ filingId, filingVersion: 2 }), day + 1)));
    expect(await told()).toEqual({ p50Days: 600, p90Days: 1_000, basedOnFilings: 1_000 });
  });
});

const cause = { type: 'compliance.filing.updated', id: 'e-1' };

function said(data: FilingUpdatedData, days: number): FactUpdate {
  return { kind: 'filing', cause, filingId: data.filingId, data, atMs: OPENED_MS + days * DAY_MS };
}

function removed(filingId: string, days: number): FactUpdate {
  return { kind: 'filing', cause, filingId, data: null, atMs: OPENED_MS + days * DAY_MS };
}
