import { eventually } from '@sluice/testing';
import { aDecision, useDesk, type TestDesk } from '../testing/use-desk.js';
import type { AssignResult } from './assignment.js';
import type { Note } from './note.js';

let desk: TestDesk;

beforeAll(async () => {
  desk = await useDesk();
  await desk.hears(
    aDecision({ shipmentId: 'SH-1' }),
    aDecision({ shipmentId: 'SH-2' }),
    aDecision({ shipmentId: 'SH-3', exporterId: 'other' }),
    aDecision({ shipmentId: 'SH-OVER', status: 'CLOSED' }),
  );
  await eventually(async () =>
    expect((await desk.client.get<{ items: unknown[] }>('/v1/shipments?q=SH')).body.items).toHaveLength(4),
  );
}, 60_000);
afterAll(() => desk.close(), 60_000);

type Ask = Parameters<TestDesk['client']['post']>[2];

const assign = async (shipmentIds: string[], to: string | null, ask: Ask = {}): Promise<AssignResult[]> => {
  const body = { shipmentIds, to };
  return (await desk.client.post<{ results: AssignResult[] }>('/v1/holds/assign', body, ask)).body.results;
};
const queue = async (query: string, as = 'ann'): Promise<string[]> =>
  (await desk.client.get<{ ids: string[] }>(`/v1/holds/ids?sort=shipment&${query}`, { as })).body.ids;
const row = async (shipmentId: string): Promise<Record<string, unknown> | undefined> =>
  (await desk.client.get<{ items: Record<string, unknown>[] }>(`/v1/shipments?shipmentIds=${shipmentId}`)).body
    .items[0];

describe('who looks after shipments', () => {
  it('is said for many at once, each with a result of its own', async () => {
    const results = await assign(['SH-2', 'SH-NONE', 'SH-OVER', 'SH-1'], 'omar');
    expect(results.map(({ shipmentId, outcome }) => [shipmentId, outcome])).toEqual([
      ['SH-2', 'ASSIGNED'],
      ['SH-NONE', 'SHIPMENT_UNKNOWN'],
      ['SH-OVER', 'SHIPMENT_OVER'],
      ['SH-1', 'ASSIGNED'],
    ]);
    expect(results[0]).toMatchObject({ owner: { person: 'omar' }, previous: null });
    expect(await row('SH-1')).toMatchObject({ owner: { person: 'omar' } });
    expect(await queue('owner=me', 'omar')).toEqual(['SH-1', 'SH-2']);
    expect(await queue('owner=none')).toEqual(['SH-3']);
  });

  it('changes, says who it was, and can be nobody again', async () => {
    expect(await assign(['SH-1'], 'omar')).toMatchObject([{ outcome: 'UNCHANGED', owner: { person: 'omar' } }]);
    expect(await assign(['SH-1'], 'zoe')).toMatchObject([{ outcome: 'ASSIGNED', previous: 'omar' }]);
    expect(await assign(['SH-1'], null)).toMatchObject([{ outcome: 'ASSIGNED', previous: 'zoe' }]);
    expect(await row('SH-1')).not.toHaveProperty('owner');
    expect(await queue('owner=none,omar')).toEqual(['SH-1', 'SH-2', 'SH-3']);
  });

  it('stays when the gate decides again, and after a restart', async () => {
    await assign(['SH-2'], 'omar');
    await desk.hears(aDecision({ shipmentId: 'SH-2', decisionVersion: 2, warehouseId: 'XMN-1' }));
    await eventually(async () => expect(await row('SH-2')).toMatchObject({ decisionVersion: 2 }));
    expect(await queue('owner=omar&warehouse=XMN-1')).toEqual(['SH-2']);
  });

  it('is said once, however often the request comes', async () => {
    const first = await assign(['SH-1'], 'omar', { key: 'assign-once' });
    await assign(['SH-1'], 'zoe');
    expect(await assign(['SH-1'], 'omar', { key: 'assign-once' })).toEqual(first);
    expect(await row('SH-1')).toMatchObject({ owner: { person: 'zoe' } });
  });

  it('is said of one hold’s shipment too', async () => {
    const answer = await desk.client.post('/v1/holds/H-1/assign', { shipmentId: 'SH-1', to: 'ann' });
    expect(answer).toMatchObject({ status: 200, body: { results: [{ shipmentId: 'SH-1', outcome: 'ASSIGNED' }] } });
  });

  it('is said for own exporters only, and what is of others tells nothing', async () => {
    const token = await desk.client.issuer.token({ person: 'olga', exporters: ['other'] });
    const results = await assign(['SH-1', 'SH-3'], 'olga', { authorization: `Bearer ${token}` });
    expect(results).toEqual([
      { shipmentId: 'SH-1', outcome: 'EXPORTER_OUT_OF_SCOPE' },
      expect.objectContaining({ shipmentId: 'SH-3', outcome: 'ASSIGNED' }),
    ]);
  });

  it('keeps every change', async () => {
    const { rows } = await desk.database.pool.query<{ person: string | null }>(
      `SELECT person FROM desk.assignment_change WHERE shipment_id = 'SH-1' ORDER BY ordinal`,
    );
    expect(rows.map(({ person }) => person)).toEqual(['omar', 'zoe', null, 'omar', 'zoe', 'ann']);
    await expect(desk.database.pool.query(`DELETE FROM desk.assignment_change`)).rejects.toThrow('as it was said');
  });

  it.each([
    [{ shipmentIds: [], to: 'omar' }, 'shipmentIds'],
    [{ shipmentIds: Array.from({ length: 501 }, (_, index) => `SH-${index}`), to: 'omar' }, 'shipmentIds'],
    [{ shipmentIds: ['SH-1'] }, 'to'],
  ])('is refused where the request is not clear', async (body, field) => {
    expect(await desk.client.post('/v1/holds/assign', body)).toMatchObject({ status: 422, body: { field } });
  });
});

