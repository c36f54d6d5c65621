import { aFiling, aLine, aList, aListEntry, aPlainProduct, aProduct, aShipment, eventually } from '@sluice/testing';
import { TestGate } from '../testing/running-gate.js';
import type { ImpactLine } from './impact.service.js';

const hinges = aListEntry({ entryId: 'hinge', when: "product.category == 'HARDWARE'" });
/** Iris locks leave, hinges come in. */
const next = aList({ version: 2, status: 'DRAFT', entries: [hinges] });

/** What stands on `gate.shipment.v1` of each, by its newest record. */
const SHIPMENTS = {
  'SH-HINGE': { sku: 'HINGE-1', before: 'RELEASED', after: 'RECALLED' },
  'SH-IRIS': { sku: 'IRIS-LOCK-2', before: 'HELD', after: 'RELEASED' },
  'SH-FILED': { sku: 'LOCK-FILED', before: 'RELEASED', after: 'RELEASED' },
} as const;

/** Other shipments that are like an existing one in everything but their name. */
const CLONE = `INSERT INTO gate.shipment (shipment_id, lane, status, open, shipment_version, decision_version, lane_skus, state)
  SELECT shipment_id || '-' || n, lane, status, open, shipment_version, decision_version, lane_skus, state`;

describe('the impact of a list version', () => {
  let gate: TestGate;

  beforeAll(async () => {
    gate = await TestGate.prepare();
    await gate.publish(
      { type: 'compliance.list.published', data: aList() },
      { type: 'compliance.product.classified', data: aProduct() },
      { type: 'compliance.product.classified', data: aProduct({ sku: 'LOCK-FILED' }) },
      { type: 'compliance.product.classified', data: aPlainProduct() },
      { type: 'compliance.filing.updated', data: aFiling({ skus: ['LOCK-FILED'] }) },
    );
    await gate.start();
    for (const [shipmentId, { sku }] of Object.entries(SHIPMENTS)) {
      const data = aShipment({ shipmentId, lines: [aLine({ sku, description: 'Goods' })] });
      await gate.publish({ type: 'logistics.shipment.requested', data });
    }
    await untilAll('before');
  }, 90_000);
  afterAll(() => gate.close(), 60_000);

  const untilAll = async (when: 'before' | 'after'): Promise<void> => {
    for (const [shipmentId, expected] of Object.entries(SHIPMENTS)) {
      const type = `sluice.shipment.${expected[when].toLowerCase()}` as 'sluice.shipment.held';
      await gate.decided(shipmentId, type);
    }
  };

  const ask = async (body: unknown, exporters = ['*']): Promise<Response> => {
    const token = await gate.issuer.token({ person: 'zoe', roles: ['approver'], exporters });
    // A connection of its own: in the place of one that it cancelled, fetch opens another which never says anything, and
    // the gate's server would wait for that until its time for headers is up.
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', connection: 'close' };
    return fetch(`${gate.url}/v1/impact`, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  const linesOf = async (response: Response): Promise<ImpactLine[]> =>
    (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ImpactLine);

  const day = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString();

  it('is asked of one exporter only by those who act for it only', async () => {
    expect(await linesOf(await ask({ lists: [next] }, ['somebody-else']))).toEqual([
      { count: { held: 0, released: 0, recalled: 0, unchanged: 0, shipments: 0 }, notes: [] },
      { end: { shipments: 0 } },
    ]);
  });

  it('over a past period says what would have been, whatever really became of it', async () => {
    const period = { from: day(-1), to: day(1) };
    const lines = await linesOf(await ask({ lists: [{ ...next, effectiveFrom: day(900) }], period }));
    expect(lines[0]).toMatchObject({
      count: { held: 1, released: 1, recalled: 0, unchanged: 1, shipments: 3 },
      notes: expect.arrayContaining([expect.stringContaining('as they are now')]) as string[],
    });
    expect(lines).toContainEqual({
      shipment: expect.objectContaining({
        shipmentId: 'SH-HINGE',
        from: 'RELEASED',
        to: 'HELD',
        became: 'RELEASED',
      }) as unknown,
    });
    const earlier = await linesOf(await ask({ lists: [next], period: { from: day(-9), to: day(-8) } }));
    expect(earlier[0]).toMatchObject({ count: { shipments: 0 } });
  });

  it('of one that comes into force later says so', async () => {
    const [count] = await linesOf(await ask({ lists: [{ ...next, effectiveFrom: day(900) }] }));
    expect(count).toMatchObject({
      count: { held: 0, released: 0, recalled: 0, unchanged: 3 },
      notes: [expect.stringContaining('comes into force at')],
    });
  });

  it.each([
    ['no list', { lists: [] }, 'lists'],
    ['something else', { lists: [next], more: true }, 'more'],
    ['a list without a title', { lists: [{ ...next, title: undefined }] }, 'lists[0].title'],
    ['a condition that cannot be used', { lists: [{ ...next, entries: [{ ...hinges, when: 'product.' }] }] }, 'lists'],
    ['a period that ends before it begins', { lists: [next], period: { from: day(1), to: day(0) } }, 'period.to'],
    ['a period without offsets', { lists: [next], period: { from: '2026-06-01', to: day(0) } }, 'period.from'],
  ])('is refused for %s', async (_what, body, field) => {
    const response = await ask(body);
    expect([response.status, await response.json()]).toEqual([422, expect.objectContaining({ field })]);
  });

  describe('over thousands of shipments', () => {
    beforeAll(() =>
      gate.database.pool.query(
        `${CLONE} FROM gate.shipment, generate_series(1, 3000) AS n WHERE shipment_id = 'SH-HINGE'`,
      ),
    );
    afterAll(() => gate.database.pool.query(`DELETE FROM gate.shipment WHERE shipment_id LIKE 'SH-HINGE-%'`));

    it('comes line by line, each once', async () => {
      const lines = await linesOf(await ask({ lists: [next] }));
      expect(lines[0]).toMatchObject({ count: { recalled: 3001, shipments: 3003 } });
      const ids = lines.flatMap((line) => ('shipment' in line ? [line.shipment.shipmentId] : []));
      expect([ids.length, new Set(ids).size]).toEqual([3002, 3002]);
      expect(lines.at(-1)).toEqual({ end: { shipments: 3002 } });
    });

    it('is refused while two others are running, and given up when nobody waits for those any more', async () => {
      const running = await Promise.all([ask({ lists: [next] }), ask({ lists: [next] })]);
      const third = await ask({ lists: [next] });
      expect([third.status, third.headers.get('retry-after')]).toEqual([429, '30']);
      for (const response of running) await response.body?.cancel();
      await eventually(async () => {
        const response = await ask({ lists: [next] });
        await response.body?.cancel();
        expect(response.status).toBe(200);
      });
    });
  });

  // The last one: it approves the version.
  it('is what happens to every open shipment once the version is approved', async () => {
    const lines = await linesOf(await ask({ lists: [next] }));
    expect(lines[0]).toEqual({ count: { held: 0, released: 1, recalled: 1, unchanged: 1, shipments: 3 }, notes: [] });
    expect(lines.at(-1)).toEqual({ end: { shipments: 2 } });
    const foretold = lines.flatMap((line) => ('shipment' in line ? [line.shipment] : []));
    expect(foretold.map(({ shipmentId, from, to }) => [shipmentId, from, to])).toEqual([
      ['SH-HINGE', 'RELEASED', 'RECALLED'],
      ['SH-IRIS', 'HELD', 'RELEASED'],
    ]);
    await gate.publish({ type: 'compliance.list.published', data: { ...next, status: 'APPROVED' } });
    await untilAll('after');
    const recalled = (await gate.decisions('SH-HINGE')).at(-1);
    expect(recalled?.data.lines.flatMap(({ holds }) => holds.map(({ reason }) => reason))).toEqual(
      foretold[0]?.reasons,
    );
    // Every open shipment was decided again: what its decision rests on is the new version.
    await eventually(async () => {
      for (const shipmentId of Object.keys(SHIPMENTS)) {
        expect((await gate.decisions(shipmentId)).at(-1)?.data.lists).toEqual([{ listId: next.listId, version: 2 }]);
      }
    });
  });
});
