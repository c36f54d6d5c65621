import { eventually } from '@sluice/testing';
import { Webhook } from 'standardwebhooks';
import { EVENT_TYPES } from '../events/event-types.js';
import { aDecision } from '../testing/decisions.js';
import { Receiver } from '../testing/receiver.js';
import { TestWebhooks, type Made } from '../testing/use-webhooks.js';

const URL = 'https://wms.example/hooks';
const body = { url: URL, eventTypes: EVENT_TYPES, description: 'WMS of Shenzhen' };

let webhooks: TestWebhooks;

beforeAll(async () => {
  webhooks = await TestWebhooks.start();
}, 60_000);
afterAll(() => webhooks.close(), 60_000);

describe('the secret of an endpoint', () => {
  it('is in the answer that made it, and nowhere else: not shown again, not in the database, not kept for a repeated POST', async () => {
    const made = await webhooks.client.post<Made>('/v1/webhooks', body, { key: 'make-1' });
    const { secret, endpointId } = made.body;
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const { secret: _secret, ...shown } = made.body;
    expect((await webhooks.client.post('/v1/webhooks', body, { key: 'make-1' })).body).toEqual(shown);
    expect((await webhooks.client.get(`/v1/webhooks/${endpointId}`)).body).toEqual(shown);

    const { rows } = await webhooks.database.pool.query<{ all: string }>(
      `SELECT (SELECT json_agg(e) FROM webhooks.endpoint AS e)::text
           || (SELECT json_agg(i) FROM webhooks.idempotency_key AS i)::text AS all`,
    );
    expect(rows[0]?.all).toContain(endpointId);
    expect(rows[0]?.all).not.toContain(secret.slice('whsec_'.length));
    expect(rows[0]?.all).not.toContain(Buffer.from(secret.slice('whsec_'.length), 'base64').toString('hex'));
  });

  it('is replaced by another, and signs beside it until the overlap ends', async () => {
    const receiver = await Receiver.start();
    try {
      const { endpointId, secret: old } = await webhooks.endpoint(receiver.url);
      const rotated = await webhooks.client.post<Made>(
        `/v1/webhooks/${endpointId}/rotate-secret`,
        { overlapHours: 1 },
        { ifMatch: '"1"' },
      );
      expect(rotated).toMatchObject({
        status: 200,
        etag: '"2"',
        body: { oldSecretUntil: expect.any(String) as string },
      });
      await webhooks.say([aDecision('held', 'SH-1', 1)]);
      await webhooks.settled(endpointId, 'DELIVERED', 1);
      expect(receiver.verified(old)).toEqual(receiver.verified(rotated.body.secret));

      await webhooks.database.pool.query(
        `UPDATE webhooks.endpoint SET old_secret_until = now() - interval '1 second' WHERE old_secret IS NOT NULL`,
      );
      await webhooks.say([aDecision('released', 'SH-1', 2)]);
      await webhooks.settled(endpointId, 'DELIVERED', 2);
      expect(trusts(old, receiver)).toBe(false);
      expect(trusts(rotated.body.secret, receiver)).toBe(true);
    } finally {
      await receiver.close();
    }
  });

  it('that somebody else has is replaced without an overlap', async () => {
    const receiver = await Receiver.start();
    try {
      const { endpointId, secret: stolen } = await webhooks.endpoint(receiver.url);
      const path = `/v1/webhooks/${endpointId}/rotate-secret`;
      const { body: rotated } = await webhooks.client.post<Made>(path, { overlapHours: 0 }, { ifMatch: '"1"' });
      await webhooks.client.post(`/v1/webhooks/${endpointId}/test`);
      await webhooks.settled(endpointId, 'DELIVERED', 1);
      expect([trusts(stolen, receiver), trusts(rotated.secret, receiver)]).toEqual([false, true]);
      expect(rotated).not.toHaveProperty('oldSecretUntil');
    } finally {
      await receiver.close();
    }
  });

  function trusts(secret: string, { requests }: Receiver): boolean {
    const last = requests.at(-1);
    try {
      new Webhook(secret).verify(last?.body ?? '', last?.headers as Record<string, string>);
      return true;
    } catch {
      return false;
    }
  }
});

