import { createHash } from 'node:crypto';
import type { ShipmentData } from '@sluice/contracts';
import {
  aFiling,
  aLine,
  aList,
  aPlainProduct,
  aProduct,
  aShipment,
  publishAll,
  readTopic,
  useDatabase,
  useTopics,
  type ReadRecord,
  type TestDatabase,
  type TestTopics,
} from '@sluice/testing';
import { GateProcess } from './testing/gate-process.js';

const KILLS = 5;
/** What is published before each kill: a fast gate may drain one before the signal comes, and there is always a next. */
const PORTION = 10_000;
const SHIPMENTS = KILLS * PORTION;
const DRAIN_TIMEOUT_MS = 180_000;

/** Out of scope, covered by a filing, and held, in turn. */
const SKUS = ['HINGE-1', 'LOCK-FILED', 'LOCK-UNFILED'];

describe('a gate that is killed with SIGKILL while it drains a topic', () => {
  let topics: TestTopics;
  let database: TestDatabase;
  let gate: GateProcess;

  beforeAll(async () => {
    [topics, database] = await Promise.all([useTopics(), useDatabase('empty', () => Promise.resolve())]);
    gate = new GateProcess({
      KAFKA_BROKERS: topics.brokers,
      TOPIC_PREFIX: topics.prefix,
      DATABASE_URL: database.url,
    });
    await publishAll(topics.brokers, topics.prefix, [
      { type: 'compliance.list.published', data: aList() },
      { type: 'compliance.product.classified', data: aPlainProduct() },
      { type: 'compliance.product.classified', data: aProduct({ sku: 'LOCK-FILED' }) },
      { type: 'compliance.product.classified', data: aProduct({ sku: 'LOCK-UNFILED' }) },
      { type: 'compliance.filing.updated', data: aFiling({ skus: ['LOCK-FILED'] }) },
    ]);
  }, 120_000);

  afterAll(async () => {
    await gate.kill('SIGTERM');
    await database.close();
  });

  it(`leaves exactly one decision for each of ${SHIPMENTS} shipments, in order, after ${KILLS} kills`, async () => {
    const interrupted: boolean[] = [];
    let before = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      await publishPortion(kill - 1);
      gate.spawn();
      await gate.until(async () => (await decided()) > before, DRAIN_TIMEOUT_MS);
      await gate.kill('SIGKILL');
      before = await decided();
      interrupted.push(before < kill * PORTION);
    }
    expect(interrupted).toContain(true);
    gate.spawn();
    await gate.until(async () => (await published()) === SHIPMENTS, DRAIN_TIMEOUT_MS);

    const records = await readTopic(topics.brokers, `${topics.prefix}gate.shipment.v1`, { timeoutMs: 60_000 });
    expect(records).toHaveLength(SHIPMENTS);
    expect(new Set(records.map((record) => record.key)).size).toBe(SHIPMENTS);
    for (const lane of byPartition(records)) {
      expect(lane.map((record) => Number(record.headers['ce_sequence']))).toEqual(lane.map((_, index) => index + 1));
      expectChain(lane);
    }
    expectRightAnswers(records);
  }, 600_000);

  const publishPortion = (portion: number) =>
    publishAll(
      topics.brokers,
      topics.prefix,
      Array.from({ length: PORTION }, (_, index) => shipment(portion * PORTION + index)).map((data) => ({
        type: 'logistics.shipment.requested' as const,
        data,
        id: data.shipmentId,
      })),
    );
  const count = async (sql: string): Promise<number> => {
    const { rows } = await database.pool.query<{ count: string }>(sql).catch(() => ({ rows: [] }));
    return Number(rows[0]?.count ?? 0);
  };
  const decided = () => count('SELECT count(*) FROM gate.shipment');
  /** The lane's own lower bound moves only with its next transaction, so ask the broker through the topic itself. */
  const published = async () => {
    if ((await decided()) < SHIPMENTS) return 0;
    return (await readTopic(topics.brokers, `${topics.prefix}gate.shipment.v1`, { timeoutMs: 60_000 })).length;
  };
});

function shipment(index: number): ShipmentData {
  return aShipment({
    shipmentId: `SH-${index}`,
    lines: [aLine({ sku: SKUS[index % SKUS.length] ?? 'HINGE-1', description: 'Part' })],
  });
}

function byPartition(records: readonly ReadRecord[]): ReadRecord[][] {
  const lanes = new Map<number, ReadRecord[]>();
  for (const record of records) {
    const lane = lanes.get(record.partition);
    if (lane) lane.push(record);
    else lanes.set(record.partition, [record]);
  }
  return [...lanes.values()];
}

/** Recomputes the chain from the bytes in Kafka, as an auditor without our code would. */
function expectChain(lane: readonly ReadRecord[]): void {
  let hash = Buffer.alloc(32);
  const broken: (string | null)[] = [];
  for (const record of lane) {
    hash = createHash('sha256')
      .update(hash)
      .update(record.value ?? Buffer.alloc(0))
      .digest();
    if (hash.toString('hex') !== record.headers['ce_journalhash']) broken.push(record.key);
  }
  expect(broken).toEqual([]);
}

function expectRightAnswers(records: readonly ReadRecord[]): void {
  const wrong = records.filter((record) => {
    const wanted =
      Number(record.key?.slice(3)) % SKUS.length === 2 ? 'sluice.shipment.held' : 'sluice.shipment.released';
    return record.headers['ce_type'] !== wanted;
  });
  expect(wrong.map((record) => record.key)).toEqual([]);
}
