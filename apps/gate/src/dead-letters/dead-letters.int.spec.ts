import type { DeadLetterData, ShipmentData } from '@sluice/contracts';
import {
  aLine,
  aList,
  anOrder,
  aPlainProduct,
  aProduct,
  aShipment,
  eventually,
  jsonOf,
  publishRaw,
  type RawRecordToPublish,
} from '@sluice/testing';
import { DeadLetterDesk } from '../testing/dead-letter-desk.js';
import { TestGate } from '../testing/running-gate.js';

const SHIPMENTS = 'logistics.shipment.v1';
const hinges = [aLine({ sku: 'HINGE-1', description: 'Hinge' })];
const PARTITION = 2;
/** For hundreds of records on a busy machine. */
const PATIENT = { timeoutMs: 40_000 };

let gate: TestGate;
let desk: DeadLetterDesk;

beforeAll(async () => {
  gate = await TestGate.prepare();
  desk = new DeadLetterDesk(gate);
  await gate.publish(
    { type: 'compliance.list.published', data: aList() },
    { type: 'compliance.product.classified', data: aProduct() },
    { type: 'compliance.product.classified', data: aPlainProduct() },
  );
  await gate.start();
}, 60_000);

afterAll(() => gate.close());

afterEach(() => expect(gate.fatal).toEqual([]));

/** A record as a sender writes it. */
function record(key: string, type: string, data: unknown, partition?: number): RawRecordToPublish {
  return {
    key,
    value: typeof data === 'string' ? data : JSON.stringify(data),
    headers: {
      ce_specversion: '1.0',
      ce_id: `${key}-${Math.random()}`,
      ce_source: '/test',
      ce_type: type,
      'content-type': 'application/json',
    },
    ...(partition === undefined ? {} : { partition }),
  };
}

function send(topic: string, ...records: RawRecordToPublish[]): Promise<void> {
  return publishRaw(gate.topics.brokers, `${gate.topics.prefix}${topic}`, records);
}

const requested = (shipment: Partial<ShipmentData>): RawRecordToPublish =>
  record(
    shipment.shipmentId ?? '',
    (shipment.shipmentVersion ?? 1) === 1 ? 'logistics.shipment.requested' : 'logistics.shipment.amended',
    aShipment({ lines: hinges, ...shipment }),
    PARTITION,
  );

const departed = (shipmentId: string, shipmentVersion = 1): RawRecordToPublish =>
  record(
    shipmentId,
    'logistics.shipment.departed',
    { shipmentId, shipmentVersion, departedAt: '2026-06-20T10:00:00Z' },
    PARTITION,
  );

/** While it is there, the gate fails on every record of this shipment: its own mistake, not the sender's. */
const breakGateOn = (shipmentId: string) =>
  gate.database.pool.query(
    `ALTER TABLE gate.shipment ADD CONSTRAINT broken CHECK (shipment_id <> '${shipmentId}') NOT VALID`,
  );
const mendGate = () => gate.database.pool.query('ALTER TABLE gate.shipment DROP CONSTRAINT broken');

async function versionsDecided(shipmentId: string): Promise<number[]> {
  return (await gate.decisions(shipmentId)).map(({ data }) => data.shipmentVersion);
}

