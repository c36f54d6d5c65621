import { createPool } from '@sluice/platform';
import { eventually } from '@sluice/testing';
import { SCHEMA } from '../database/prepare-database.js';
import { aDecision, aHold, useDesk, type TestDesk } from '../testing/use-desk.js';
import type { QueueSnapshot } from './queue-snapshots.js';
import type { ShipmentRow } from './shipment-row.js';

const SINCE = '2024-06-10T08:00:00.000Z';

let desk: TestDesk;

beforeAll(async () => {
  desk = await useDesk();
  await desk.hears(
    aDecision({
      ...{ shipmentId: 'SH-9002', plannedDispatchAt: '2024-07-02T09:00:00Z', warehouseId: 'XMN-1' },
      holds: [
        aHold({ holdId: 'H-3', reason: 'MANUAL', since: '2024-06-01T08:00:00.000Z', params: { placedBy: 'omar' } }),
        aHold({ holdId: 'H-2', since: '2024-06-09T08:00:00.000Z' }),
      ],
    }),
    aDecision({
      ...{ shipmentId: 'SH-9001', plannedDispatchAt: '2024-07-01T09:00:00Z', orderIds: ['SO-77'] },
      holds: [aHold({ since: SINCE })],
    }),
    aDecision({
      ...{ shipmentId: 'SH-9003', plannedDispatchAt: '2024-06-20T09:00:00Z', exporterId: 'other' },
      holds: [aHold({ filingId: 'F-77', since: SINCE })],
    }),
    aDecision({ shipmentId: 'SH-FREE', status: 'RELEASED', holds: [], decidedAt: new Date().toISOString() }),
    aDecision({ shipmentId: 'SH-GONE', status: 'CLOSED' }),
  );
  await eventually(async () => expect((await rows('?q=SH')).map(({ shipmentId }) => shipmentId)).toHaveLength(5));
}, 60_000);
afterAll(() => desk.close(), 60_000);

interface Page {
  readonly items: readonly ShipmentRow[];
  readonly nextCursor?: string;
}

const rows = async (query: string): Promise<readonly ShipmentRow[]> =>
  (await desk.client.get<Page>(`/v1/shipments${query}`)).body.items;
const snapshot = async (query: string): Promise<QueueSnapshot> =>
  (await desk.client.get<QueueSnapshot>(`/v1/holds/ids${query}`)).body;
const forOther = async () => ({
  authorization: `Bearer ${await desk.client.issuer.token({ person: 'olga', exporters: ['other'] })}`,
});

describe('the ids of the queue', () => {
  it('are all of them, one for each shipment, in the order in which they leave', async () => {
    expect(await snapshot('')).toEqual({
      snapshotId: expect.any(String) as unknown,
      asOf: expect.stringMatching(/Z$/) as unknown,
      total: 3,
      capped: false,
      ids: ['SH-9003', 'SH-9001', 'SH-9002'],
    });
  });

  it.each([
    ['?sort=held&dir=desc', ['SH-9002', 'SH-9001', 'SH-9003']],
    ['?sort=shipment&dir=desc', ['SH-9003', 'SH-9002', 'SH-9001']],
    ['?exporter=other,none&warehouse=SZX-2', ['SH-9003']],
    ['?reason=MANUAL', ['SH-9002']],
    ['?filing=F-77', ['SH-9003']],
    ['?q=so-77', ['SH-9001']],
    ['?q=9002%20xmn', []],
    ['?q=LOCK-2%20other', ['SH-9003']],
    ['?owner=none&due=late&heldFor=1', ['SH-9003', 'SH-9001', 'SH-9002']],
    ['?owner=me', []],
    ['?status=RELEASED&decided=today', ['SH-FREE']],
  ])('are narrowed and sorted by %s', async (query, ids) => {
    expect((await snapshot(query)).ids).toEqual(ids);
  });

  it('are those of the caller’s exporters', async () => {
    const { body } = await desk.client.get<QueueSnapshot>('/v1/holds/ids', await forOther());
    expect(body.ids).toEqual(['SH-9003']);
  });

  it.each([
    ['?due=soon', 'due'],
    ['?heldFor=0', 'heldFor'],
    ['?sort=colour', 'sort'],
    ['?exporter=', 'exporter'],
    ['?q=%20', 'q'],
    ['?decided=yesterday', 'decided'],
    ['?limit=1', 'limit'],
    [`?sku=${'x,'.repeat(100)}x`, 'sku'],
  ])('refuse %s, naming the parameter', async (query, field) => {
    expect(await desk.client.get(`/v1/holds/ids${query}`)).toMatchObject({
      status: 400,
      body: { code: 'QUERY_INVALID', field },
    });
  });
});

