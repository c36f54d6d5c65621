import { eventually, LocalIssuer, publishAll, useDatabase, useTopics, type TestDatabase } from '@sluice/testing';
import { randomBytes } from 'node:crypto';
import type { DeliveryResource } from './deliveries/delivery.js';
import { Client } from './testing/client.js';
import { aDecision } from './testing/decisions.js';
import { Receiver } from './testing/receiver.js';
import { WebhooksProcess } from './testing/webhooks-process.js';

const READY = { timeoutMs: 60_000, everyMs: 50 };
/** The lease of what was being sent ends first. */
const DELIVERED = { timeoutMs: 60_000, everyMs: 100 };
const SHIPMENTS = 10;

describe('a service that is killed with SIGKILL after a receiver took an event, and before it could know', () => {
  let database: TestDatabase;
  let issuer: LocalIssuer;
  let receiver: Receiver;
  let webhooks: WebhooksProcess;
  let say: (events: Parameters<typeof publishAll>[2]) => Promise<string[]>;

  beforeAll(async () => {
    const topics = await useTopics();
    say = (events) => publishAll(topics.brokers, topics.prefix, events);
    database = await useDatabase('empty', () => Promise.resolve());
    [issuer, receiver] = await Promise.all([LocalIssuer.start(), Receiver.start()]);
    webhooks = await WebhooksProcess.with({
      ...{ KAFKA_BROKERS: topics.brokers, TOPIC_PREFIX: topics.prefix, DATABASE_URL: database.url },
      ...{ OIDC_ISSUER: issuer.url, WEBHOOKS_SECRET_KEY: randomBytes(32).toString('base64') },
      ...{ WEBHOOKS_INTERNAL_HOSTS: '127.0.0.1', WEBHOOKS_TIMEOUT_MS: '1000' },
    });
  }, 60_000);

  afterAll(async () => {
    await webhooks.kill('SIGTERM');
    await receiver.close();
    await issuer.close();
    await database.close();
  }, 60_000);

  it('sends it again with the same id, loses nothing, and keeps the order of each shipment', async () => {
    webhooks.spawn();
    await eventually(() => webhooks.isReady(), READY);
    const client = new Client(webhooks.url, issuer);
    const eventTypes = ['sluice.shipment.held', 'sluice.shipment.released'];
    const made = await client.post('/v1/webhooks', { url: receiver.url, eventTypes });
    let killed: Promise<void> | undefined;
    receiver.answer = async () => {
      killed ??= webhooks.kill('SIGKILL');
      await killed;
      return { status: 200 };
    };
    const shipments = Array.from({ length: SHIPMENTS }, (_, index) => `SH-${index}`);
    await say(shipments.flatMap((id) => [aDecision('held', id, 1), aDecision('released', id, 2)]));
    await eventually(() => expect(killed).toBeDefined());
    await killed;
    const taken = receiver.requests.map(({ id }) => id);

    webhooks.spawn();
    await eventually(async () => {
      const path = `/v1/webhooks/${String(made.body['endpointId'])}/deliveries?status=DELIVERED&limit=200`;
      const { body } = await client.get<{ items: DeliveryResource[] }>(path);
      expect(body.items).toHaveLength(2 * SHIPMENTS);
    }, DELIVERED);

    const again = receiver.requests.slice(taken.length).map(({ id }) => id);
    expect(again).toEqual(expect.arrayContaining(taken));
    expect(new Set(again).size).toBe(2 * SHIPMENTS);
    for (const id of shipments) {
      const versions = receiver.requests
        .filter(({ event }) => event.data['shipmentId'] === id)
        .map(({ event }) => Number(event.data['decisionVersion']));
      expect(versions).toEqual(versions.toSorted());
    }
  }, 180_000);
});
