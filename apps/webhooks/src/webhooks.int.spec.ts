import { aFiling, eventually, newAuthority } from '@sluice/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { aDecision } from './testing/decisions.js';
import { Receiver } from './testing/receiver.js';
import { TestWebhooks } from './testing/use-webhooks.js';

let webhooks: TestWebhooks;
let receiver: Receiver;

beforeAll(async () => {
  webhooks = await TestWebhooks.start();
}, 60_000);
afterAll(() => webhooks.close(), 60_000);
beforeEach(async () => {
  receiver = await Receiver.start();
});
afterEach(async () => {
  const { body } = await webhooks.client.get<{ items: { endpointId: string }[] }>('/v1/webhooks');
  for (const { endpointId } of body.items) await webhooks.client.remove(`/v1/webhooks/${endpointId}`, { ifMatch: '*' });
  await receiver.close();
  await webhooks.restore();
});

describe('an endpoint', () => {
  it('is told of a shipment by a signed request that carries what the gate said', async () => {
    const { endpointId, secret } = await webhooks.endpoint(receiver.url);
    const released = aDecision('released', 'SH-1', 1);
    await webhooks.say([released]);

    const [delivery] = await webhooks.settled(endpointId, 'DELIVERED', 1);
    expect(receiver.verified(secret)).toEqual([
      { type: 'sluice.shipment.released', timestamp: expect.any(String) as string, data: released.data },
    ]);
    expect(receiver.requests[0]).toMatchObject({
      id: delivery?.eventId,
      headers: { 'content-type': 'application/json' },
    });
    expect(delivery).toMatchObject({
      type: released.type,
      key: 'shipment SH-1',
      attempts: 1,
      lastAttempt: { status: 204 },
    });
  });

  it('is told once of an event, however often its record is read, and across a restart', async () => {
    const { endpointId } = await webhooks.endpoint(receiver.url);
    const [first, second] = [aDecision('held', 'SH-2', 1), aDecision('held', 'SH-3', 1)];
    await webhooks.say([first, first]);
    await webhooks.settled(endpointId, 'DELIVERED', 1);
    await webhooks.restart();
    await webhooks.say([first, second]);

    await webhooks.settled(endpointId, 'DELIVERED', 2);
    expect(receiver.requests.map(({ event }) => event.data['shipmentId'])).toEqual(['SH-2', 'SH-3']);
  });

  it('is told once that a filing is complete, also when it is updated afterwards', async () => {
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.say([
      { type: 'compliance.filing.updated', data: aFiling({ filingId: 'F-1', status: 'SUBMITTED' }) },
      { type: 'compliance.filing.updated', data: aFiling({ filingId: 'F-1', filingVersion: 2 }) },
      {
        type: 'compliance.filing.updated',
        data: aFiling({ filingId: 'F-1', filingVersion: 3, validUntil: '2028-01-01' }),
      },
      { type: 'compliance.filing.updated', data: aFiling({ filingId: 'F-2' }) },
    ]);

    await webhooks.settled(endpointId, 'DELIVERED', 2);
    const told = receiver.requests.map(({ event: { type, data } }) => [type, data['filingId'], data['filingVersion']]);
    expect(told.sort()).toEqual([
      ['compliance.filing.completed', 'F-1', 2],
      ['compliance.filing.completed', 'F-2', 1],
    ]);
  });

  it('is told of its exporter and its types only', async () => {
    const { endpointId } = await webhooks.endpoint(receiver.url, {
      exporterId: 'acme-sz',
      eventTypes: ['sluice.shipment.recalled'],
    });
    await webhooks.say([
      aDecision('recalled', 'SH-OTHERS', 1, { exporterId: 'other-exporter' }),
      aDecision('released', 'SH-OWN', 1),
      aDecision('recalled', 'SH-OWN', 2),
    ]);

    const [delivery] = await webhooks.settled(endpointId, 'DELIVERED', 1);
    expect(delivery).toMatchObject({ type: 'sluice.shipment.recalled', key: 'shipment SH-OWN' });
    expect(receiver.requests).toHaveLength(1);
  });

  it('over TLS is believed when an authority that is trusted signed its certificate', async () => {
    const authority = await newAuthority();
    const secured = await Receiver.start(await authority.issueServer());
    try {
      const { endpointId, secret } = await webhooks.endpoint(secured.url);
      await webhooks.client.post(`/v1/webhooks/${endpointId}/test`);
      const [refused] = await webhooks.settled(endpointId, 'FAILED', 1);
      expect(refused?.lastAttempt?.error).toContain('signed by nobody that is trusted');

      await webhooks.restart({ tlsCa: authority.certificate });
      await webhooks.client.post(`/v1/webhooks/${endpointId}/test`);
      await webhooks.settled(endpointId, 'DELIVERED', 1);
      expect(secured.verified(secret)).toMatchObject([{ type: 'sluice.webhook.test', data: { endpointId } }]);
    } finally {
      await secured.close();
    }
  });
});

