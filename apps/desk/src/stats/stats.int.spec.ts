import { aFiling, aList, eventually, publishAll } from '@sluice/testing';
import { shanghaiDay } from '@sluice/domain';
import { aDecision, aHold, useDesk, type TestDesk } from '../testing/use-desk.js';
import type { Stats } from './stats.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

let desk: TestDesk;

const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
const inDays = (days: number): string => shanghaiDay(Date.now() + days * DAY_MS);
const atRisk = (orderId: string, requestedShipDate: string) => ({
  type: 'sluice.order.screened' as const,
  data: {
    ...{ orderId, orderVersion: 1, screenedAt: ago(DAY_MS), outcome: 'FILING_NEEDED' as const, lines: [] },
    promise: { requestedShipDate, atRisk: true, basedOnFilings: 12 },
  },
});
const LATER = ago(-10 * DAY_MS);
const stats = async (range = '24h', ask = {}): Promise<Stats> =>
  (await desk.client.get<Stats>(`/v1/stats?range=${range}`, ask)).body;
const forOther = async () => {
  const token = await desk.client.issuer.token({ person: 'otto', roles: ['ops'], exporters: ['other'] });
  return { authorization: `Bearer ${token}` };
};

beforeAll(async () => {
  desk = await useDesk();
  await desk.hears(
    aDecision({
      ...{ shipmentId: 'SH-LEAVES', decidedAt: ago(2 * HOUR_MS), plannedDispatchAt: ago(-HOUR_MS) },
      holds: [aHold({ holdId: 'H-1', since: ago(2 * HOUR_MS) })],
    }),
    aDecision({
      ...{ shipmentId: 'SH-WAITS', decidedAt: ago(5 * DAY_MS), plannedDispatchAt: ago(-9 * DAY_MS) },
      ...{ exporterId: 'other' },
      holds: [
        aHold({ holdId: 'H-2', since: ago(5 * DAY_MS), reason: 'PRODUCT_UNKNOWN' }),
        aHold({ holdId: 'H-3', since: ago(9 * DAY_MS), reason: 'FILING_REVOKED' }),
      ],
    }),
    aDecision({ shipmentId: 'SH-WENT', decidedAt: ago(3 * HOUR_MS), holds: [aHold({ since: ago(3 * HOUR_MS) })] }),
    aDecision({ shipmentId: 'SH-WENT', decisionVersion: 2, status: 'RELEASED', decidedAt: ago(HOUR_MS), holds: [] }),
    aDecision({ shipmentId: 'SH-GONE', status: 'BREACHED', decidedAt: ago(2 * DAY_MS) }),
  );
  await publishAll(desk.topics.brokers, desk.topics.prefix, [
    { type: 'compliance.filing.updated', data: aFiling({ filingId: 'F-ENDS', validUntil: inDays(10) }) },
    { type: 'compliance.filing.updated', data: aFiling({ filingId: 'F-LASTS', validUntil: inDays(90) }) },
    { type: 'compliance.list.published', data: aList({ version: 1, effectiveFrom: ago(DAY_MS) }) },
    { type: 'compliance.list.published', data: aList({ version: 2, effectiveFrom: LATER, title: 'The second list' }) },
    { type: 'compliance.list.published', data: aList({ version: 3, effectiveFrom: LATER, status: 'DRAFT' }) },
    atRisk('SO-AT-RISK', inDays(3)),
    atRisk('SO-PAST', inDays(-3)),
  ]);
  await eventually(async () => {
    const { rows } = await desk.database.pool.query(
      `SELECT (SELECT count(*) FROM desk.decision)::integer AS decisions,
              (SELECT count(*) FROM desk.fact_filing)::integer AS filings,
              (SELECT count(*) FROM desk.fact_list)::integer AS lists,
              (SELECT count(*) FROM desk.screened_order)::integer AS orders`,
    );
    expect(rows).toEqual([{ decisions: 5, filings: 2, lists: 3, orders: 2 }]);
  });
}, 60_000);
afterAll(() => desk.close(), 60_000);

describe('the numbers of an overview', () => {
  it('say what is held, what leaves and is not free, and what was released', async () => {
    expect(await stats()).toMatchObject({
      ...{ heldNow: 2, leavingNotFree: 1, breaches: 0, medianReleaseSeconds: 7_200, promisesAtRisk: 1 },
      ...{ parkedRecords: 0, filingsEndingCount: 1, gateLagSeconds: expect.any(Number) as number },
      filingsEnding: [{ filingId: 'F-ENDS', exporterId: 'acme-sz', validUntil: inDays(10) }],
    });
    expect((await stats('7d')).breaches).toBe(1);
  });

  it('count every decision of the range once, in the hour of it', async () => {
    const { throughput } = await stats('7d');
    const sum = (status: 'held' | 'released' | 'recalled') =>
      throughput.reduce((total, hour) => total + hour[status], 0);
    expect([sum('held'), sum('released'), sum('recalled')]).toEqual([3, 1, 0]);
    expect(throughput).toHaveLength(7 * 24 + 1);
    const released = throughput.find((hour) => hour.released === 1);
    expect(Date.now() - Date.parse(released?.hour ?? '')).toBeLessThan(2 * HOUR_MS + 60_000);
  });

  it('say how old open holds are, by what they are about', async () => {
    const { openHoldAges } = await stats();
    const none = { under4h: 0, under1d: 0, under3d: 0, under7d: 0, over7d: 0 };
    expect(openHoldAges).toEqual([
      { ...none, family: 'LIST' },
      { ...none, family: 'DESTINATION' },
      { ...none, family: 'PRODUCT', under7d: 1 },
      { ...none, family: 'FILING', under4h: 1, over7d: 1 },
      { ...none, family: 'MANUAL' },
    ]);
  });

  it('name the list versions that are approved and not in force yet', async () => {
    expect(await stats()).toMatchObject({
      listsAheadCount: 1,
      listsAhead: [{ listId: 'cac-intelligent-agents', version: 2, title: 'The second list', effectiveFrom: LATER }],
    });
  });

  it('are those of exporters that somebody acts for', async () => {
    expect(await stats('24h', await forOther())).toMatchObject({
      ...{ heldNow: 1, leavingNotFree: 0, releasedToday: 0, medianReleaseSeconds: null, promisesAtRisk: 0 },
      ...{ parkedRecords: null, filingsEndingCount: 0, filingsEnding: [] },
    });
  });

  it('are there for three ranges, and no other', async () => {
    expect(await desk.client.get('/v1/stats?range=1y')).toMatchObject({ status: 400, body: { field: 'range' } });
  });
});
