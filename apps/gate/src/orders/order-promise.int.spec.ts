import type { FilingUpdatedData, OrderScreenedData } from '@sluice/contracts';
import { shanghaiDay } from '@sluice/domain';
import { aDraftFiling, aFiling, aList, anOrder, aProduct, eventually, jsonOf, publishRaw } from '@sluice/testing';
import { TestGate } from '../testing/running-gate.js';

const DAY_MS = 86_400_000;
const OPENED_MS = Date.parse('2026-07-01T00:00:00Z');

describe("an order's promise", () => {
  let gate: TestGate;

  beforeAll(async () => {
    gate = await TestGate.prepare();
    await gate.publish({ type: 'compliance.list.published', data: aList() });
    for (const sku of ['LOCK-A', 'LOCK-B'])
      await gate.publish({ type: 'compliance.product.classified', data: aProduct({ sku }) });
    for (let n = 1; n <= 5; n += 1) await tookDays(`F-OLD-${n}`, n);
    await gate.start();
  }, 60_000);

  afterAll(() => gate.close());

  afterEach(() => expect(gate.fatal).toEqual([]));

  /** The registry opened a filing for another product, and completed it so many days later. */
  const tookDays = async (filingId: string, days: number): Promise<void> => {
    const filing = { filingId, skus: ['LOCK-OLD'] };
    await saysFiling(aDraftFiling(filing), OPENED_MS);
    await saysFiling(aFiling({ ...filing, filingVersion: 2 }), OPENED_MS + days * DAY_MS);
  };

  const saysFiling = (data: FilingUpdatedData, atMs: number): Promise<void> =>
    publishRaw(gate.topics.brokers, `${gate.topics.prefix}compliance.filing.v1`, [
      {
        key: data.filingId,
        value: JSON.stringify(data),
        headers: {
          ce_specversion: '1.0',
          ce_id: `${data.filingId}/${data.filingVersion}`,
          ce_source: '/sluice/registry',
          ce_type: 'compliance.filing.updated',
          ce_time: new Date(atMs).toISOString(),
          ce_partitionkey: data.filingId,
          'content-type': 'application/json',
        },
      },
    ]);

  const place = (orderId: string, sku: string, shipsInDays: number): Promise<string[]> =>
    gate.publish({
      type: 'logistics.order.placed',
      data: anOrder({
        orderId,
        requestedShipDate: shanghaiDay(gate.clock.nowMs() + shipsInDays * DAY_MS),
        lines: [{ lineNo: 1, sku, quantity: 1, description: 'Lock' }],
      }),
    });

  const screenings = async (orderId: string): Promise<OrderScreenedData[]> =>
    (await gate.read('gate.order.v1'))
      .filter((record) => record.key === orderId)
      .map((record) => jsonOf<OrderScreenedData>(record));

  const said = (orderId: string, count: number): Promise<OrderScreenedData[]> =>
    eventually(async () => {
      const all = await screenings(orderId);
      expect(all).toHaveLength(count);
      return all;
    });

  /** A version of the product that changes no answer reached every order it concerns. */
  const screenedAgainFor = async (productVersion: number): Promise<void> => {
    const data = aProduct({ sku: 'LOCK-B', productVersion });
    await gate.publish({ type: 'compliance.product.classified', data });
    await eventually(async () => {
      const { rows } = await gate.database.pool.query<{ version: number; work: string }>(
        `SELECT version, (SELECT count(*) FROM gate.lane_work) AS work FROM gate.fact_product WHERE sku = 'LOCK-B'`,
      );
      expect(rows).toEqual([{ version: productVersion, work: '0' }]);
    });
  };

  it('says how long filings of the same kind took, and whether the requested date is at risk', async () => {
    await place('SO-SOON', 'LOCK-A', 4);
    await place('SO-LATER', 'LOCK-A', 30);
    const promise = { clearanceP50: 3, clearanceP90: 5, basedOnFilings: 5 };
    expect((await said('SO-SOON', 1))[0]?.promise).toMatchObject({ ...promise, atRisk: true });
    expect((await said('SO-LATER', 1))[0]?.promise).toMatchObject({ ...promise, atRisk: false });
  });

  it('is said again when its own facts change, but not because a percentile moved a little', async () => {
    await place('SO-DRIFT', 'LOCK-B', 30);
    await said('SO-DRIFT', 1);
    await tookDays('F-OLD-6', 5.5);
    // Screened again for a fact that changes no answer; the figures have moved by half a day.
    await screenedAgainFor(2);
    await saysFiling(aDraftFiling({ filingId: 'F-B', skus: ['LOCK-B'] }), OPENED_MS + 90 * DAY_MS);
    const [, incomplete] = await said('SO-DRIFT', 2);
    expect(incomplete).toMatchObject({
      lines: [{ reasons: [{ reason: 'FILING_INCOMPLETE' }] }],
      promise: { clearanceP50: 3, clearanceP90: 5.5, basedOnFilings: 6 },
    });
    await tookDays('F-OLD-7', 40);
    await screenedAgainFor(3);
    const [, , slower] = await said('SO-DRIFT', 3);
    expect(slower?.promise).toMatchObject({ atRisk: true, clearanceP50: 4, clearanceP90: 40, basedOnFilings: 7 });
  });

  it('turns at risk by itself on the day that leaves too little time', async () => {
    await place('SO-WAITS', 'LOCK-A', 60);
    expect((await said('SO-WAITS', 1))[0]?.promise).toMatchObject({ atRisk: false, clearanceP90: 40 });
    for (const days of [10, 30]) {
      gate.clock.set(new Date(Date.now() + days * DAY_MS).toISOString());
      await gate.database.pool.query('NOTIFY gate_boundary');
      await eventually(async () => {
        const { rows } = await gate.database.pool.query<{ at: Date }>(
          `SELECT at FROM gate.boundary WHERE ref = 'SO-WAITS' AND at > $1`,
          [new Date(gate.clock.nowMs())],
        );
        expect(rows).toHaveLength(1);
      });
    }
    expect((await said('SO-WAITS', 2)).map(({ promise }) => promise.atRisk)).toEqual([false, true]);
    gate.clock.set(new Date().toISOString());
  });
});