describe('a receiver that fails', () => {
  it('is told again later, with the same id and a signature of the moment', async () => {
    receiver.answer = () => (receiver.requests.length === 1 ? { status: 500, body: 'database away' } : { status: 200 });
    const { endpointId, secret } = await webhooks.endpoint(receiver.url);
    await webhooks.say([aDecision('released', 'SH-4', 1)]);

    const [delivery] = await webhooks.settled(endpointId, 'DELIVERED', 1);
    expect(delivery).toMatchObject({ attempts: 2 });
    expect(receiver.requests.map(({ id }) => id)).toEqual([delivery?.eventId, delivery?.eventId]);
    expect(receiver.verified(secret)).toHaveLength(2);
  });

  it('is shown with why, and what it answered, cut short', async () => {
    receiver.answer = () => ({ status: 400, body: 'x'.repeat(100_000) });
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.client.post(`/v1/webhooks/${endpointId}/test`);

    const [failed] = await webhooks.settled(endpointId, 'FAILED', 1);
    expect(failed?.lastAttempt).toMatchObject({
      status: 400,
      error: 'the receiver answered 400',
      excerpt: 'x'.repeat(1_000),
    });
    expect((await webhooks.client.get(`/v1/webhooks/${endpointId}`)).body).toHaveProperty('failingSince');
  });

  it('gets what follows for the same shipment only after what came before, and other shipments at once', async () => {
    let broken = true;
    receiver.answer = ({ event }) => ({ status: broken && event.data['shipmentId'] === 'SH-5' ? 500 : 200 });
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.say([
      aDecision('released', 'SH-5', 1),
      aDecision('recalled', 'SH-5', 2),
      aDecision('held', 'SH-6', 1),
    ]);
    await webhooks.settled(endpointId, 'DELIVERED', 1);
    broken = false;

    await webhooks.settled(endpointId, 'DELIVERED', 3);
    const versions = receiver.requests
      .filter(({ event }) => event.data['shipmentId'] === 'SH-5')
      .map(({ event }) => event.data['decisionVersion']);
    expect(versions.lastIndexOf(1)).toBeLessThan(versions.indexOf(2));
  });

  it('for longer than the last retry is given up, and what waited behind goes on', async () => {
    await webhooks.restart({ retry: { delaysMs: [50], disableAfterMs: 60_000 } });
    receiver.answer = ({ event }) => ({ status: event.data['decisionVersion'] === 1 ? 500 : 200 });
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.say([aDecision('held', 'SH-7', 1), aDecision('released', 'SH-7', 2)]);

    await webhooks.settled(endpointId, 'DELIVERED', 1);
    const [given] = await webhooks.settled(endpointId, 'FAILED', 1);
    expect(given).toMatchObject({ attempts: 2, lastAttempt: { status: 500 } });
  });

  it('for days is disabled with the reason, keeps what it has not got, and gets it once it is enabled', async () => {
    await webhooks.restart({ retry: { delaysMs: [50, 60_000], disableAfterMs: 10 } });
    receiver.answer = () => ({ status: 500 });
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.say([aDecision('held', 'SH-8', 1)]);
    await eventually(async () => {
      const { body } = await webhooks.client.get(`/v1/webhooks/${endpointId}`);
      expect(body).toMatchObject({ status: 'DISABLED', updatedBy: 'webhooks' });
      expect(body['disabled']).toMatchObject({
        reason: expect.stringMatching(/^No delivery has succeeded since .* 500\.$/) as string,
      });
    });
    await webhooks.say([aDecision('released', 'SH-8', 2)]);
    await webhooks.settled(endpointId, 'PENDING', 2);
    const before = receiver.requests.length;
    expect((await webhooks.client.post(`/v1/webhooks/${endpointId}/test`)).body).toMatchObject({
      code: 'ENDPOINT_DISABLED',
    });

    receiver.answer = () => ({ status: 200 });
    await webhooks.changed(endpointId, { status: 'ACTIVE' });
    await webhooks.settled(endpointId, 'DELIVERED', 2);
    expect(receiver.requests.slice(before).map(({ event }) => event.data['decisionVersion'])).toEqual([1, 2]);
  });

  it('that answers 410 is disabled at once', async () => {
    receiver.answer = () => ({ status: 410 });
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.say([aDecision('held', 'SH-9', 1)]);
    await eventually(async () => {
      const { body } = await webhooks.client.get(`/v1/webhooks/${endpointId}`);
      expect(body).toMatchObject({ disabled: { reason: 'The receiver answered 410: it wants no more events.' } });
    });
  });

  it('that asks for a pause gets nothing at all until it is over', async () => {
    const times: number[] = [];
    receiver.answer = () => {
      times.push(Date.now());
      return times.length === 1 ? { status: 503, headers: { 'retry-after': '2' } } : { status: 200 };
    };
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.say([aDecision('held', 'SH-10', 1)]);
    await eventually(() => expect(times).toHaveLength(1));
    await webhooks.say([aDecision('held', 'SH-11', 1)]);

    await webhooks.settled(endpointId, 'DELIVERED', 2);
    expect(Number(times[1]) - Number(times[0])).toBeGreaterThanOrEqual(1_900);
  });

  it('and is back gets at once what waited for its next attempt', async () => {
    await webhooks.restart({ retry: { delaysMs: [600_000], disableAfterMs: 600_000 } });
    const { port } = receiver;
    const { endpointId } = await webhooks.endpoint(`http://127.0.0.1:${port}/hooks`);
    await receiver.close();
    await webhooks.say([aDecision('held', 'SH-12', 1)]);
    await eventually(async () => {
      const [waiting] = await webhooks.deliveries(endpointId);
      expect(waiting?.lastAttempt?.error).toBe('the receiver refused the connection');
    });
    receiver = await Receiver.start(undefined, port);
    await webhooks.say([aDecision('held', 'SH-13', 1)]);
    await webhooks.settled(endpointId, 'DELIVERED', 2);
  });

  it('by never answering holds up no other', async () => {
    await webhooks.restart({ requestTimeoutMs: 30_000 });
    receiver.answer = () => undefined;
    const quick = await Receiver.start();
    try {
      const slow = await webhooks.endpoint(receiver.url);
      const { endpointId } = await webhooks.endpoint(quick.url);
      await webhooks.say(Array.from({ length: 40 }, (_, index) => aDecision('held', `SH-20${index}`, 1)));
      await webhooks.settled(endpointId, 'DELIVERED', 40);
      expect(receiver.requests.length).toBeLessThanOrEqual(4);
      expect(await webhooks.deliveries(slow.endpointId, '?status=PENDING&limit=200')).toHaveLength(40);
    } finally {
      await quick.close();
    }
  });
});

