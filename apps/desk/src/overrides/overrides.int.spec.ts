import type { DeadLetterData, HoldOverrideData } from '@sluice/contracts';
import { eventually, jsonOf, publishRaw, readTopic, type ReadRecord } from '@sluice/testing';
import { anOverrideBody, approve, asked, becomes, inAnHour } from '../testing/ask.js';
import { aDecision, aHold, useDesk, type TestDesk } from '../testing/use-desk.js';

let desk: TestDesk;

beforeAll(async () => {
  desk = await useDesk();
}, 60_000);
afterAll(() => desk.close(), 60_000);

let shipments = 0;

/** A held shipment that the desk has heard of; gives its id. */
async function aHeldShipment(changes: Parameters<typeof aDecision>[0] = {}): Promise<string> {
  shipments += 1;
  const shipmentId = `SH-${shipments}`;
  await desk.hears(aDecision({ shipmentId, ...changes }));
  await eventually(async () => expect((await desk.client.get(`/v1/shipments/${shipmentId}`)).status).toBe(200));
  return shipmentId;
}

/** What the desk told the gate about the shipment. */
async function commandsFor(shipmentId: string): Promise<ReadRecord[]> {
  const { brokers, prefix } = desk.topics;
  return (await readTopic(brokers, `${prefix}gate.command.v1`)).filter(({ key }) => key === shipmentId);
}

/** The command's id, once it is on Kafka. */
async function commandTold(shipmentId: string): Promise<ReadRecord> {
  return eventually(async () => {
    const [command] = await commandsFor(shipmentId);
    if (!command) throw new Error(`the gate was told nothing of ${shipmentId}`);
    return command;
  });
}

/** As the gate answers the command of an approved override: by a release. */
async function gateGrants(shipmentId: string): Promise<void> {
  const { headers } = await commandTold(shipmentId);
  const cause = { type: 'sluice.hold.override', id: headers['ce_id'] ?? '' };
  await desk.hears(aDecision({ shipmentId, decisionVersion: 2, status: 'RELEASED', holds: [], cause }));
}

