import type { OrderScreenedData } from '@sluice/contracts';
import { eventually, publishAll } from '@sluice/testing';
import { aDecision, useDesk, type TestDesk } from '../testing/use-desk.js';
import type { OrderResource } from './orders.controller.js';

let desk: TestDesk;

function aScreening(changes: Partial<OrderScreenedData> = {}): OrderScreenedData {
  return {
    ...{ orderId: 'SO-1001', orderVersion: 1, screenedAt: '2026-06-02T08:00:00Z', outcome: 'FILING_NEEDED' },
    lines: [{ lineNo: 1, sku: 'IRIS-LOCK-2', requirements: [], reasons: [] }],
    promise: { requestedShipDate: '2026-06-20', atRisk: false, basedOnFilings: 0 },
    ...changes,
  };
}

const promised = (requestedShipDate: string, atRisk = false): OrderScreenedData['promise'] => ({
  ...{ requestedShipDate, atRisk, basedOnFilings: 12, clearanceP50: 4, clearanceP90: 9 },
});
const screened = (...screenings: OrderScreenedData[]): Promise<unknown> =>
  publishAll(
    desk.topics.brokers,
    desk.topics.prefix,
    screenings.map((data) => ({ type: 'sluice.order.screened' as const, data })),
  );

interface Page {
  readonly items: readonly OrderScreenedData[];
  readonly nextCursor?: string;
}
const page = async (query = '', ask = {}): Promise<Page> =>
  (await desk.client.get<Page>(`/v1/orders${query}`, ask)).body;
const idsOf = ({ items }: Page): string[] => items.map(({ orderId }) => orderId);
const asOther = async () => {
  const token = await desk.client.issuer.token({ person: 'otto', roles: ['ops'], exporters: ['other'] });
  return { authorization: `Bearer ${token}` };
};

beforeAll(async () => {
  desk = await useDesk();
  await screened(
    aScreening({ orderId: 'SO-LATER', promise: promised('2026-07-01', true), outcome: 'UNDECIDED' }),
    aScreening({ orderId: 'SO-SOON', promise: promised('2026-06-20', true) }),
    aScreening({
      ...{ orderId: 'SO-ALSO-SOON', promise: promised('2026-06-20'), outcome: 'CLEAR' },
      lines: [{ lineNo: 1, sku: 'HINGE-1', requirements: [], reasons: [] }],
    }),
  );
  await desk.hears(aDecision({ shipmentId: 'SH-OF-OTHER', exporterId: 'other', orderIds: ['SO-SOON'] }));
  await eventually(async () => expect((await page()).items).toHaveLength(3));
  await eventually(async () => expect((await desk.client.get('/v1/shipments/SH-OF-OTHER')).status).toBe(200));
}, 60_000);
afterAll(() => desk.close(), 60_000);

describe('orders', () => {
  it('come by the date on which they are wanted, page after page', async () => {
    const first = await page('?limit=2');
    expect(idsOf(first)).toEqual(['SO-ALSO-SOON', 'SO-SOON']);
    const second = await page(`?limit=2&cursor=${first.nextCursor}`);
    expect([idsOf(second), second.nextCursor]).toEqual([['SO-LATER'], undefined]);
  });

  it.each([
    ['outcome=CLEAR,UNDECIDED', ['SO-ALSO-SOON', 'SO-LATER']],
    ['atRisk=true', ['SO-SOON', 'SO-LATER']],
    ['atRisk=false', ['SO-ALSO-SOON']],
    ['wantedFrom=2026-06-21', ['SO-LATER']],
    ['wantedFrom=2026-06-20&atRisk=true', ['SO-SOON', 'SO-LATER']],
    ['q=so-so', ['SO-SOON']],
    ['q=HINGE-1', ['SO-ALSO-SOON']],
    ['q=SO%25', []],
  ])('are narrowed by %s', async (query, ids) => {
    expect(idsOf(await page(`?${query}`))).toEqual(ids);
  });

  it.each(['2026-06-31', 'tomorrow', ''])('cannot be narrowed to those wanted from %p', async (day) => {
    expect(await desk.client.get(`/v1/orders?wantedFrom=${day}`)).toMatchObject({
      ...{ status: 400, body: { code: 'QUERY_INVALID', field: 'wantedFrom' } },
    });
  });

  it('have the shipments that they went into', async () => {
    const { body } = await desk.client.get<OrderResource>('/v1/orders/SO-SOON');
    expect(body).toMatchObject({
      ...{ orderId: 'SO-SOON', promise: promised('2026-06-20', true) },
      shipments: [{ shipmentId: 'SH-OF-OTHER', status: 'HELD', exporterId: 'other' }],
    });
    expect(await desk.client.get('/v1/orders/SO-NONE')).toMatchObject({ status: 404, body: { code: 'ORDER_UNKNOWN' } });
  });

  it('are seen by whoever acts for one exporter when a shipment of theirs names them', async () => {
    expect(idsOf(await page('', await asOther()))).toEqual(['SO-SOON']);
    expect((await desk.client.get('/v1/orders/SO-LATER', await asOther())).status).toBe(404);
  });

  it('are as they were screened last: an older version, or the same from before, changes nothing', async () => {
    await screened(
      aScreening({ orderId: 'SO-AGAIN', orderVersion: 2, screenedAt: '2026-06-03T08:00:00Z', outcome: 'CLEAR' }),
      aScreening({ orderId: 'SO-AGAIN', orderVersion: 1, screenedAt: '2026-06-04T08:00:00Z' }),
      aScreening({ orderId: 'SO-AGAIN', orderVersion: 2, screenedAt: '2026-06-02T08:00:00Z' }),
      aScreening({ orderId: 'SO-LAST' }),
    );
    await eventually(async () => expect((await desk.client.get('/v1/orders/SO-LAST')).status).toBe(200));
    await eventually(async () =>
      expect((await desk.client.get('/v1/orders/SO-AGAIN')).body).toMatchObject({ orderVersion: 2, outcome: 'CLEAR' }),
    );
  });
});