describe('a delivery', () => {
  it('that is replayed goes again with its id, and so does whatever followed it for the shipment', async () => {
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.say([
      aDecision('released', 'SH-30', 1),
      aDecision('recalled', 'SH-30', 2),
      aDecision('held', 'SH-31', 1),
    ]);
    const delivered = await webhooks.settled(endpointId, 'DELIVERED', 3);
    const released = delivered.find(({ type }) => type === 'sluice.shipment.released');
    const before = receiver.requests.length;

    const path = `/v1/deliveries/${released?.deliveryId}/replay`;
    const replayed = await webhooks.client.post(path, undefined, { key: 'replay-1' });
    expect(replayed).toMatchObject({ status: 200, body: { status: 'PENDING', replayed: { by: 'omar' } } });
    expect((await webhooks.client.post(path, undefined, { key: 'replay-1' })).body).toEqual(replayed.body);
    await eventually(() => expect(receiver.requests).toHaveLength(before + 2));
    const again = receiver.requests.slice(before);
    expect(again.map(({ event }) => event.type)).toEqual(['sluice.shipment.released', 'sluice.shipment.recalled']);
    expect(again[0]?.id).toBe(released?.eventId);
    await webhooks.settled(endpointId, 'DELIVERED', 3);
  });

  it('that is replayed while it is being sent goes again, and what came of it before counts for nothing', async () => {
    let answerFirst = (): void => undefined;
    const first = new Promise<void>((resolve) => (answerFirst = resolve));
    receiver.answer = async () => {
      if (receiver.requests.length === 1) await first;
      return { status: 200 };
    };
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.say([aDecision('released', 'SH-35', 1)]);
    await eventually(() => expect(receiver.requests).toHaveLength(1));
    const [sending] = await webhooks.deliveries(endpointId);
    await webhooks.client.post(`/v1/deliveries/${sending?.deliveryId}/replay`);
    answerFirst();

    await webhooks.settled(endpointId, 'DELIVERED', 1);
    expect(receiver.requests.map(({ id }) => id)).toEqual([sending?.eventId, sending?.eventId]);
  });

  it('of a period is replayed with all the others of it', async () => {
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.say([aDecision('held', 'SH-40', 1)]);
    await webhooks.settled(endpointId, 'DELIVERED', 1);
    await delay(20);
    const since = new Date().toISOString();
    await webhooks.say([aDecision('held', 'SH-41', 1), aDecision('released', 'SH-41', 2)]);
    await webhooks.settled(endpointId, 'DELIVERED', 3);
    const before = receiver.requests.length;

    const path = `/v1/webhooks/${endpointId}/replay`;
    expect((await webhooks.client.post(path, { since, status: 'FAILED' })).body).toEqual({ endpointId, replayed: 0 });
    expect((await webhooks.client.post(path, { since })).body).toEqual({ endpointId, replayed: 2 });
    await eventually(() => expect(receiver.requests).toHaveLength(before + 2));
    expect(receiver.requests.slice(before).map(({ event }) => event.data['shipmentId'])).toEqual(['SH-41', 'SH-41']);
  });

  it('is listed newest first, page by page', async () => {
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.say([1, 2, 3].map((version) => aDecision('held', 'SH-50', version)));
    const all = await webhooks.settled(endpointId, 'DELIVERED', 3);
    const path = `/v1/webhooks/${endpointId}/deliveries?limit=2`;
    type Page = { items: { eventId: string }[]; nextCursor?: string };
    const first = (await webhooks.client.get<Page>(path)).body;
    const second = (await webhooks.client.get<Page>(`${path}&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items]).toEqual(all);
    expect(second).not.toHaveProperty('nextCursor');
    expect((await webhooks.client.get(`${path}&status=LOST`)).body).toMatchObject({
      code: 'QUERY_INVALID',
      field: 'status',
    });
  });
});

it('two services beside each other send each event once, in the order of its shipment', async () => {
  const second = await webhooks.startSecond();
  try {
    const { endpointId } = await webhooks.endpoint(receiver.url);
    const shipments = Array.from({ length: 20 }, (_, index) => `SH-6${String(index).padStart(2, '0')}`);
    await webhooks.say([1, 2, 3].flatMap((version) => shipments.map((id) => aDecision('held', id, version))));
    await webhooks.settled(endpointId, 'DELIVERED', 60);
    expect(new Set(receiver.requests.map(({ id }) => id)).size).toBe(60);
    expect(receiver.requests).toHaveLength(60);
    for (const id of shipments) {
      const versions = receiver.requests
        .filter(({ event }) => event.data['shipmentId'] === id)
        .map(({ event }) => event.data['decisionVersion']);
      expect(versions).toEqual([1, 2, 3]);
    }
  } finally {
    await second.close();
  }
});