describe('asking for an override', () => {
  it('names holds, says why and until when, and tells the gate nothing', async () => {
    const shipmentId = await aHeldShipment();
    const { body, etag, headers } = await asked(desk.client, { shipmentId });
    expect(body).toMatchObject({
      ...{ status: 'REQUESTED', requestedBy: 'ann', exporterId: 'acme-sz', overrideVersion: 1 },
      shipments: [
        { shipmentId, status: 'REQUESTED', holds: [{ holdId: 'H-1', reason: 'FILING_MISSING', open: true }] },
      ],
    });
    expect([etag, headers.get('location')]).toEqual(['"1"', `/v1/overrides/${body.overrideId}`]);
    const { body: holds } = await desk.client.get(`/v1/holds?shipmentId=${shipmentId}`);
    expect(holds).toMatchObject({ items: [{ holdId: 'H-1', overrideId: body.overrideId }] });
    expect(await commandsFor(shipmentId)).toEqual([]);
  });

  it('twice with one Idempotency-Key is asking once', async () => {
    const body = anOverrideBody({ shipmentId: await aHeldShipment() });
    const first = await desk.client.post('/v1/overrides', body, { key: 'k-1' });
    expect(await desk.client.post('/v1/overrides', body, { key: 'k-1' })).toMatchObject({
      status: 201,
      body: first.body,
    });
  });

  it.each([
    ['a hold that is not open', { holdIds: ['H-1', 'H-2'] }, 409, 'HOLD_NOT_OPEN', 'shipments[0].holdIds[1]'],
    ['a shipment nobody has heard of', { shipmentId: 'SH-NONE' }, 422, 'SHIPMENT_UNKNOWN', 'shipments[0].shipmentId'],
    ['an end in the past', { until: '2026-01-01T00:00:00Z' }, 422, 'OVERRIDE_END', 'until'],
    ['an end too far away', { until: '2126-01-01T00:00:00Z' }, 422, 'OVERRIDE_END', 'until'],
    ['a reason nobody understands', { reason: 'urgent' }, 422, 'SCHEMA_VIOLATION', 'reason'],
    ['a reason of blanks', { reason: ' '.repeat(30) }, 422, 'SCHEMA_VIOLATION', 'reason'],
    ['no hold at all', { holdIds: [] }, 422, 'SCHEMA_VIOLATION', 'shipments[0].holdIds'],
  ])('is refused for %s', async (_what, changes, status, code, field) => {
    const shipmentId = await aHeldShipment();
    const answer = await desk.client.post('/v1/overrides', anOverrideBody({ shipmentId, ...changes }));
    expect(answer).toMatchObject({ status, body: { code, field, remedy: expect.any(String) as unknown } });
  });

  it('is refused for a hold that another override asks for, until that is decided', async () => {
    const shipmentId = await aHeldShipment();
    const first = await asked(desk.client, { shipmentId });
    const again = anOverrideBody({ shipmentId });
    expect(await desk.client.post('/v1/overrides', again)).toMatchObject({
      status: 409,
      body: { code: 'OVERRIDE_ASKED' },
    });
    const reject = `/v1/overrides/${first.body.overrideId}/reject`;
    await desk.client.post(reject, { reason: 'Not for this buyer' }, { as: 'zoe', ifMatch: first.etag });
    expect((await desk.client.post('/v1/overrides', again)).status).toBe(201);
  });

  it('is refused when the gate has decided again since somebody looked', async () => {
    const shipmentId = await aHeldShipment({ decisionVersion: 4 });
    const { shipments: _, ...rest } = anOverrideBody();
    const body = { ...rest, shipments: [{ shipmentId, decisionVersion: 3, holdIds: ['H-1'] }] };
    expect(await desk.client.post('/v1/overrides', body)).toMatchObject({
      status: 409,
      body: { code: 'SHIPMENT_CHANGED', field: 'shipments[0].decisionVersion' },
    });
  });

  it('is refused for shipments of several exporters, and for one named twice', async () => {
    const [ours, others] = [await aHeldShipment(), await aHeldShipment({ exporterId: 'other' })];
    const of = (...ids: string[]) => ({
      ...anOverrideBody(),
      shipments: ids.map((shipmentId) => ({ shipmentId, holdIds: ['H-1'] })),
    });
    expect((await desk.client.post('/v1/overrides', of(ours, others))).body).toMatchObject({
      code: 'EXPORTERS_DIFFER',
    });
    expect((await desk.client.post('/v1/overrides', of(ours, ours))).body).toMatchObject({
      ...{ code: 'SHIPMENT_TWICE', field: 'shipments[1].shipmentId' },
    });
  });
});