describe('rows of the queue', () => {
  it('come in the order in which they are asked for, with what holds them and what would free them', async () => {
    const found = await rows('?shipmentIds=SH-9002,SH-NONE,SH-9001,SH-GONE,SH-FREE');
    expect(found.map(({ shipmentId }) => shipmentId)).toEqual(['SH-9002', 'SH-9001', 'SH-GONE', 'SH-FREE']);
    expect(found[0]).toMatchObject({
      ...{ status: 'HELD', warehouseId: 'XMN-1', lineCount: 1, noteCount: 0, heldSince: '2024-06-01T08:00:00.000Z' },
      holds: [
        { holdId: 'H-2', lineNo: 1, sku: 'IRIS-LOCK-2', fix: { kind: 'CREATE_FILING', sku: 'IRIS-LOCK-2' } },
        { holdId: 'H-3', fix: { kind: 'LIFT_HOLD', role: 'ops', placedBy: 'omar' } },
      ],
    });
    expect(found[2]).toMatchObject({ status: 'CLOSED', holds: [] });
    expect(found[2]).not.toHaveProperty('heldSince');
  });

  it('of other exporters are left out', async () => {
    const { body } = await desk.client.get<Page>('/v1/shipments?shipmentIds=SH-9001,SH-9003', await forOther());
    expect(body.items.map(({ shipmentId }) => shipmentId)).toEqual(['SH-9003']);
  });

  it('are found by what somebody types, open or over, page by page', async () => {
    const ids = async (query: string) => (await rows(query)).map(({ shipmentId }) => shipmentId);
    expect(await ids('?q=gone')).toEqual(['SH-GONE']);
    expect(await ids('?status=RELEASED,CLOSED')).toEqual(['SH-FREE', 'SH-GONE']);
    const { body: first } = await desk.client.get<Page>('/v1/shipments?limit=2');
    expect(await ids(`?limit=2&cursor=${first.nextCursor ?? ''}`)).toEqual(['SH-9003', 'SH-FREE']);
  });

  it('are asked for by ids or by a search, not by both', async () => {
    expect(await desk.client.get('/v1/shipments?shipmentIds=SH-9001&q=SH')).toMatchObject({
      status: 400,
      body: { code: 'QUERY_INVALID', field: 'q' },
    });
  });
});

it('holds are narrowed by what each of them is, and not by what another hold of the shipment is', async () => {
  const ids = async (query: string) =>
    (await desk.client.get<{ items: { holdId: string }[] }>(`/v1/holds${query}`)).body.items.map(
      ({ holdId }) => holdId,
    );
  expect(await ids('?shipmentId=SH-9002')).toEqual(['H-2', 'H-3']);
  expect(await ids('?shipmentId=SH-9002&reason=MANUAL')).toEqual(['H-3']);
  expect(await ids('?exporterId=acme-sz&sort=held&dir=desc&limit=2')).toEqual(['H-2', 'H-3']);
  const { key } = (await rows('?shipmentIds=SH-9002'))[0]?.holds[1]?.fix ?? { key: '' };
  expect(await ids(`?fix=${key}`)).toEqual(['H-3']);
});

it('shipments that were heard of before there was a queue are in it after a restart', async () => {
  const pool = createPool(desk.database.url, { applicationName: 'spec', schema: SCHEMA });
  await pool.query(`DELETE FROM hold WHERE shipment_id <> 'SH-9002'`);
  await pool.query(`DELETE FROM shipment_summary WHERE shipment_id <> 'SH-9002'`);
  await pool.end();
  await desk.restart();
  expect((await snapshot('')).ids).toEqual(['SH-9003', 'SH-9001', 'SH-9002']);
}, 60_000);
