import { setTimeout as delay } from 'node:timers/promises';
import { createKafkaPort, type KafkaPort, type RecordBatch } from '@sluice/messaging';
import { createLogger, createPool } from '@sluice/platform';
import {
  aLine,
  aShipment,
  eventually,
  readTopic,
  useDatabase,
  useTopics,
  type TestDatabase,
  type TestTopics,
} from '@sluice/testing';
import type { Pool, PoolClient } from 'pg';
import { systemClock } from '../clock.js';
import { prepareDatabase, SCHEMA } from '../database/prepare-database.js';
import { FactsCache } from '../facts/facts-cache.js';
import { ShipmentFeature } from '../shipments/shipment.feature.js';
import { LaneSet } from './lane-set.js';

/*
 * What the simulation found (docs/proof.md), on the real parts.
 */

const TOPIC = 'logistics.shipment.v1';

describe('a lane', () => {
  let topics: TestTopics;
  let database: TestDatabase;
  let pool: Pool;
  let kafka: KafkaPort;
  const sets: LaneSet[] = [];
  const fatal: Error[] = [];

  beforeAll(async () => {
    [topics, database] = await Promise.all([useTopics(), useDatabase('empty', () => Promise.resolve())]);
    pool = createPool(database.url, { applicationName: 'lane-recovery-spec', schema: SCHEMA, pipeline: true });
    kafka = createKafkaPort(
      { brokers: [topics.brokers], ssl: false, prefix: topics.prefix, clientId: 'lane-recovery-spec' },
      logger,
    );
    await prepareDatabase(database.url, pool, new Date());
  }, 60_000);

  afterAll(async () => {
    await Promise.all(sets.map((set) => set.giveUpAll()));
    await kafka.close();
    await pool.end();
    await database.close();
  });

  afterEach(() => expect(fatal).toEqual([]));

  /** Lanes as another process would have them; it waits a hundredth of the time. */
  const aProcess = (connections = pool): LaneSet => {
    const set = new LaneSet([new ShipmentFeature(new FactsCache())], {
      pool: connections,
      kafka,
      clock: systemClock,
      logger,
      sleep: (ms) => delay(ms / 100),
      onFatal: (error) => void fatal.push(error),
    });
    sets.push(set);
    return set;
  };

  const decided = async (partition: number) => {
    const records = await readTopic(topics.brokers, `${topics.prefix}gate.shipment.v1`);
    return records.filter((record) => record.partition === partition).map((record) => record.key);
  };

  it('publishes what a transaction said whose commit counted although its answer was lost', async () => {
    const answers = { lost: 0 };
    const owner = aProcess(losingAnswers(pool, answers));
    await owner.take(TOPIC, 0);
    // In turn with the look for work that follows a take-over.
    await owner.handle(batchOf(0, shipment('A-0')));
    answers.lost = 1;
    const again = batchOf(0, shipment('A-0'), shipment('A-1'));
    await expect(owner.handle(again)).rejects.toThrow('the answer was lost');
    // The batch server gives it to the lane again, which knows it as done.
    await owner.handle(again);
    await owner.handle(batchOf(0, shipment('A-0'), shipment('A-1'), shipment('A-2')));
    await eventually(async () => expect(await decided(0)).toEqual(['A-0', 'A-1', 'A-2']));
  });

  it('parks an unreadable record and one that the database refuses when they come together', async () => {
    await pool.query(`ALTER TABLE shipment ADD CHECK (shipment_id <> 'B-1')`);
    const owner = aProcess();
    await owner.take(TOPIC, 1);
    await owner.handle(batchOf(1, shipment('B-1'), UNREADABLE, shipment('B-2')));
    const { rows } = await pool.query('SELECT record_offset, code FROM dead_letter ORDER BY record_offset');
    expect(rows).toEqual([
      { record_offset: '0', code: 'UNPROCESSABLE' },
      { record_offset: '1', code: 'NOT_JSON' },
    ]);
    await eventually(async () => expect(await decided(1)).toEqual(['B-2']));
  });

  it('comes back to its owner when a process took it that had not heard that it was no longer its own', async () => {
    const owner = aProcess();
    const thief = aProcess();
    await owner.take(TOPIC, 2);
    await thief.take(TOPIC, 2);
    await thief.giveUp(TOPIC, 2);
    await expect(owner.handle(batchOf(2, shipment('C-1')))).rejects.toThrow('was taken over by another process');
    await eventually(() => owner.handle(batchOf(2, shipment('C-1'))));
    await eventually(async () => expect(await decided(2)).toEqual(['C-1']));
  });
});

const logger = createLogger({ service: 'lane-recovery-spec', level: 'error' });
const NEVER = new AbortController().signal;

/** The pool, as it is to somebody who does not hear the answer to the next `answers.lost` COMMITs. */
function losingAnswers(pool: Pool, answers: { lost: number }): Pool {
  const withoutAnswer = (client: PoolClient): PoolClient => {
    const query = async (...args: [string]): Promise<unknown> => {
      const heard = await client.query(...args);
      if (args[0] !== 'COMMIT' || answers.lost === 0) return heard;
      answers.lost--;
      throw new Error('the answer was lost');
    };
    return { query, release: client.release.bind(client) } as unknown as PoolClient;
  };
  const connect = async () => withoutAnswer(await pool.connect());
  return { query: pool.query.bind(pool), connect } as unknown as Pool;
}

interface Said {
  key: string;
  value: string;
}

const UNREADABLE: Said = { key: 'B-X', value: '{"shipmentId": ' };
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