describe('approving an override', () => {
  it.each(['ann', 'ANN', 'ａnn'.normalize('NFKC')])('is refused to %s, who asked for it', async (as) => {
    const override = await asked(desk.client, { shipmentId: await aHeldShipment() });
    expect(await approve(desk.client, override, as)).toMatchObject({
      status: 403,
      body: { code: 'SECOND_PERSON_REQUIRED', remedy: 'Ask another approver.' },
    });
  });

  it('needs the role at that moment', async () => {
    const override = await asked(desk.client, { shipmentId: await aHeldShipment() });
    const token = await desk.client.issuer.token({ person: 'zoe', roles: ['ops'] });
    const place = `/v1/overrides/${override.body.overrideId}/approve`;
    const ask = { authorization: `Bearer ${token}`, ifMatch: override.etag };
    expect(await desk.client.post(place, undefined, ask)).toMatchObject({
      status: 403,
      body: { code: 'ROLE_MISSING' },
    });
  });

  it('says what it is an approval of', async () => {
    const override = await asked(desk.client, { shipmentId: await aHeldShipment() });
    const place = `/v1/overrides/${override.body.overrideId}/approve`;
    expect((await desk.client.post(place, undefined, { as: 'zoe' })).status).toBe(428);
    expect((await desk.client.post(place, undefined, { as: 'zoe', ifMatch: '"7"' })).status).toBe(412);
  });

  it('tells the gate, and releases nothing before the gate has said so', async () => {
    const shipmentId = await aHeldShipment();
    const until = inAnHour();
    const override = await asked(desk.client, { shipmentId, until });
    const approved = await approve(desk.client, override);
    expect(approved).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { status: 'APPROVED', approvedBy: 'zoe', shipments: [{ shipmentId, status: 'WAITING' }] },
    });
    const command = await commandTold(shipmentId);
    expect(command.headers).toMatchObject({ ce_type: 'sluice.hold.override', ce_source: '/sluice/desk' });
    expect(jsonOf<HoldOverrideData>(command)).toEqual({
      ...{ shipmentId, holdIds: ['H-1'], reason: override.body.reason, until },
      ...{ requestedBy: 'ann', approvedBy: 'zoe' },
    });
    const { body } = await desk.client.get(`/v1/overrides/${override.body.overrideId}`);
    expect(body).toMatchObject({ status: 'APPROVED' });

    await gateGrants(shipmentId);
    expect(await becomes(desk.client, override.body.overrideId, 'GRANTED')).toMatchObject({
      shipments: [{ status: 'GRANTED', decisionVersion: 2, holds: [{ holdId: 'H-1', open: false }] }],
    });
    const shipment = await desk.client.get(`/v1/shipments/${shipmentId}`);
    expect(shipment.body).toMatchObject({ status: 'RELEASED', overrides: [{ overrideId: override.body.overrideId }] });

    const cause = { type: 'sluice.boundary.passed', id: `SHIPMENT/${shipmentId}/${until}` };
    const recalled = { shipmentId, decisionVersion: 3, status: 'RECALLED', decidedAt: until, cause } as const;
    await desk.hears(aDecision({ ...recalled, holds: [aHold({ holdId: 'H-back' })] }));
    expect(await becomes(desk.client, override.body.overrideId, 'LAPSED')).toMatchObject({
      shipments: [{ status: 'LAPSED', decisionVersion: 3 }],
    });
  });

  it('happens once', async () => {
    const override = await asked(desk.client, { shipmentId: await aHeldShipment() });
    const approvals = await Promise.all([approve(desk.client, override, 'zoe'), approve(desk.client, override, 'eve')]);
    expect(approvals.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { overrideId } = override.body;
    const late = { as: 'eve', ifMatch: '"2"' };
    expect(await desk.client.post(`/v1/overrides/${overrideId}/approve`, undefined, late)).toMatchObject({
      status: 409,
      body: { code: 'OVERRIDE_DECIDED' },
    });
  });

  it('is refused when a shipment has left meanwhile', async () => {
    const shipmentId = await aHeldShipment();
    const override = await asked(desk.client, { shipmentId });
    await desk.hears(aDecision({ shipmentId, decisionVersion: 2, status: 'BREACHED' }));
    await eventually(async () =>
      expect((await desk.client.get(`/v1/shipments/${shipmentId}`)).body).toMatchObject({ status: 'BREACHED' }),
    );
    expect(await approve(desk.client, override)).toMatchObject({ status: 409, body: { code: 'SHIPMENT_OVER' } });
  });
});

