import { eventually } from '@sluice/testing';
import { aDecision } from './testing/decisions.js';
import { Receiver } from './testing/receiver.js';
import { TestWebhooks } from './testing/use-webhooks.js';

const DAY_MS = 24 * 60 * 60 * 1000;

let webhooks: TestWebhooks;
let receiver: Receiver;

beforeAll(async () => {
  [webhooks, receiver] = await Promise.all([TestWebhooks.start(), Receiver.start()]);
}, 60_000);
afterAll(async () => {
  await webhooks.close();
  await receiver.close();
}, 60_000);

it('is alive, ready and measured', async () => {
  const { url } = webhooks.client;
  const [live, ready, metrics] = await Promise.all(
    ['livez', 'readyz', 'metrics'].map((path) => fetch(`${url}/${path}`)),
  );
  expect([live?.status, ready?.status]).toEqual([200, 200]);
  const text = await metrics?.text();
  expect(text).toContain('sluice_webhooks_pending_deliveries 0');
  expect(text).toContain('sluice_webhooks_oldest_pending_seconds 0');
  expect(text).toContain('sluice_webhooks_parked_records_total');
});

it('events are forgotten with their deliveries when they are old, and only then', async () => {
  const { endpointId } = await webhooks.endpoint(receiver.url);
  await webhooks.say([aDecision('held', 'SH-OLD', 1), aDecision('held', 'SH-NEW', 1)]);
  const delivered = await webhooks.settled(endpointId, 'DELIVERED', 2);
  const old = delivered.find(({ key }) => key === 'shipment SH-OLD');
  await webhooks.database.pool.query('UPDATE webhooks.event SET stored_at = $2 WHERE event_id = $1', [
    old?.eventId,
    new Date(Date.now() - 31 * DAY_MS),
  ]);

  await webhooks.restart();
  await eventually(async () => {
    expect(await webhooks.deliveries(endpointId)).toMatchObject([{ key: 'shipment SH-NEW' }]);
  });
});
