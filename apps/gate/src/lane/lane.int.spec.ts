import type { ShipmentData } from '@sluice/contracts';
import { createKafkaPort, type KafkaPort, type RecordBatch } from '@sluice/messaging';
import { createLogger, createPool } from '@sluice/platform';
import {
  aLine,
  aPlainProduct,
  aShipment,
  eventually,
  readTopic,
  useDatabase,
  useTopics,
  type TestDatabase,
  type TestTopics,
} from '@sluice/testing';
import type { Pool } from 'pg';
import { systemClock } from '../clock.js';
import { prepareDatabase, SCHEMA } from '../database/prepare-database.js';
import { changeFacts } from '../facts/facts-barrier.js';
import { writeFacts } from '../facts/facts-writer.js';
import { FactsCache } from '../facts/facts-cache.js';
import { ShipmentFeature } from '../shipments/shipment.feature.js';
import { LaneSet } from './lane-set.js';
import { LaneLostError } from './lane-transaction.js';

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
    pool = createPool(database.url, { applicationName: 'lane-spec', schema: SCHEMA, pipeline: true });
    kafka = createKafkaPort(
      { brokers: [topics.brokers], ssl: false, prefix: topics.prefix, clientId: 'lane-spec' },
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

  /** Lanes as another process would have them. */
  const aProcess = (): LaneSet => {
    const deps = { pool, kafka, clock: systemClock, logger, onFatal: (error: Error) => void fatal.push(error) };
    const set = new LaneSet([new ShipmentFeature(new FactsCache())], deps);
    sets.push(set);
    return set;
  };
  const decided = async (partition: number) => {
    const records = await readTopic(topics.brokers, `${topics.prefix}gate.shipment.v1`);
    return records.filter((record) => record.partition === partition).map((record) => record.key);
  };

  const workLeft = async (partition: number) => {
    const { rows } = await pool.query<{ kind: string }>('SELECT kind FROM lane_work WHERE lane = $1', [
      `shipment/${partition}`,
    ]);
    return rows.map((row) => row.kind);
  };

  it('that another process took over changes nothing more, whatever its old owner still does', async () => {
    const zombie = aProcess();
    const owner = aProcess();
    expect(await zombie.take(TOPIC, 0)).toBe(0n);
    await zombie.handle(batchOf(0, 0n, 'Z-1'));
    expect(await owner.take(TOPIC, 0)).toBe(1n);

    await expect(zombie.handle(batchOf(0, 1n, 'Z-2'))).rejects.toThrow(LaneLostError);
    await owner.handle(batchOf(0, 1n, 'Z-2', 'Z-3'));
    await expect(zombie.handle(batchOf(0, 1n, 'Z-2'))).rejects.toThrow(LaneLostError);

    await eventually(async () => expect(await decided(0)).toEqual(['Z-1', 'Z-2', 'Z-3']));
    expect(fatal).toEqual([]);
  });

  it('is not taken back by an old owner whose producer was fenced by the new one', async () => {
    const zombie = aProcess();
    const owner = aProcess();
    await zombie.take(TOPIC, 1);
    await owner.take(TOPIC, 1);
    await owner.handle(batchOf(1, 0n, 'F-1'));
    await expect(zombie.handle(batchOf(1, 0n, 'F-1'))).rejects.toThrow(LaneLostError);
    await owner.handle(batchOf(1, 1n, 'F-2'));
    const { rows } = await pool.query<{ generation: string }>(`SELECT generation FROM lane WHERE lane = 'shipment/1'`);
    expect(rows).toEqual([{ generation: '2' }]);
  });

  it('does a record that is delivered again only once', async () => {
    const owner = aProcess();
    await owner.take(TOPIC, 2);
    await owner.handle(batchOf(2, 0n, 'R-1', 'R-2'));
    await owner.handle(batchOf(2, 0n, 'R-1', 'R-2', 'R-3'));
    await eventually(async () => expect(await decided(2)).toEqual(['R-1', 'R-2', 'R-3']));
  });

  it('publishes what an owner that died had committed but not published', async () => {
    const owner = aProcess();
    await owner.take(TOPIC, 3);
    await owner.handle(batchOf(3, 0n, 'D-1'));
    await eventually(async () => expect(await decided(3)).toEqual(['D-1']));
    // What a process leaves that was killed between the commit in PostgreSQL and the one in Kafka.
    await owner.giveUpAll();
    const dead = aProcess();
    await dead.take(TOPIC, 3);
    await dead.handle(batchOf(3, 1n, 'D-2'));
    await dead.handle(batchOf(3, 2n, 'D-3'));
    await aProcess().take(TOPIC, 3);
    await eventually(async () => expect(await decided(3)).toEqual(['D-1', 'D-2', 'D-3']));
  });

  it('does not decide what another lane decides at the same moment: the shipment lives in one of them', async () => {
    const [one, other] = [aProcess(), aProcess()];
    const lanes = [
      { set: one, partition: 2, offset: await one.take(TOPIC, 2) },
      { set: other, partition: 5, offset: await other.take(TOPIC, 5) },
    ];
    const ids = Array.from({ length: 40 }, (_, index) => `T-${index}`);
    for (const id of ids) {
      await Promise.all(
        lanes.map(async (lane) => {
          const batch = batchOf(lane.partition, lane.offset++, id);
          // As the batch server does: what the database refused is given to the lane again.
          await lane.set.handle(batch).catch(() => lane.set.handle(batch));
        }),
      );
    }
    for (const { set } of lanes) set.wakeAll();
    await eventually(async () => expect([...(await workLeft(2)), ...(await workLeft(5))]).toEqual([]));
    await eventually(async () => {
      const said = [...(await decided(2)), ...(await decided(5))].filter((key) => key?.startsWith('T-'));
      expect(said.sort()).toEqual([...ids].sort());
    });
  });

  it('decides what a changed fact concerns in portions that outlive their process', async () => {
    const first = aProcess();
    await first.take(TOPIC, 4);
    const ids = Array.from({ length: 1_200 }, (_, index) => `P-${String(index).padStart(4, '0')}`);
    await first.handle(batchOf(4, 0n, ...ids));
    await first.giveUpAll();
    const cause = { type: 'compliance.product.classified', id: 'e-1' };
    const data = aPlainProduct();
    await changeFacts(pool, async (client, change) => {
      await writeFacts(client, [{ kind: 'product', cause, sku: data.sku, data }], change, Date.now());
    });

    // The next owner gets as far as finding the shipments and is gone; the one after it does the rest, once.
    const second = aProcess();
    await second.take(TOPIC, 4);
    await eventually(async () => expect(await workLeft(4)).not.toContain('FACTS'));
    await second.giveUpAll();
    await aProcess().take(TOPIC, 4);
    await eventually(async () => expect(await workLeft(4)).toEqual([]));
    await eventually(async () => {
      const said = await decided(4);
      expect(said).toHaveLength(2 * ids.length);
      expect(said.slice(ids.length).sort()).toEqual(ids);
    });
    expect(fatal).toEqual([]);
  });
});

const logger = createLogger({ service: 'lane-spec', level: 'error' });

function batchOf(partition: number, firstOffset: bigint, ...shipmentIds: string[]): RecordBatch {
  const records = shipmentIds.map((shipmentId, index) =>
    recordOf(firstOffset + BigInt(index), aShipment({ shipmentId, lines: LINES })),
  );
  return { topic: TOPIC, partition, records, highWatermark: firstOffset + BigInt(records.length), signal: NEVER };
}

const NEVER = new AbortController().signal;
const LINES = [aLine({ sku: 'HINGE-1', description: 'Hinge' })];

function recordOf(offset: bigint, shipment: ShipmentData): RecordBatch['records'][number] {
  return {
    offset,
    timestamp: Date.now(),
    key: Buffer.from(shipment.shipmentId),
    value: Buffer.from(JSON.stringify(shipment)),
    headers: {
      ce_specversion: '1.0',
      ce_id: shipment.shipmentId,
      ce_source: '/test/lane',
      ce_type: 'logistics.shipment.requested',
      ce_partitionkey: shipment.shipmentId,
      'content-type': 'application/json',
    },
  };
}
