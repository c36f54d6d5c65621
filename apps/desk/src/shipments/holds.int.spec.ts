import { eventually, publishRaw } from '@sluice/testing';
import { aDecision, aHold, useDesk, type TestDesk } from '../testing/use-desk.js';

let desk: TestDesk;

beforeAll(async () => {
  desk = await useDesk();
}, 60_000);
afterAll(() => desk.close(), 60_000);

interface Page {
  readonly items: readonly { shipmentId: string; holdId: string; decisionVersion: number }[];
  readonly nextCursor?: string;
}

const page = async (query: string): Promise<Page> => (await desk.client.get<Page>(`/v1/holds${query}`)).body;
const idsOf = ({ items }: Page): string[] => items.map(({ holdId }) => holdId);

/** Waits until the desk has heard of the shipment's decision. */
const heard = (shipmentId: string, decisionVersion: number): Promise<void> =>
  eventually(async () =>
    expect((await desk.client.get(`/v1/shipments/${shipmentId}`)).body).toMatchObject({ decisionVersion }),
  );

describe('the open holds', () => {
  beforeAll(async () => {
    await desk.hears(
      aDecision({
        shipmentId: 'SH-LATE',
        plannedDispatchAt: '2026-07-02T09:00:00Z',
        holds: [aHold({ holdId: 'H-late' })],
      }),
      aDecision({
        ...{ shipmentId: 'SH-SOON', plannedDispatchAt: '2026-07-01T09:00:00+08:00', exporterId: 'other' },
        holds: [aHold({ holdId: 'H-soon-1' }), aHold({ holdId: 'H-soon-2', reason: 'PRODUCT_UNKNOWN' })],
      }),
      aDecision({
        shipmentId: 'SH-BACK',
        status: 'RECALLED',
        holds: [aHold({ holdId: 'H-back', reason: 'FILING_REVOKED' })],
      }),
      aDecision({ shipmentId: 'SH-FREE', status: 'RELEASED', holds: [] }),
    );
    for (const shipmentId of ['SH-LATE', 'SH-SOON', 'SH-BACK', 'SH-FREE']) await heard(shipmentId, 1);
  });

  it('come in the order in which their shipments leave, with what holds them', async () => {
    const all = await page('');
    expect(idsOf(all)).toEqual(['H-back', 'H-soon-1', 'H-soon-2', 'H-late']);
    expect(all.items[1]).toMatchObject({
      ...{
        shipmentId: 'SH-SOON',
        exporterId: 'other',
        status: 'HELD',
        decisionVersion: 1,
        lineNo: 1,
        sku: 'IRIS-LOCK-2',
      },
      ...{ reason: 'FILING_MISSING', params: { sku: 'IRIS-LOCK-2' }, remedy: expect.any(String) as unknown },
      ...{ warehouseId: 'SZX-2', destinationCountry: 'SE', plannedDispatchAt: '2026-07-01T09:00:00+08:00' },
    });
  });

  it.each([
    ['?shipmentId=SH-LATE', ['H-late']],
    ['?exporterId=other', ['H-soon-1', 'H-soon-2']],
    ['?reason=FILING_REVOKED,PRODUCT_UNKNOWN', ['H-back', 'H-soon-2']],
    ['?status=RECALLED', ['H-back']],
    ['?sku=IRIS-LOCK-2&exporterId=acme-sz', ['H-back', 'H-late']],
    ['?sku=NONE', []],
  ])('are narrowed by %s', async (query, ids) => {
    expect(idsOf(await page(query))).toEqual(ids);
  });

  it('are paged by a cursor that neither repeats nor leaves out one', async () => {
    const ids: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { items, nextCursor }: Page = await page(`?limit=1${cursor && `&cursor=${cursor}`}`);
      ids.push(...items.map(({ holdId }) => holdId));
      cursor = nextCursor;
    }
    expect(ids).toEqual(['H-back', 'H-soon-1', 'H-soon-2', 'H-late']);
  });

  it.each([
    ['?reason=WHIM', 'reason'],
    ['?status=CLOSED', 'status'],
    ['?colour=red', 'colour'],
    ['?cursor=aG9sZDpbMV0', 'cursor'],
    ['?limit=0', 'limit'],
  ])('refuse %s, naming the parameter', async (query, field) => {
    expect(await desk.client.get(`/v1/holds${query}`)).toMatchObject({
      status: 400,
      body: { code: 'QUERY_INVALID', field },
    });
  });
});

describe('what the gate says', () => {
  it('replaces what it said before, whatever comes when', async () => {
    const shipmentId = 'SH-ORDER';
    await desk.hears(
      aDecision({ shipmentId, decisionVersion: 3, holds: [aHold({ holdId: 'H-third' })] }),
      aDecision({ shipmentId, decisionVersion: 2, holds: [aHold({ holdId: 'H-second' })] }),
    );
    await heard(shipmentId, 3);
    await desk.hears(aDecision({ shipmentId, decisionVersion: 1 }), aDecision({ shipmentId: 'SH-MARK' }));
    await heard('SH-MARK', 1);
    expect(idsOf(await page(`?shipmentId=${shipmentId}`))).toEqual(['H-third']);
  });

  it('of a shipment that is over leaves nothing open', async () => {
    const shipmentId = 'SH-OVER';
    await desk.hears(aDecision({ shipmentId }), aDecision({ shipmentId, decisionVersion: 2, status: 'BREACHED' }));
    await heard(shipmentId, 2);
    expect(await page(`?shipmentId=${shipmentId}`)).toEqual({ items: [] });
  });

  it('and cannot be used is parked where people find it, and nothing else waits for it', async () => {
    const { brokers, prefix } = desk.topics;
    await publishRaw(brokers, `${prefix}gate.shipment.v1`, [{ key: 'SH-BROKEN', value: '{' }]);
    await desk.hears(aDecision({ shipmentId: 'SH-AFTER' }));
    await heard('SH-AFTER', 1);
    await eventually(async () =>
      expect((await desk.client.get('/v1/dead-letters')).body).toMatchObject({
        items: [{ topic: 'gate.shipment.v1', code: 'NOT_JSON' }],
      }),
    );
  });

  it('is there after a restart', async () => {
    await desk.restart();
    expect(idsOf(await page('?shipmentId=SH-LATE'))).toEqual(['H-late']);
    await desk.hears(aDecision({ shipmentId: 'SH-NEW' }));
    await heard('SH-NEW', 1);
  }, 60_000);
});

it('a shipment that nobody has heard of is told as such', async () => {
  expect(await desk.client.get('/v1/shipments/SH-NONE')).toMatchObject({
    status: 404,
    body: { code: 'SHIPMENT_UNKNOWN', field: 'shipmentId' },
  });
});