describe('an endpoint', () => {
  it('is changed by whoever has seen how it is', async () => {
    const { endpointId } = await webhooks.endpoint(URL);
    const path = `/v1/webhooks/${endpointId}`;
    const change = { description: 'WMS of Dongguan' };
    expect(await webhooks.client.patch(path, change)).toMatchObject({ status: 428 });
    expect(await webhooks.client.patch(path, change, { ifMatch: '"7"' })).toMatchObject({ status: 412 });
    expect(await webhooks.client.patch(path, change, { ifMatch: '"1"' })).toMatchObject({ etag: '"2"', body: change });
    expect(await webhooks.client.remove(path, { ifMatch: '"1"' })).toMatchObject({ status: 412 });
    expect(await webhooks.client.remove(path, { ifMatch: '"2"' })).toMatchObject({ status: 204 });
    expect(await webhooks.client.get(path)).toMatchObject({ status: 404, body: { code: 'ENDPOINT_UNKNOWN' } });
  });

  it('that somebody disables says who did, and goes on with what it missed when it is enabled', async () => {
    const receiver = await Receiver.start();
    try {
      const { endpointId } = await webhooks.endpoint(receiver.url);
      const { body: disabled } = await webhooks.changed(endpointId, { status: 'DISABLED' });
      expect(disabled).toMatchObject({ disabled: { reason: 'omar disabled it.' } });
      await webhooks.say([aDecision('held', 'SH-2', 1)]);
      await webhooks.settled(endpointId, 'PENDING', 1);
      expect(receiver.requests).toEqual([]);
      const { body: enabled } = await webhooks.changed(endpointId, { status: 'ACTIVE' });
      expect(enabled).not.toHaveProperty('disabled');
      await webhooks.settled(endpointId, 'DELIVERED', 1);
    } finally {
      await receiver.close();
    }
  });

  it('gets what happens after it was made, and not what is read again from before', async () => {
    await webhooks.say([aDecision('held', 'SH-3', 1)]);
    const receiver = await Receiver.start();
    try {
      const { endpointId } = await webhooks.endpoint(receiver.url);
      await webhooks.database.pool.query(
        `UPDATE webhooks.endpoint SET created_at = now() + interval '1 hour' WHERE endpoint_id = $1`,
        [endpointId],
      );
      const witness = await webhooks.endpoint(receiver.url);
      await webhooks.say([aDecision('released', 'SH-3', 2)]);
      await webhooks.settled(witness.endpointId, 'DELIVERED', 1);
      expect(await webhooks.deliveries(endpointId)).toEqual([]);
    } finally {
      await receiver.close();
    }
  });

  it.each([
    ['url', { ...body, url: 'http://wms.example/' }, 'TARGET_NOT_ALLOWED'],
    ['url', { ...body, url: 'https://169.254.169.254/latest' }, 'TARGET_NOT_ALLOWED'],
    ['eventTypes', { ...body, eventTypes: [] }, 'SCHEMA_VIOLATION'],
    ['eventTypes[0]', { ...body, eventTypes: ['sluice.shipment.closed'] }, 'SCHEMA_VIOLATION'],
    ['secret', { ...body, secret: 'mine' }, 'SCHEMA_VIOLATION'],
  ])('is refused for its %s: %j', async (field, wrong, code) => {
    expect(await webhooks.client.post('/v1/webhooks', wrong)).toMatchObject({ status: 422, body: { code, field } });
  });

  it('cannot be given a url that is not allowed later either', async () => {
    const { endpointId } = await webhooks.endpoint(URL);
    const changed = await webhooks.changed(endpointId, { url: 'https://10.0.0.1/' });
    expect(changed).toMatchObject({ status: 422, body: { code: 'TARGET_NOT_ALLOWED' } });
  });
});

it('does not start with another key than the one that sealed the secrets', async () => {
  await webhooks.endpoint(URL);
  await expect(webhooks.startSecond(Buffer.alloc(32, 1))).rejects.toThrow('WEBHOOKS_SECRET_KEY');
});

it('a record that cannot be used is parked, those after it go on, and it is sent once it is corrected', async () => {
  const receiver = await Receiver.start();
  try {
    const { endpointId } = await webhooks.endpoint(receiver.url);
    await webhooks.sayRaw('gate.shipment.v1', [{ key: 'SH-4', value: '{', partition: 0 }]);
    await webhooks.say([aDecision('held', 'SH-4', 1)]);
    await webhooks.settled(endpointId, 'DELIVERED', 1);
    const parked = await eventually(async () => {
      const { body } = await webhooks.client.get<{ items: { deadLetterId: string }[] }>('/v1/dead-letters');
      expect(body.items).toMatchObject([{ code: 'NOT_JSON', topic: 'gate.shipment.v1', key: 'SH-4' }]);
      return body.items[0];
    });
    const { type, data } = aDecision('released', 'SH-4', 2);
    const headers = { ce_specversion: '1.0', ce_id: 'edited', ce_source: '/sluice/gate', ce_type: type };
    const replayed = await webhooks.client.post(
      `/v1/dead-letters/${parked?.deadLetterId}/replay`,
      { record: { headers, value: data, valueEncoding: 'json' } },
      { ifMatch: '*' },
    );
    expect(replayed).toMatchObject({ status: 200, body: { state: 'REPLAYED' } });
    await webhooks.settled(endpointId, 'DELIVERED', 2);
  } finally {
    await receiver.close();
  }
});
