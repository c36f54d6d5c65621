import {
  aDraftFiling,
  aFiling,
  aList,
  aListEntry,
  aPlainProduct,
  aProduct,
  aLine,
  anOrder,
  aShipment,
  eventually,
  jsonOf,
  publishRaw,
} from '@sluice/testing';
import type { DeadLetterData, OrderScreenedData } from '@sluice/contracts';
import { TestGate, type ReadDecision } from './testing/running-gate.js';

const statuses = (decisions: readonly ReadDecision[]) =>
  decisions.map((decision) => decision.type.replace('sluice.shipment.', ''));

describe('the gate', () => {
  let gate: TestGate;

  beforeAll(async () => {
    gate = await TestGate.prepare();
    await gate.publish(
      { type: 'compliance.list.published', data: aList() },
      { type: 'compliance.product.classified', data: aProduct() },
      { type: 'compliance.product.classified', data: aPlainProduct() },
    );
    await gate.start();
  }, 60_000);

  afterAll(() => gate.close());

  afterEach(() => expect(gate.fatal).toEqual([]));

  it('releases a shipment of products that are out of scope, and says on what basis', async () => {
    await gate.publish({
      type: 'logistics.shipment.requested',
      data: aShipment({ shipmentId: 'SH-PLAIN', lines: [aLine({ sku: 'HINGE-1', description: 'Hinge' })] }),
    });
    const [decision] = await gate.decided('SH-PLAIN', 'sluice.shipment.released');
    expect(decision?.data).toMatchObject({
      shipmentId: 'SH-PLAIN',
      decisionVersion: 1,
      status: 'RELEASED',
      lists: [{ listId: 'cac-intelligent-agents', version: 1 }],
      lines: [{ lineNo: 1, verdict: 'CLEAR', basis: 'OUT_OF_SCOPE', holds: [] }],
      cause: { type: 'logistics.shipment.requested' },
    });
    expect(decision?.headers).toMatchObject({ ce_source: '/sluice/gate', ce_partitionkey: 'SH-PLAIN' });
    expect(decision?.headers['ce_journalhash']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('holds an in-scope product, releases it when its filing is completed, recalls it when the filing is revoked, and closes it on departure only if released', async () => {
    const sku = 'LOCK-STORY';
    const filing = { filingId: 'F-STORY', skus: [sku] };
    await gate.publish(
      { type: 'compliance.product.classified', data: aProduct({ sku }) },
      { type: 'compliance.filing.updated', data: aDraftFiling({ ...filing, missing: ['FILING_RECEIPT'] }) },
      { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: 'SH-STORY', lines: [aLine({ sku })] }) },
    );
    const held = await eventually(async () => {
      const decisions = await gate.decisions('SH-STORY');
      expect(decisions.at(-1)?.data.lines[0]?.holds[0]).toMatchObject({
        reason: 'FILING_INCOMPLETE',
        missing: ['FILING_RECEIPT'],
      });
      return decisions;
    });
    const hold = held.at(-1)?.data.lines[0]?.holds[0];
    expect(hold?.remedy).toContain('F-STORY');

    await gate.publish({ type: 'compliance.filing.updated', data: aFiling({ ...filing, filingVersion: 2 }) });
    const released = await gate.decided('SH-STORY', 'sluice.shipment.released');
    expect(released.at(-1)?.data.lines[0]).toMatchObject({
      basis: 'FILING',
      filings: [{ filingId: 'F-STORY', filingVersion: 2 }],
    });
    expect((await gate.get<{ mayLeave: boolean }>('/v1/shipments/SH-STORY/clearance')).body.mayLeave).toBe(true);

    await gate.publish({
      type: 'compliance.filing.updated',
      data: aFiling({ ...filing, filingVersion: 3, status: 'REVOKED' }),
    });
    const recalled = await gate.decided('SH-STORY', 'sluice.shipment.recalled');
    expect(recalled.at(-1)?.data.lines[0]?.holds[0]?.reason).toBe('FILING_REVOKED');
    expect((await gate.get('/v1/shipments/SH-STORY/clearance')).body).toMatchObject({
      mayLeave: false,
      holds: [{ lineNo: 1, hold: { reason: 'FILING_REVOKED' } }],
    });

    await gate.publish({
      type: 'logistics.shipment.departed',
      data: { shipmentId: 'SH-STORY', shipmentVersion: 1, departedAt: new Date().toISOString() },
    });
    const breached = await gate.decided('SH-STORY', 'sluice.shipment.breached');
    expect(breached.map((decision) => decision.data.decisionVersion)).toEqual(breached.map((_, index) => index + 1));
    expect(new Set(breached.map((decision) => decision.partition)).size).toBe(1);
    const { body } = await gate.get<{ holds: { holdId: string; closedAt: string | null }[] }>('/v1/shipments/SH-STORY');
    expect(body.holds.find((row) => row.holdId === hold?.holdId)?.closedAt).not.toBeNull();
  });

  it('closes a released shipment that departed, and one that was cancelled', async () => {
    const lines = [aLine({ sku: 'HINGE-1', description: 'Hinge' })];
    await gate.publish(
      { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: 'SH-GONE', lines }) },
      {
        type: 'logistics.shipment.departed',
        data: { shipmentId: 'SH-GONE', shipmentVersion: 1, departedAt: '2026-06-20T10:00:00Z' },
      },
      { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: 'SH-OFF', lines }) },
      {
        type: 'logistics.shipment.cancelled',
        data: { shipmentId: 'SH-OFF', shipmentVersion: 2, cancelledAt: '2026-06-20T10:00:00Z' },
      },
    );
    expect(statuses(await gate.decided('SH-GONE', 'sluice.shipment.closed'))).toEqual(['released', 'closed']);
    expect(statuses(await gate.decided('SH-OFF', 'sluice.shipment.closed'))).toEqual(['released', 'closed']);
  });

  it('screens an order when it is placed, and again when a fact changes the answer', async () => {
    const sku = 'LOCK-ORDERED';
    await gate.publish(
      { type: 'compliance.product.classified', data: aProduct({ sku }) },
      {
        type: 'logistics.order.placed',
        data: anOrder({ orderId: 'SO-SCREEN', lines: [{ lineNo: 1, sku, quantity: 1, description: 'Lock' }] }),
      },
    );
    const screenings = async () =>
      (await gate.read('gate.order.v1'))
        .filter((record) => record.key === 'SO-SCREEN')
        .map((record) => jsonOf<OrderScreenedData>(record));
    await eventually(async () => expect((await screenings()).at(-1)?.outcome).toBe('FILING_NEEDED'));
    await gate.publish({ type: 'compliance.filing.updated', data: aFiling({ filingId: 'F-ORDERED', skus: [sku] }) });
    await eventually(async () => expect((await screenings()).at(-1)?.outcome).toBe('CLEAR'));
  });

  it('decides again by itself when a filing ends', async () => {
    const sku = 'LOCK-ENDING';
    await gate.publish(
      { type: 'compliance.product.classified', data: aProduct({ sku }) },
      {
        type: 'compliance.filing.updated',
        data: aFiling({ filingId: 'F-ENDING', skus: [sku], validUntil: '2027-06-20' }),
      },
    );
    await eventually(async () => {
      const { rows } = await gate.database.pool.query(`SELECT 1 FROM gate.boundary WHERE ref = 'F-ENDING'`);
      expect(rows).not.toHaveLength(0);
    });
    await gate.publish({
      type: 'logistics.shipment.requested',
      data: aShipment({ shipmentId: 'SH-ENDING', lines: [aLine({ sku })] }),
    });
    await gate.decided('SH-ENDING', 'sluice.shipment.released');
    // The day ends in Asia/Shanghai, eight hours before it does in UTC.
    gate.clock.set('2027-06-20T15:59:59.500Z');
    await gate.database.pool.query(`NOTIFY gate_boundary`);
    const recalled = await gate.decided('SH-ENDING', 'sluice.shipment.recalled');
    expect(recalled.at(-1)?.data.lines[0]?.holds[0]?.reason).toBe('FILING_EXPIRED');
    gate.clock.set(new Date().toISOString());
  });

  it('releases holds that two people overrode, until the override ends, and nothing for one person alone', async () => {
    const sku = 'LOCK-OVERRIDDEN';
    const shipmentId = 'SH-OVERRIDE';
    await gate.publish(
      { type: 'compliance.product.classified', data: aProduct({ sku }) },
      { type: 'logistics.shipment.requested', data: aShipment({ shipmentId, lines: [aLine({ sku })] }) },
    );
    const hold = await eventually(async () => {
      const found = (await gate.decisions(shipmentId)).at(-1)?.data.lines[0]?.holds[0];
      if (found?.reason !== 'FILING_MISSING') throw new Error(`the hold is ${found?.reason}`);
      return found;
    });
    const override = {
      shipmentId,
      holdIds: [hold.holdId],
      reason: 'Return of a rented device',
      requestedBy: 'ops.xmn',
      approvedBy: 'ops.xmn',
      until: '2027-06-21T00:00:00Z',
    };
    await gate.publish({ type: 'sluice.hold.override', data: override });
    await eventually(async () => {
      const letters = (await gate.read('sluice.dead-letter.v1')).map((letter) => jsonOf<DeadLetterData>(letter));
      expect(letters.map((letter) => letter.code)).toContain('OVERRIDE_SAME_PERSON');
    });
    await gate.publish({ type: 'sluice.hold.override', data: { ...override, approvedBy: 'lead.xmn' } });
    const released = await gate.decided(shipmentId, 'sluice.shipment.released');
    expect(released.at(-1)?.data.lines[0]).toMatchObject({ verdict: 'CLEAR', basis: 'OVERRIDE' });

    gate.clock.set('2027-06-21T00:00:00Z');
    await gate.database.pool.query(`NOTIFY gate_boundary`);
    const recalled = await gate.decided(shipmentId, 'sluice.shipment.recalled');
    expect(recalled.at(-1)?.data.lines[0]?.holds[0]?.reason).toBe('FILING_MISSING');
    gate.clock.set(new Date().toISOString());
  });

  it('holds by hand what a person says to hold, until somebody lifts it', async () => {
    const shipmentId = 'SH-MANUAL';
    const command = { shipmentId, holdIds: ['M-1'], reason: 'Consignee address to be checked', requestedBy: 'ops.xmn' };
    await gate.publish({
      type: 'logistics.shipment.requested',
      data: aShipment({ shipmentId, lines: [aLine({ sku: 'HINGE-1', description: 'Hinge' })] }),
    });
    await gate.decided(shipmentId, 'sluice.shipment.released');
    await gate.publish({ type: 'sluice.hold.place', data: command });
    const held = await gate.decided(shipmentId, 'sluice.shipment.recalled');
    expect(held.at(-1)?.data.lines[0]?.holds[0]).toMatchObject({ holdId: 'M-1', reason: 'MANUAL' });
    await gate.publish({ type: 'sluice.hold.lift', data: { ...command, reason: 'Address is right' } });
    expect(statuses(await gate.decided(shipmentId, 'sluice.shipment.released'))).toEqual([
      'released',
      'recalled',
      'released',
    ]);
  });

  it('brings every open shipment under a list that comes into force later', async () => {
    const sku = 'LAMP-LATER';
    const entry = aListEntry({ entryId: 'lamp', title: 'Lamps', when: "product.category == 'LAMP'", signals: [] });
    const effectiveFrom = new Date(gate.clock.nowMs() + 3_000).toISOString();
    await gate.publish(
      { type: 'compliance.product.classified', data: aPlainProduct({ sku, category: 'LAMP' }) },
      {
        type: 'logistics.shipment.requested',
        data: aShipment({
          shipmentId: 'SH-LAMP',
          plannedDispatchAt: new Date().toISOString(),
          lines: [aLine({ sku })],
        }),
      },
    );
    await gate.decided('SH-LAMP', 'sluice.shipment.released');
    await gate.publish({
      type: 'compliance.list.published',
      data: aList({ listId: 'lamps', effectiveFrom, entries: [entry] }),
    });
    const recalled = await gate.decided('SH-LAMP', 'sluice.shipment.recalled');
    expect(recalled.at(-1)?.data).toMatchObject({
      cause: { type: 'sluice.boundary.passed' },
      lines: [
        { holds: [{ reason: 'FILING_MISSING', requirement: { listId: 'lamps', entryId: 'lamp', market: 'SE' } }] },
      ],
    });
    expect(Date.parse(recalled.at(-1)?.data.decidedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(effectiveFrom));
  });

  it('parks what it cannot use and decides the records around it', async () => {
    const topic = `${gate.topics.prefix}logistics.shipment.v1`;
    const headers = (id: string, key: string) => ({
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: '/test',
      ce_type: 'logistics.shipment.requested',
      ce_partitionkey: key,
      'content-type': 'application/json',
    });
    const plain = (shipmentId: string) =>
      JSON.stringify(aShipment({ shipmentId, lines: [aLine({ sku: 'HINGE-1', description: 'Hinge' })] }));
    const record = (key: string, value: string | null) => ({ key, value, headers: headers(key, key), partition: 0 });
    await publishRaw(gate.topics.brokers, topic, [
      record('BAD-BEFORE', plain('BAD-BEFORE')),
      record('BAD-JSON', '{"shipmentId": '),
      record('BAD-KEY', plain('BAD-OTHER')),
      record('BAD-TOMBSTONE', null),
      record('BAD-QUANTITY', plain('BAD-QUANTITY').replace('"quantity":2', '"quantity":-2')),
      record(
        'BAD-SIZE',
        JSON.stringify({ ...aShipment({ shipmentId: 'BAD-SIZE' }), note: 'x'.repeat(2 * 1024 * 1024) }),
      ),
      {
        ...record(
          'BAD-GONE',
          JSON.stringify({ shipmentId: 'BAD-GONE', shipmentVersion: 1, departedAt: '2026-06-20T10:00:00Z' }),
        ),
        headers: { ...headers('BAD-GONE', 'BAD-GONE'), ce_type: 'logistics.shipment.departed' },
      },
      record('BAD-AFTER', plain('BAD-AFTER')),
    ]);
    await gate.decided('BAD-BEFORE', 'sluice.shipment.released');
    await gate.decided('BAD-AFTER', 'sluice.shipment.released');
    const parked = await eventually(async () => {
      const letters = (await gate.read('sluice.dead-letter.v1')).map((letter) => jsonOf<DeadLetterData>(letter));
      expect(letters.filter((letter) => letter.topic === 'logistics.shipment.v1').length).toBeGreaterThanOrEqual(6);
      return new Map(letters.map((letter) => [Buffer.from(letter.key ?? '', 'base64').toString(), letter]));
    });
    const codes = Object.fromEntries([...parked].map(([key, letter]) => [key, letter.code]));
    expect(codes).toMatchObject({
      'BAD-JSON': 'NOT_JSON',
      'BAD-KEY': 'KEY_MISMATCH',
      'BAD-TOMBSTONE': 'UNEXPECTED_TOMBSTONE',
      'BAD-QUANTITY': 'SCHEMA_VIOLATION',
      'BAD-SIZE': 'TOO_LARGE',
      'BAD-GONE': 'UNKNOWN_SHIPMENT',
    });
    expect([...parked.keys()].filter((key) => key.startsWith('BAD-'))).toHaveLength(6);
    expect(parked.get('BAD-QUANTITY')).toMatchObject({
      field: 'lines[0].quantity',
      topic: 'logistics.shipment.v1',
      partition: 0,
    });
    expect(Buffer.from(parked.get('BAD-JSON')?.value ?? '', 'base64').toString()).toBe('{"shipmentId": ');
    const { rows } = await gate.database.pool.query<{ count: string }>(
      `SELECT count(*) FROM gate.dead_letter WHERE topic = 'logistics.shipment.v1'`,
    );
    expect(Number(rows[0]?.count)).toBe(6);
  });

  it('hands an event to the lane its shipment lives in when a producer used another partition', async () => {
    const shipmentId = 'SH-MOVED';
    const topic = `${gate.topics.prefix}logistics.shipment.v1`;
    const lines = [aLine({ sku: 'HINGE-1', description: 'Hinge' })];
    const at = (partition: number, type: string, data: object) => ({
      key: shipmentId,
      value: JSON.stringify(data),
      headers: {
        ce_specversion: '1.0',
        ce_id: `${partition}`,
        ce_source: '/test',
        ce_type: type,
        ce_partitionkey: shipmentId,
        'content-type': 'application/json',
      },
      partition,
    });
    await publishRaw(gate.topics.brokers, topic, [
      at(1, 'logistics.shipment.requested', aShipment({ shipmentId, lines })),
    ]);
    await gate.decided(shipmentId, 'sluice.shipment.released');
    await publishRaw(gate.topics.brokers, topic, [
      at(4, 'logistics.shipment.departed', { shipmentId, shipmentVersion: 1, departedAt: '2026-06-20T10:00:00Z' }),
    ]);
    const decisions = await gate.decided(shipmentId, 'sluice.shipment.closed');
    expect(decisions.map((decision) => decision.partition)).toEqual([1, 1]);
  });

  it('does not decide again what it decided before it was stopped', async () => {
    await gate.stop();
    await gate.publish({
      type: 'logistics.shipment.requested',
      data: aShipment({ shipmentId: 'SH-LATER', lines: [aLine({ sku: 'HINGE-1', description: 'Hinge' })] }),
    });
    await gate.start();
    await gate.decided('SH-LATER', 'sluice.shipment.released');
    const records = await gate.read('gate.shipment.v1');
    const names = records.map(
      (record) => `${record.key}@${jsonOf<{ decisionVersion: number }>(record).decisionVersion}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('answers a problem for a shipment it has never seen', async () => {
    const { status, body } = await gate.get<{ code: string; remedy: string }>('/v1/shipments/SH-NOBODY/clearance');
    expect(status).toBe(404);
    expect(body.code).toBe('SHIPMENT_UNKNOWN');
    expect(body.remedy).not.toBe('');
  });
});