describe('a parked record', () => {
  it('is listed by topic, key, code, time and state, page by page', async () => {
    const before = new Date(Date.now() - 1_000).toISOString();
    await send(SHIPMENTS, ...[1, 2, 3].map(() => record('DL-LIST', 'logistics.shipment.requested', '{', PARTITION)));
    await desk.parked('DL-LIST', 3);
    const filter = `topic=${SHIPMENTS}&key=DL-LIST&code=NOT_JSON&state=open&parkedSince=${before}&limit=2`;
    const first = (await desk.list(filter)).body;
    const second = (await desk.list(`${filter}&cursor=${first.nextCursor}`)).body;
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, undefined]);
    const offsets = [...first.items, ...second.items].map(({ offset }) => Number(offset));
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    expect((await desk.list(`key=DL-LIST&parkedUntil=${before}`)).body.items).toEqual([]);
    expect((await desk.list('key=DL-LIST&state=replayed')).body.items).toEqual([]);
    for (const wrong of ['state=lost', 'cursor=x', 'limit=0', 'parkedSince=yesterday', 'colour=red']) {
      expect(await desk.list(wrong)).toMatchObject({ status: 400, body: { field: wrong.split('=')[0] } });
    }
  });

  it('is shown as a person reads it, with what is wrong and what to do', async () => {
    const wrong = aShipment({ shipmentId: 'DL-SHOW', lines: [aLine({ quantity: -2 })] });
    await send(SHIPMENTS, record('DL-SHOW', 'logistics.shipment.requested', wrong, PARTITION));
    const [letter] = await desk.parked('DL-SHOW', 1);
    const { status, etag, body } = await desk.show(letter?.deadLetterId ?? '');
    expect({ status, etag }).toEqual({ status: 200, etag: '"1"' });
    expect(body).toMatchObject({
      topic: SHIPMENTS,
      partition: PARTITION,
      key: 'DL-SHOW',
      code: 'SCHEMA_VIOLATION',
      field: 'lines[0].quantity',
      state: 'OPEN',
      record: {
        key: 'DL-SHOW',
        headers: { ce_type: 'logistics.shipment.requested' },
        valueEncoding: 'json',
        value: { shipmentId: 'DL-SHOW', lines: [{ quantity: -2 }] },
      },
      waitingBehind: 0,
    });
    expect(body.remedy).toContain('lines[0].quantity');
    expect(await desk.show('gate:nowhere:0:0')).toMatchObject({ status: 404, body: { code: 'DEAD_LETTER_UNKNOWN' } });
  });

  it('is edited, refused while it is still wrong, and then decided as if it had come that way', async () => {
    const shipmentId = 'DL-EDIT';
    const wrong = aShipment({ shipmentId, lines: [aLine({ sku: 'HINGE-1', quantity: -2 })] });
    await send(SHIPMENTS, record(shipmentId, 'logistics.shipment.requested', wrong, PARTITION));
    const [letter] = await desk.parked(shipmentId, 1);
    const id = letter?.deadLetterId ?? '';
    expect(await desk.replay(id)).toMatchObject({ status: 422, body: { field: 'lines[0].quantity' } });
    const noSku = { ...wrong, lines: [{ ...hinges[0], sku: ' ' }] };
    expect(await desk.replay(id, { record: { value: noSku } })).toMatchObject({
      status: 422,
      body: { code: 'SCHEMA_VIOLATION', field: 'lines[0].sku' },
    });
    expect(await desk.replay(id, { record: { valueEncoding: 'xml' } })).toMatchObject({
      status: 422,
      body: { field: 'record.valueEncoding' },
    });
    expect((await desk.show(id)).body.state).toBe('OPEN');

    const right = { ...wrong, lines: hinges };
    const replayed = await desk.replay(id, { record: { value: right }, reason: 'typing error' }, { as: 'ops.xmn' });
    expect(replayed).toMatchObject({ status: 200, etag: '"2"', body: { state: 'REPLAYED' } });
    const [released] = await gate.decided(shipmentId, 'sluice.shipment.released');
    expect(released).toMatchObject({ partition: PARTITION, data: { decisionVersion: 1 } });
    expect(await desk.settled(id)).toMatchObject({
      record: { value: wrong },
      resolution: { by: 'ops.xmn', reason: 'typing error', edited: { value: right }, outcome: 'APPLIED' },
    });
  });

  it('is replayed under the right key when it came under another', async () => {
    const shipmentId = 'DL-KEY';
    const wrongKey = record('DL-OTHER', 'logistics.shipment.requested', aShipment({ shipmentId, lines: hinges }));
    await send(SHIPMENTS, wrongKey);
    const [letter] = await desk.parked('DL-OTHER', 1);
    expect(await desk.replay(letter?.deadLetterId ?? '', { record: { key: shipmentId } })).toMatchObject({
      status: 200,
      body: { key: 'DL-OTHER', resolution: { edited: { key: shipmentId } } },
    });
    expect(await gate.decided(shipmentId, 'sluice.shipment.released')).toHaveLength(1);
  });

  it('needs a person, the version the change is made from, and for a discard a reason', async () => {
    await send(SHIPMENTS, departed('DL-RULES'));
    const [letter] = await desk.parked('DL-RULES', 1);
    const id = letter?.deadLetterId ?? '';
    expect(await desk.replay(id, {}, { as: '' })).toMatchObject({ status: 401, body: { code: 'TOKEN_MISSING' } });
    const nothing = { ifMatch: undefined } as unknown as { ifMatch: string };
    expect(await desk.replay(id, {}, nothing)).toMatchObject({ status: 428 });
    expect(await desk.replay(id, {}, { ifMatch: '"7"' })).toMatchObject({ status: 412 });
    expect(await desk.discard(id, {})).toMatchObject({ status: 422, body: { field: 'reason' } });
    expect(await desk.discard(id, { reason: 'sent twice' }, { as: 'bob' })).toMatchObject({
      status: 200,
      body: { state: 'DISCARDED', resolution: { by: 'bob', reason: 'sent twice' } },
    });
    expect(await desk.replay(id)).toMatchObject({ status: 409, body: { code: 'ALREADY_DISCARDED' } });
  });
});

