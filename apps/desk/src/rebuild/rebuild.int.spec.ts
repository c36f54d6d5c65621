import { createLogger } from '@sluice/platform';
import { eventually, publishRaw } from '@sluice/testing';
import { EventStream } from '../testing/event-stream.js';
import { aDecision, aHold, useDesk, type TestDesk } from '../testing/use-desk.js';
import { READ_MODEL } from './read-model-tables.js';
import { rebuildReadModel, type RebuildReport } from './rebuild.js';

let desk: TestDesk;

beforeAll(async () => {
  desk = await useDesk();
}, 60_000);
afterAll(() => desk.close(), 60_000);

const rebuild = (): Promise<RebuildReport> =>
  rebuildReadModel({
    databaseUrl: desk.database.url,
    kafka: {
      ...{ brokers: desk.topics.brokers.split(','), ssl: false, prefix: desk.topics.prefix, clientId: 'desk-rebuild' },
    },
    logger: createLogger({ service: 'desk-rebuild', level: 'fatal' }),
    clock: Date.now,
    progress: () => undefined,
  });

const run = (sql: string): Promise<unknown> => desk.database.pool.query(`SET search_path = desk; ${sql}`);

/** Everything that the read model says, whatever the order of its rows. */
async function readModel(): Promise<Record<string, unknown>> {
  const tables = READ_MODEL.map(async (table) => {
    const { rows } = await desk.database.pool.query<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM desk.${table} AS t ORDER BY to_jsonb(t)::text`,
    );
    return [table, rows.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

/** Names of its indexes and constraints, and what they are. */
async function shape(): Promise<unknown> {
  const { rows } = await desk.database.pool.query(
    `SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'desk' AND tablename = ANY ($1)
     UNION ALL
     SELECT conrelid::regclass::text, conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'desk'::regnamespace AND conrelid::regclass::text = ANY ($2) ORDER BY 1, 2`,
    [READ_MODEL, READ_MODEL.map((table) => `desk.${table}`)],
  );
  return rows;
}

const held = (shipmentId: string, changes: Parameters<typeof aDecision>[0] = {}) =>
  aDecision({ shipmentId, holds: [aHold({ holdId: `H-${shipmentId}` })], ...changes });

const heard = (shipmentId: string, decisionVersion: number): Promise<void> =>
  eventually(async () =>
    expect((await desk.client.get(`/v1/shipments/${shipmentId}`)).body).toMatchObject({ decisionVersion }),
  );

const idsInQueue = async (): Promise<string[]> => (await desk.client.get<{ ids: string[] }>('/v1/holds/ids')).body.ids;

describe('the read model, made again while the desk runs', () => {
  it('says what the topics say, under the same names of indexes, and keeps what people said', async () => {
    await desk.hears(held('SH-1'), held('SH-2'), held('SH-3', { status: 'RELEASED', holds: [] }), held('SH-4'));
    for (const shipmentId of ['SH-1', 'SH-2', 'SH-3', 'SH-4']) await heard(shipmentId, 1);
    await desk.client.post('/v1/holds/assign', { shipmentIds: ['SH-1', 'SH-2'], to: 'ann' });
    await desk.client.post('/v1/shipments/SH-2/notes', { text: 'The buyer called.' });
    const [before, shapeBefore] = [await readModel(), await shape()];
    // A row too many, one too few, a wrong one, and one whose owner is out of date.
    await run(`INSERT INTO shipment SELECT 'SH-GHOST', 9, status, exporter_id, planned_dispatch_at, state FROM shipment
                WHERE shipment_id = 'SH-1';
               DELETE FROM shipment WHERE shipment_id = 'SH-4';
               UPDATE shipment_summary SET open = false, status = 'RELEASED' WHERE shipment_id = 'SH-2';
               UPDATE shipment_summary SET owner = 'nobody' WHERE shipment_id = 'SH-1';
               DELETE FROM hold`);
    expect(await readModel()).not.toEqual(before);
    expect(await rebuild()).toMatchObject({ records: 4, carried: 0 });
    expect(await readModel()).toEqual(before);
    expect(await shape()).toEqual(shapeBefore);
    const notes = await desk.client.get<{ items: unknown[] }>('/v1/shipments/SH-2/notes');
    expect(notes.body.items).toMatchObject([{ text: 'The buyer called.' }]);
  });

  it('has what the topics have forgotten, from what the desk heard', async () => {
    await desk.hears(held('SH-OLD'), held('SH-OLD', { decisionVersion: 2, status: 'CLOSED', holds: [] }));
    await heard('SH-OLD', 2);
    const before = await readModel();
    // As retention does it: the desk knows it, Kafka does not.
    await run(`UPDATE decision SET shipment_id = 'SH-OLDER', state = jsonb_set(state, '{shipmentId}', '"SH-OLDER"')
                WHERE shipment_id = 'SH-OLD'`);
    expect(await rebuild()).toMatchObject({ carried: 1 });
    expect((await desk.client.get('/v1/shipments/SH-OLDER')).body).toMatchObject({
      decisionVersion: 2,
      status: 'CLOSED',
    });
    await run(`DELETE FROM decision WHERE shipment_id = 'SH-OLDER'`);
    await rebuild();
    expect(await readModel()).toEqual(before);
  });

  it('is read all the while, misses nothing that is said meanwhile, and tells who listens to look again', async () => {
    const { issuer, url } = desk.client;
    const token = await issuer.token({ person: 'ann', roles: ['ops'], exporters: ['*'] });
    const stream = await EventStream.open(`${url}/v1/stream`, { authorization: `Bearer ${token}` });
    await stream.says('heartbeat', {});
    const known = await idsInQueue();
    let made: RebuildReport | undefined;
    const making = rebuild().then((report) => (made = report));
    const said: string[] = [];
    for (let version = 1; made === undefined; version += 1) {
      const shipmentId = `SH-NEW-${version}`;
      await desk.hears(held(shipmentId));
      said.push(shipmentId);
      expect(await idsInQueue()).toEqual(expect.arrayContaining(known));
    }
    await making;
    for (const shipmentId of said) await heard(shipmentId, 1);
    expect(await idsInQueue()).toEqual(expect.arrayContaining([...known, ...said]));
    await stream.says('reset', {});
    stream.close();
  });

  it('waits for somebody who reads for long, and lets everybody else read meanwhile', async () => {
    const reader = await desk.database.pool.connect();
    await reader.query('BEGIN; SELECT count(*) FROM desk.hold');
    let made: RebuildReport | undefined;
    const making = rebuild().then((report) => (made = report));
    await eventually(async () => {
      const { rows } = await desk.database.pool.query(
        `SELECT FROM pg_stat_activity WHERE query LIKE 'LOCK TABLE %ACCESS EXCLUSIVE%' AND wait_event_type = 'Lock'`,
      );
      expect(rows).toHaveLength(1);
    });
    expect(await idsInQueue()).toContain('SH-1');
    expect(made).toBeUndefined();
    await reader.query('COMMIT');
    reader.release();
    await making;
    expect(await idsInQueue()).toContain('SH-1');
  });

  it('adds to the stories what the desk has not heard, as after a backup was restored', async () => {
    await run(`DELETE FROM decision WHERE shipment_id = 'SH-1'; DELETE FROM shipment WHERE shipment_id = 'SH-1'`);
    await rebuild();
    expect((await desk.client.get('/v1/shipments/SH-1/decisions/1')).body).toMatchObject({ decisionVersion: 1 });
  });

  it('leaves out what cannot be read, and takes in what follows it', async () => {
    const { brokers, prefix } = desk.topics;
    await publishRaw(brokers, `${prefix}gate.shipment.v1`, [{ key: 'SH-AFTER', value: '{' }]);
    await desk.hears(held('SH-AFTER'));
    await heard('SH-AFTER', 1);
    await run(`DELETE FROM shipment WHERE shipment_id = 'SH-AFTER'`);
    await rebuild();
    await heard('SH-AFTER', 1);
  });

  it('stays as it was when its making fails, and leaves nothing behind', async () => {
    const before = await readModel();
    const making = rebuildReadModel({
      databaseUrl: desk.database.url,
      kafka: { brokers: desk.topics.brokers.split(','), ssl: false, prefix: 'not-there.', clientId: 'desk-rebuild' },
      logger: createLogger({ service: 'desk-rebuild', level: 'fatal' }),
      clock: Date.now,
      progress: () => undefined,
    });
    await expect(making).rejects.toThrow('Kafka has no topic not-there.');
    expect(await readModel()).toEqual(before);
    const { rows } = await desk.database.pool.query(`SELECT FROM pg_namespace WHERE nspname = 'desk_next'`);
    expect(rows).toEqual([]);
  });
});
