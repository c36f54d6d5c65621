import { ACCESS, ROLES } from '@sluice/platform';
import { walkAccess } from '@sluice/testing';
import { TestWebhooks } from './testing/use-webhooks.js';

const URL = 'https://wms.example/hooks';

let webhooks: TestWebhooks;

beforeAll(async () => {
  webhooks = await TestWebhooks.start();
}, 60_000);
afterAll(() => webhooks.close(), 60_000);

it('every route of the webhooks admits the roles of the access table, and nobody else', async () => {
  const { url, issuer } = webhooks.client;
  const steps = await walkAccess({ url, issuer, table: ACCESS.webhooks, roles: ROLES });
  expect(steps.filter(({ answer, expected }) => answer !== expected)).toEqual([]);
});

describe('somebody who acts for one exporter', () => {
  const acme = { exporters: ['acme-sz'] };
  const outside = { status: 403, body: { code: 'EXPORTER_OUT_OF_SCOPE', field: 'exporterId' } };

  it('makes and sees endpoints of that exporter, and no others', async () => {
    const { client } = webhooks;
    const everybodys = await webhooks.endpoint(URL);
    const others = await webhooks.endpoint(URL, { exporterId: 'other-exporter' });
    const own = await webhooks.endpoint(URL, { exporterId: 'acme-sz' }, acme);

    expect(await client.post('/v1/webhooks', { url: URL, eventTypes: own.eventTypes }, acme)).toMatchObject(outside);
    const { body } = await client.get<{ items: { endpointId: string }[] }>('/v1/webhooks', acme);
    expect(body.items.map(({ endpointId }) => endpointId)).toEqual([own.endpointId]);
    for (const { endpointId } of [everybodys, others]) {
      const path = `/v1/webhooks/${endpointId}`;
      const match = { ...acme, ifMatch: '*' };
      expect(await client.get(path, acme)).toMatchObject(outside);
      expect(await client.get(`${path}/deliveries`, acme)).toMatchObject(outside);
      expect(await client.patch(path, { description: 'mine' }, match)).toMatchObject(outside);
      expect(await client.remove(path, match)).toMatchObject(outside);
      for (const action of ['rotate-secret', 'test']) {
        expect(await client.post(`${path}/${action}`, undefined, match)).toMatchObject(outside);
      }
      expect(await client.post(`${path}/replay`, { since: '2026-06-01T00:00:00Z' }, match)).toMatchObject(outside);
    }
  });

  it('does not replay deliveries of another', async () => {
    const { client } = webhooks;
    const { endpointId } = await webhooks.endpoint(URL, { exporterId: 'other-exporter' });
    const test = await client.post<{ deliveryId: string }>(`/v1/webhooks/${endpointId}/test`);
    expect(await client.post(`/v1/deliveries/${test.body.deliveryId}/replay`, undefined, acme)).toMatchObject(outside);
  });
});
