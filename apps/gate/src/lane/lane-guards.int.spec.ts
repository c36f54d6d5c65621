import { createHash } from 'node:crypto';
import { createKafkaPort, readJournalRows, type KafkaPort, type RecordBatch } from '@sluice/messaging';
import { createLogger, createPool } from '@sluice/platform';
import {
  aLine,
  aShipment,
  eventually,
  useDatabase,
  useTopics,
  type TestDatabase,
  type TestTopics,
} from '@sluice/testing';
import type { Pool } from 'pg';
import { systemClock } from '../clock.js';
import { prepareDatabase, SCHEMA } from '../database/prepare-database.js';
import { FactsCache } from '../facts/facts-cache.js';
import { ShipmentFeature } from '../shipments/shipment.feature.js';
import { laneName } from './lane-name.js';
import { LaneSet } from './lane-set.js';
import { retakeLane, takeLane } from './lane-store.js';
import { inLaneTransaction, LaneLostError } from './lane-transaction.js';

const TOPIC = 'logistics.shipment.v1';

describe('a lane', () => {
  let topics: TestTopics;
  let database: TestDatabase;
  let pool: Pool;
  let kafka: KafkaPort;
  let lanes: LaneSet;
  const fatal: Error[] = [];

  beforeAll(async () => {
    [topics, database] = await Promise.all([useTopics(), useDatabase('empty', () => Promise.resolve())]);
    pool = createPool(database.url, { applicationName: 'lane-guards-spec', schema: SCHEMA, pipeline: true });
    kafka = createKafkaPort(
      { brokers: [topics.brokers], ssl: false, prefix: topics.prefix, clientId: 'lane-guards-spec' },
      logger,
    );
    await prepareDatabase(database.url, pool, new Date());
    const deps = { pool, kafka, clock: systemClock, logger, onFatal: (error: Error) => void fatal.push(error) };
    lanes = new LaneSet([new ShipmentFeature(new FactsCache())], deps);
  }, 60_000);

  afterAll(async () => {
    await lanes.giveUpAll();
    await kafka.close();
    await pool.end();
    await database.close();
  });

  afterEach(() => expect(fatal).toEqual([]));

  const someoneWaitsForARow = async (): Promise<boolean> => {
    const { rows } = await database.pool.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  };

  it('is taken over only after the transaction that its owner has open, so that the position read is the last one', async () => {
    const lane = laneName('shipment', 0);
    const { generation } = await takeLane(pool, lane);
    const happened: string[] = [];
    let taken: Promise<unknown> = Promise.resolve();
    await inLaneTransaction(pool, lane, generation, async (tx) => {
      taken = takeLane(pool, lane).then(() => happened.push('taken over'));
      await eventually(async () => expect(happened.length > 0 || (await someoneWaitsForARow())).toBe(true));
      happened.push('written');
      tx.write({ text: 'UPDATE lane SET next_offset = 7 WHERE lane = $1', values: [lane] });
    });
    await taken;
    expect(happened).toEqual(['written', 'taken over']);
  });

  it('is not taken again by an owner that has lost it', async () => {
    const lane = laneName('shipment', 1);
    const zombie = await takeLane(pool, lane);
    const owner = await takeLane(pool, lane);
    await expect(retakeLane(pool, lane, zombie.generation)).rejects.toThrow(LaneLostError);
    expect((await retakeLane(pool, lane, owner.generation)).generation).toBe(owner.generation + 1n);
  });

  it('says nothing more when what it said is delivered again', async () => {
    await lanes.take(TOPIC, 2);
    const said = async () => (await readJournalRows(pool, 'shipment/2', 0n, 100)).map(({ type, key }) => [type, key]);
    const batch = batchOf(2, shipment('R-1'), UNREADABLE, shipment('R-2'));
    await lanes.handle(batch);
    const once = await said();
    expect(once.map(([type]) => type).sort()).toEqual([
      'sluice.record.parked',
      'sluice.shipment.held',
      'sluice.shipment.held',
    ]);
    await lanes.handle(batch);
    expect(await said()).toEqual(once);
  });

  it('goes on with its chain from one transaction to the next, also under another owner', async () => {
    await lanes.take(TOPIC, 5);
    await lanes.handle(batchOf(5, shipment('C-1'), shipment('C-2')));
    await lanes.take(TOPIC, 5);
    await lanes.handle(batchOf(5, shipment('C-1'), shipment('C-2'), shipment('C-3')));
    const rows = await readJournalRows(pool, 'shipment/5', 0n, 100);
    expect(rows.map(({ seq, key }) => [Number(seq), key])).toEqual([
      [1, 'C-1'],
      [2, 'C-2'],
      [3, 'C-3'],
    ]);
    let head: Buffer = Buffer.alloc(32);
    for (const { payload, hash } of rows) {
      head = createHash('sha256')
        .update(Buffer.concat([head, payload]))
        .digest();
      expect(hash).toEqual(head);
    }
  });

  it('applies no record of a key behind one that is parked as unprocessable', async () => {
    await lanes.take(TOPIC, 3);
    await pool.query(
      `INSERT INTO dead_letter (dead_letter_id, service, topic, partition, record_offset, record_timestamp, key, code,
                                message, remedy, headers, parked_at, blocks_key)
       VALUES ('D-1', 'gate', $1, 3, 0, now(), $2, 'UNPROCESSABLE', 'it broke', 'repair it', '{}', now(), true)`,
      [TOPIC, Buffer.from('B-1').toString('base64')],
    );
    await lanes.handle(batchOf(3, shipment('B-1'), shipment('B-2')));
    const { rows } = await pool.query('SELECT shipment_id FROM shipment WHERE lane = $1', ['shipment/3']);
    expect(rows).toEqual([{ shipment_id: 'B-2' }]);
  });

  it('does not take the end of a transaction for its commit when PostgreSQL had given it up', async () => {
    const lane = laneName('shipment', 4);
    const { generation } = await takeLane(pool, lane);
    const failed = inLaneTransaction(pool, lane, generation, async (tx) => {
      await tx.client.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(failed).rejects.toThrow('ended with ROLLBACK');
  });
});

const logger = createLogger({ service: 'lane-guards-spec', level: 'error' });
const NEVER = new AbortController().signal;

interface Said {
  key: string;
  value: string;
}

const UNREADABLE: Said = { key: 'R-X', value: '{"shipmentId": ' };
const shipment = (shipmentId: string): Said => ({
  key: shipmentId,
  value: JSON.stringify(aShipment({ shipmentId, lines: [aLine({ sku: 'HINGE-1', description: 'Hinge' })] })),
});

function batchOf(partition: number, ...said: Said[]): RecordBatch {
  const records = said.map(({ key, value }, index) => ({
    offset: BigInt(index),
    timestamp: Date.now(),
    key: Buffer.from(key),
    value: Buffer.from(value),
    headers: {
      ce_specversion: '1.0',
      ce_id: key,
      ce_source: '/test/lane',
      ce_type: 'logistics.shipment.requested',
      ce_partitionkey: key,
      'content-type': 'application/json',
    },
  }));
  return { topic: TOPIC, partition, records, highWatermark: BigInt(records.length), signal: NEVER };
}