describe('a replay', () => {
  it('takes effect once, however often and by however many it is asked for', async () => {
    const shipmentId = 'DL-TWICE';
    await send(SHIPMENTS, record(shipmentId, 'logistics.shipment.requested', '{', PARTITION));
    const [letter] = await desk.parked(shipmentId, 1);
    const id = letter?.deadLetterId ?? '';
    const body = { record: { value: aShipment({ shipmentId, lines: hinges }) } };
    const people = ['a', 'b', 'c', 'd', 'e', 'f'];
    const answers = await Promise.all(people.map((as) => desk.replay(id, body, { as, key: `twice-${as}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    const winner = people[answers.findIndex(({ status }) => status === 200)] ?? '';
    const again = await desk.replay(id, body, { as: winner, key: `twice-${winner}` });
    expect(again).toMatchObject({ status: 200, body: { state: 'REPLAYED', resolution: { by: winner } } });
    await desk.settled(id);
    expect(await gate.decisions(shipmentId)).toHaveLength(1);
  });

  it('that fails again is parked again, and both say so', async () => {
    const shipmentId = 'DL-AGAIN';
    await send(SHIPMENTS, departed(shipmentId));
    const [first] = await desk.parked(shipmentId, 1);
    const firstId = first?.deadLetterId ?? '';
    await desk.replay(firstId);
    const [, second] = await desk.parked(shipmentId, 2);
    expect(second).toMatchObject({
      deadLetterId: `${firstId}:2`,
      replayOf: firstId,
      attempt: 2,
      code: 'UNKNOWN_SHIPMENT',
      offset: first?.offset,
      state: 'OPEN',
    });
    expect(await desk.settled(firstId)).toMatchObject({
      resolution: { outcome: 'PARKED_AGAIN', parkedAgainAs: second?.deadLetterId },
    });
    const said = await eventually(async () => {
      const letters = (await gate.read('sluice.dead-letter.v1')).map((letter) => jsonOf<DeadLetterData>(letter));
      const found = letters.find(({ deadLetterId }) => deadLetterId === second?.deadLetterId);
      if (!found) throw new Error('not said yet');
      return found;
    });
    expect(said.replayOf).toBe(firstId);

    await send(SHIPMENTS, requested({ shipmentId }));
    await gate.decided(shipmentId, 'sluice.shipment.released');
    await desk.replay(second?.deadLetterId ?? '');
    await gate.decided(shipmentId, 'sluice.shipment.closed');
  });

  it('that fails again never looks as if it had been applied, whenever one looks', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `DL-LOOK-${index}`);
    await send(SHIPMENTS, ...ids.map((id) => departed(id)));
    for (const shipmentId of ids) {
      const [letter] = await desk.parked(shipmentId, 1);
      const deadLetterId = letter?.deadLetterId ?? '';
      await desk.replay(deadLetterId);
      const seen = new Set<string | undefined>();
      while (!seen.has('PARKED_AGAIN') && !seen.has('APPLIED')) {
        seen.add((await desk.show(deadLetterId)).body.resolution?.outcome);
      }
      expect(seen).not.toContain('APPLIED');
    }
  });

  it('of a fact is stored behind the barrier and decides again what waits for it, unless a newer one came', async () => {
    const sku = 'LOCK-PARKED';
    const shipmentId = 'DL-FACT';
    const product = aPlainProduct({ sku, productVersion: 3 });
    await send('compliance.product.v1', record(sku, 'compliance.product.classified', { ...product, name: 4 }));
    await gate.publish({
      type: 'logistics.shipment.requested',
      data: aShipment({ shipmentId, lines: [aLine({ sku })] }),
    });
    const held = await gate.decided(shipmentId, 'sluice.shipment.held');
    expect(held.at(-1)?.data.lines[0]?.holds[0]?.reason).toBe('PRODUCT_UNKNOWN');
    const [letter] = await desk.parked(sku, 1);
    const id = letter?.deadLetterId ?? '';
    expect(await desk.replay(id, { record: { value: product } })).toMatchObject({
      status: 200,
      body: { resolution: { outcome: 'APPLIED' } },
    });
    await gate.decided(shipmentId, 'sluice.shipment.released');

    await send('compliance.product.v1', record(sku, 'compliance.product.classified', { ...product, name: 5 }));
    const [, late] = await desk.parked(sku, 2);
    await gate.publish({ type: 'compliance.product.classified', data: { ...product, productVersion: 4 } });
    await eventually(async () => {
      const { rows } = await gate.database.pool.query('SELECT version FROM gate.fact_product WHERE sku = $1', [sku]);
      expect(rows).toEqual([{ version: 4 }]);
    });
    expect(await desk.replay(late?.deadLetterId ?? '', { record: { value: product } })).toMatchObject({
      status: 409,
      body: { code: 'SUPERSEDED' },
    });
  });

  it('of a list whose condition is still wrong is refused, and stores nothing', async () => {
    const list = aList({ listId: 'parked-list', version: 1 });
    const wrong = { ...list, entries: [{ ...list.entries[0], when: 'product.category ==' }] };
    await send('compliance.list.v1', record('parked-list', 'compliance.list.published', wrong));
    const [letter] = await desk.parked('parked-list', 1);
    const id = letter?.deadLetterId ?? '';
    expect(await desk.replay(id)).toMatchObject({ status: 422, body: { code: 'LIST_CONDITION_INVALID' } });
    expect((await desk.show(id)).body.state).toBe('OPEN');
    expect(await desk.replay(id, { record: { value: list } })).toMatchObject({ status: 200 });
  });
});

describe('a key that the gate itself failed on', () => {
  it('keeps its later records waiting, and is replayed in order with nothing lost', async () => {
    const shipmentId = 'DL-BLOCK';
    await breakGateOn(shipmentId);
    await send(SHIPMENTS, requested({ shipmentId }));
    const [head] = await desk.parked(shipmentId, 1);
    expect(head).toMatchObject({ code: 'UNPROCESSABLE', blocksKey: true });
    await send(SHIPMENTS, requested({ shipmentId, shipmentVersion: 2 }), departed(shipmentId, 3));
    const [, amended, last] = await desk.parked(shipmentId, 3);
    expect([amended?.code, last?.code]).toEqual(['BEHIND_PARKED', 'BEHIND_PARKED']);
    expect((await desk.show(head?.deadLetterId ?? '')).body.waitingBehind).toBe(2);
    expect((await desk.show(last?.deadLetterId ?? '')).body.waitsFor).toBe(head?.deadLetterId);
    expect(await desk.replay(last?.deadLetterId ?? '')).toMatchObject({
      status: 409,
      body: { code: 'BLOCKED_BY_EARLIER' },
    });
    await mendGate();

    const replayed = await desk.replayKey(SHIPMENTS, shipmentId, { key: 'block-1' });
    const ids = [head, amended, last].map((letter) => letter?.deadLetterId);
    expect(replayed.body).toMatchObject({ more: false, replayed: ids.map((deadLetterId) => ({ deadLetterId })) });
    await gate.decided(shipmentId, 'sluice.shipment.closed');
    expect(await versionsDecided(shipmentId)).toEqual([1, 2, 3]);
    expect((await desk.replayKey(SHIPMENTS, shipmentId, { key: 'block-1' })).body).toEqual(replayed.body);
    expect((await desk.replayKey(SHIPMENTS, shipmentId, { key: 'block-2' })).body.replayed).toEqual([]);
    expect((await desk.list(`key=${shipmentId}&state=open`)).body.items).toEqual([]);
  });

  it('is replayed one by one too: what came later waits until all before it is done', async () => {
    const shipmentId = 'DL-STEPS';
    await breakGateOn(shipmentId);
    await send(SHIPMENTS, requested({ shipmentId }));
    await desk.parked(shipmentId, 1);
    await send(SHIPMENTS, requested({ shipmentId, shipmentVersion: 2 }));
    const [head, second] = await desk.parked(shipmentId, 2);
    await mendGate();
    await desk.replay(head?.deadLetterId ?? '');
    await gate.decided(shipmentId, 'sluice.shipment.released');
    await send(SHIPMENTS, requested({ shipmentId, shipmentVersion: 3 }));
    const [, , third] = await desk.parked(shipmentId, 3);
    expect(third?.code).toBe('BEHIND_PARKED');
    await desk.discard(second?.deadLetterId ?? '', { reason: 'version 3 says it all' });
    await desk.replay(third?.deadLetterId ?? '');
    await desk.settled(third?.deadLetterId ?? '');
    await send(SHIPMENTS, requested({ shipmentId, shipmentVersion: 4 }));
    await eventually(async () => expect(await versionsDecided(shipmentId)).toEqual([1, 3, 4]));
  });

  it('stays blocked, in the same order, when the replay fails on it again', async () => {
    const shipmentId = 'DL-STILL';
    await breakGateOn(shipmentId);
    await send(SHIPMENTS, requested({ shipmentId }));
    await desk.parked(shipmentId, 1);
    await send(SHIPMENTS, requested({ shipmentId, shipmentVersion: 2 }));
    await desk.parked(shipmentId, 2);
    await desk.replayKey(SHIPMENTS, shipmentId);
    const letters = await desk.parked(shipmentId, 4);
    expect(letters.slice(2).map(({ code, attempt, state }) => ({ code, attempt, state }))).toEqual([
      { code: 'UNPROCESSABLE', attempt: 2, state: 'OPEN' },
      { code: 'BEHIND_PARKED', attempt: 2, state: 'OPEN' },
    ]);
    await send(SHIPMENTS, requested({ shipmentId, shipmentVersion: 3 }));
    await desk.parked(shipmentId, 5);
    await mendGate();
    await desk.replayKey(SHIPMENTS, shipmentId);
    await eventually(async () => expect(await versionsDecided(shipmentId)).toEqual([1, 2, 3]));
  });

  it('is not replayed at all when one of its records does not fit the contract', async () => {
    const shipmentId = 'DL-MIXED';
    await breakGateOn(shipmentId);
    await send(SHIPMENTS, requested({ shipmentId }));
    await desk.parked(shipmentId, 1);
    await send(SHIPMENTS, record(shipmentId, 'logistics.shipment.amended', '{', PARTITION));
    const [, bad] = await desk.parked(shipmentId, 2);
    await mendGate();
    const refused = await desk.replayKey(SHIPMENTS, shipmentId);
    expect(refused).toMatchObject({ status: 422, body: { code: 'NOT_JSON', field: 'value' } });
    expect(refused.body.detail).toContain(bad?.deadLetterId);
    expect((await desk.list(`key=${shipmentId}&state=open`)).body.items).toHaveLength(2);
    await desk.discard(bad?.deadLetterId ?? '', { reason: 'nothing can be read of it' });
    expect((await desk.replayKey(SHIPMENTS, shipmentId)).body.replayed).toHaveLength(1);
    await gate.decided(shipmentId, 'sluice.shipment.released');
  });

  it('is unblocked by a discard of what it waits for', async () => {
    const shipmentId = 'DL-DISCARD';
    await breakGateOn(shipmentId);
    await send(SHIPMENTS, requested({ shipmentId }));
    const [head] = await desk.parked(shipmentId, 1);
    await mendGate();
    await desk.discard(head?.deadLetterId ?? '', { reason: 'a test of the sender' });
    await send(SHIPMENTS, requested({ shipmentId, shipmentVersion: 2 }));
    await eventually(async () => expect(await versionsDecided(shipmentId)).toEqual([2]));
  });

  it('takes new records after the replayed ones, however they meet', async () => {
    const shipmentId = 'DL-MEET';
    const versions = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => requested({ shipmentId, shipmentVersion: from + index }));
    await breakGateOn(shipmentId);
    await send(SHIPMENTS, ...versions(1, 1));
    await desk.parked(shipmentId, 1);
    await send(SHIPMENTS, ...versions(2, 150));
    await eventually(
      async () => expect((await desk.list(`key=${shipmentId}&limit=200`)).body.items).toHaveLength(150),
      PATIENT,
    );
    await mendGate();
    // One after the other, so that they arrive before, while and after the lane takes its 150.
    const arriving = (async () => {
      for (const one of versions(151, 190)) await send(SHIPMENTS, one);
    })();
    await desk.replayKey(SHIPMENTS, shipmentId);
    await arriving;
    // What arrived before the request is among the parked ones or behind them; nothing is left over.
    await eventually(async () => {
      const open = (await desk.list(`key=${shipmentId}&state=open`)).body.items;
      expect(open).toEqual([]);
      expect((await versionsDecided(shipmentId)).at(-1)).toBe(190);
    }, PATIENT);
    const decided = await versionsDecided(shipmentId);
    expect(decided).toEqual(Array.from({ length: 190 }, (_, index) => index + 1));
  });

  it('takes new records after a replay that a stopped gate left half done', async () => {
    const shipmentId = 'DL-RESTART';
    await breakGateOn(shipmentId);
    await send(SHIPMENTS, requested({ shipmentId }));
    await desk.parked(shipmentId, 1);
    const later = Array.from({ length: 249 }, (_, index) => requested({ shipmentId, shipmentVersion: index + 2 }));
    await send(SHIPMENTS, ...later);
    await eventually(async () => {
      const { rows } = await gate.database.pool.query<{ parked: string }>(
        `SELECT count(*) AS parked FROM gate.dead_letter WHERE key = $1`,
        [Buffer.from(shipmentId).toString('base64')],
      );
      expect(rows[0]?.parked).toBe('250');
    }, PATIENT);
    await mendGate();
    await desk.replayKey(SHIPMENTS, shipmentId);
    await gate.stop();
    await send(SHIPMENTS, requested({ shipmentId, shipmentVersion: 251 }));
    await gate.start();
    await eventually(async () => expect((await versionsDecided(shipmentId)).at(-1)).toBe(251), PATIENT);
    expect(await versionsDecided(shipmentId)).toEqual(Array.from({ length: 251 }, (_, index) => index + 1));
  });
});

describe('an order that the gate failed on', () => {
  it('keeps its later records waiting too', async () => {
    const orderId = 'DL-ORDER';
    const { pool } = gate.database;
    await pool.query(
      `ALTER TABLE gate.screened_order ADD CONSTRAINT broken CHECK (order_id <> '${orderId}') NOT VALID`,
    );
    const screened = async () =>
      (await gate.read('gate.order.v1'))
        .filter(({ key }) => key === orderId)
        .map((screening) => jsonOf<{ orderVersion: number }>(screening).orderVersion);
    await gate.publish({ type: 'logistics.order.placed', data: anOrder({ orderId }) });
    await desk.parked(orderId, 1);
    await gate.publish({ type: 'logistics.order.amended', data: anOrder({ orderId, orderVersion: 2 }) });
    const [, behind] = await desk.parked(orderId, 2);
    expect(behind).toMatchObject({ code: 'BEHIND_PARKED', blocksKey: true });
    await pool.query('ALTER TABLE gate.screened_order DROP CONSTRAINT broken');
    await desk.replayKey('logistics.order.v1', orderId);
    await eventually(async () => {
      const { rows } = await pool.query('SELECT order_version FROM gate.screened_order WHERE order_id = $1', [orderId]);
      expect(rows).toEqual([{ order_version: 2 }]);
    });
    expect((await screened())[0]).toBe(1);
  });
});

describe('a command that was parked', () => {
  it('is replayed to the lane of its shipment once that shipment is known', async () => {
    const shipmentId = 'DL-COMMAND';
    await gate.publish({
      type: 'sluice.hold.place',
      data: { shipmentId, holdIds: ['M-1'], reason: 'Address to be checked', requestedBy: 'ops.xmn' },
    });
    const [letter] = await desk.parked(shipmentId, 1);
    await send(SHIPMENTS, requested({ shipmentId }));
    await gate.decided(shipmentId, 'sluice.shipment.released');
    expect((await desk.replay(letter?.deadLetterId ?? '')).status).toBe(200);
    const held = await gate.decided(shipmentId, 'sluice.shipment.recalled');
    expect(held.at(-1)).toMatchObject({ partition: PARTITION, data: { lines: [{ holds: [{ reason: 'MANUAL' }] }] } });
  });
});
