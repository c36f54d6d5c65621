import { ACCESS, ROLES } from '@sluice/platform';
import { eventually, walkAccess } from '@sluice/testing';
import { aDecision, useDesk, type TestDesk } from './testing/use-desk.js';

let desk: TestDesk;

beforeAll(async () => {
  desk = await useDesk();
}, 60_000);
afterAll(() => desk.close(), 60_000);

it('every route of the desk admits the roles of the access table, and nobody else', async () => {
  const { client } = desk;
  const steps = await walkAccess({ ...client, table: ACCESS.desk, roles: ROLES });
  expect(steps.filter(({ answer, expected }) => answer !== expected)).toEqual([]);
});

it('somebody who acts for one exporter neither sees, asks for nor decides what is of another', async () => {
  const { client } = desk;
  await desk.hears(aDecision());
  const ours = { shipments: [{ shipmentId: 'SH-9001', holdIds: ['H-1'] }], reason: 'The buyer waits for these locks.' };
  const body = { ...ours, until: new Date(Date.now() + 60_000).toISOString() };
  const override = await eventually(async () => {
    const answer = await client.post<{ overrideId: string }>('/v1/overrides', body);
    expect(answer.status).toBe(201);
    return answer;
  });
  const place = `/v1/overrides/${override.body.overrideId}`;
  const token = await client.issuer.token({ person: 'zoe', exporters: ['other-exporter'] });
  const forOther = { authorization: `Bearer ${token}`, ifMatch: override.etag };
  const outside = { status: 403, body: { code: 'EXPORTER_OUT_OF_SCOPE', field: 'exporterId' } };

  expect((await client.get('/v1/holds', forOther)).body).toEqual({ items: [] });
  expect((await client.get('/v1/overrides', forOther)).body).toEqual({ items: [] });
  expect(await client.get('/v1/shipments/SH-9001', forOther)).toMatchObject(outside);
  expect(await client.get(place, forOther)).toMatchObject(outside);
  expect(await client.post('/v1/overrides', body, forOther)).toMatchObject(outside);
  expect(await client.post(`${place}/approve`, undefined, forOther)).toMatchObject(outside);
  expect(await client.post(`${place}/reject`, { reason: 'No' }, forOther)).toMatchObject(outside);
});