describe('a note', () => {
  const notes = async (query = ''): Promise<{ items: Note[]; nextCursor?: string }> =>
    (await desk.client.get<{ items: Note[]; nextCursor?: string }>(`/v1/shipments/SH-2/notes${query}`)).body;

  it('stands on the shipment, newest first, and is counted in the queue', async () => {
    const first = { text: 'The receipt comes tomorrow.' };
    const written = await desk.client.post('/v1/shipments/SH-2/notes', first, { as: 'omar', key: 'note-once' });
    expect(written).toMatchObject({ status: 201, body: { shipmentId: 'SH-2', by: 'omar', ...first } });
    const again = await desk.client.post('/v1/shipments/SH-2/notes', first, { as: 'omar', key: 'note-once' });
    expect(again.body).toEqual(written.body);
    const onHold = { shipmentId: 'SH-2', text: 'Asked the officer.' };
    expect(await desk.client.post('/v1/holds/H-1/notes', onHold)).toMatchObject({
      status: 201,
      body: { holdId: 'H-1' },
    });
    expect((await notes()).items.map(({ text, by }) => [text, by])).toEqual([
      ['Asked the officer.', 'ann'],
      ['The receipt comes tomorrow.', 'omar'],
    ]);
    const { nextCursor = '' } = await notes('?limit=1');
    expect((await notes(`?limit=1&cursor=${nextCursor}`)).items).toEqual([written.body]);
    expect(await row('SH-2')).toMatchObject({ noteCount: 2 });
  });

  it('is refused for a hold that is not open, a shipment nobody knows, and another exporter’s', async () => {
    const post = (path: string, body: unknown, ask: Ask = {}) => desk.client.post(path, body, ask);
    expect(await post('/v1/holds/H-9/notes', { shipmentId: 'SH-2', text: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'HOLD_NOT_OPEN', field: 'holdId' },
    });
    expect(await post('/v1/shipments/SH-NONE/notes', { text: 'x' })).toMatchObject({ status: 404 });
    expect(await post('/v1/shipments/SH-2/notes', { text: ' ' })).toMatchObject({ status: 422 });
    const authorization = `Bearer ${await desk.client.issuer.token({ person: 'olga', exporters: ['other'] })}`;
    const outside = { status: 403, body: { code: 'EXPORTER_OUT_OF_SCOPE' } };
    expect(await post('/v1/shipments/SH-2/notes', { text: 'x' }, { authorization })).toMatchObject(outside);
    expect(await desk.client.get('/v1/shipments/SH-2/notes', { authorization })).toMatchObject(outside);
  });
});