describe('an approved override', () => {
  async function approvedFor(shipmentId: string): Promise<string> {
    const override = await asked(desk.client, { shipmentId });
    await approve(desk.client, override);
    return override.body.overrideId;
  }

  it('is refused when the gate parks its command, with the remedy, and granted when that is replayed', async () => {
    const shipmentId = await aHeldShipment();
    const overrideId = await approvedFor(shipmentId);
    const command = await commandTold(shipmentId);
    await publishParked(command);
    expect(await becomes(desk.client, overrideId, 'REFUSED')).toMatchObject({
      shipments: [{ refusal: { code: 'HOLD_UNKNOWN', field: 'holdIds', remedy: 'Name holds that are open.' } }],
    });
    await gateGrants(shipmentId);
    const { shipments: after } = await becomes(desk.client, overrideId, 'GRANTED');
    expect(after[0]).not.toHaveProperty('refusal');
  });

  it('of a shipment that leaves before the gate has it is refused', async () => {
    const shipmentId = await aHeldShipment();
    const overrideId = await approvedFor(shipmentId);
    await desk.hears(aDecision({ shipmentId, decisionVersion: 2, status: 'CLOSED' }));
    expect(await becomes(desk.client, overrideId, 'REFUSED')).toMatchObject({
      shipments: [{ refusal: { code: 'SHIPMENT_OVER' } }],
    });
  });

  it('hears its answer after a restart too', async () => {
    const shipmentId = await aHeldShipment();
    const overrideId = await approvedFor(shipmentId);
    await commandTold(shipmentId);
    await desk.restart();
    await gateGrants(shipmentId);
    await becomes(desk.client, overrideId, 'GRANTED');
  }, 60_000);

  /** As the gate parks a command. */
  async function publishParked(command: ReadRecord): Promise<void> {
    const { brokers, prefix } = desk.topics;
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    const letter: DeadLetterData = {
      ...{ deadLetterId: `gate:gate.command.v1:${command.partition}:${command.offset}`, service: 'gate' },
      ...{ topic: 'gate.command.v1', partition: command.partition, offset: String(command.offset) },
      ...{ timestamp: '2026-06-10T08:00:00.000Z', key: base64(command.key ?? ''), code: 'HOLD_UNKNOWN' },
      ...{ message: 'None of the holds named is open', field: 'holdIds', remedy: 'Name holds that are open.' },
      headers: Object.fromEntries(Object.entries(command.headers).map(([name, value]) => [name, base64(value)])),
      ...{ value: command.value?.toString('base64') ?? null, parkedAt: '2026-06-10T08:00:00.000Z', blocksKey: false },
    };
    const headers = {
      ...{ ce_specversion: '1.0', ce_id: 'shipment/0/1', ce_source: '/sluice/gate', ce_type: 'sluice.record.parked' },
      'content-type': 'application/json',
    };
    await publishRaw(brokers, `${prefix}sluice.dead-letter.v1`, [
      { key: command.key, value: JSON.stringify(letter), headers },
    ]);
  }
});

describe('the list of overrides', () => {
  it('is narrowed by status, shipment and exporter, and paged', async () => {
    const shipmentId = await aHeldShipment({ exporterId: 'lister' });
    const { body } = await asked(desk.client, { shipmentId });
    const list = async (query: string): Promise<string[]> => {
      const answer = await desk.client.get<{ items: { overrideId: string }[] }>(`/v1/overrides${query}`);
      return answer.body.items.map(({ overrideId }) => overrideId);
    };
    expect(await list('?exporterId=lister&status=REQUESTED,APPROVED')).toEqual([body.overrideId]);
    expect(await list(`?shipmentId=${shipmentId}`)).toEqual([body.overrideId]);
    expect(await list('?exporterId=lister&status=GRANTED')).toEqual([]);
    const first = await desk.client.get<{ items: unknown[]; nextCursor: string }>('/v1/overrides?limit=1');
    expect(first.body.items).toHaveLength(1);
    const rest = await list(`?limit=200&cursor=${first.body.nextCursor}`);
    expect(rest).toContain(body.overrideId);
    expect(await desk.client.get('/v1/overrides?status=MAYBE')).toMatchObject({
      status: 400,
      body: { field: 'status' },
    });
  });
});
