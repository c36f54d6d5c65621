import { createKafkaPort, type KafkaPort } from '@sluice/messaging';
import { createLogger, createPool } from '@sluice/platform';
import { addPartitions, useDatabase, useTopics, type TestDatabase, type TestTopics } from '@sluice/testing';
import type { Pool } from 'pg';
import { checkPartitions, guardPartitions, PARTITIONS_RUNBOOK } from './partition-guard.js';
import { prepareDatabase, SCHEMA } from './prepare-database.js';

describe('the guard of partition counts', () => {
  let topics: TestTopics;
  let database: TestDatabase;
  let pool: Pool;
  let kafka: KafkaPort;

  beforeAll(async () => {
    topics = await useTopics();
    database = await useDatabase('empty', () => Promise.resolve());
    pool = createPool(database.url, { applicationName: 'guard-spec', schema: SCHEMA });
    const logger = createLogger({ service: 'guard-spec', level: 'error' });
    kafka = createKafkaPort(
      { brokers: [topics.brokers], ssl: false, prefix: topics.prefix, clientId: 'guard' },
      logger,
    );
    await prepareDatabase(database.url, pool, new Date());
  });

  afterAll(async () => {
    await kafka.close();
    await pool.end();
    await database.close();
  });

  it('makes a row for every lane, and is content with the same partitions again', async () => {
    await guardPartitions(pool, kafka);
    await guardPartitions(pool, kafka);
    const { rows } = await pool.query<{ lane: string }>('SELECT lane FROM lane ORDER BY lane');
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual({ lane: 'order/0' });
  });

  it('refuses to start on another number of partitions, and names topic and runbook', async () => {
    await guardPartitions(pool, kafka);
    await pool.query(`UPDATE topic_partitions SET partitions = 4 WHERE topic = 'logistics.shipment.v1'`);
    await expect(guardPartitions(pool, kafka)).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          new RegExp(`logistics\\.shipment\\.v1 has 6 partitions, expected 4.*${PARTITIONS_RUNBOOK}`),
        ) as string,
      }) as Error,
    );
  });

  it('tells a gate that runs of partitions that are added under it', async () => {
    await pool.query(`UPDATE topic_partitions SET partitions = 6`);
    await checkPartitions(pool, kafka);
    await addPartitions(topics.brokers, `${topics.prefix}gate.order.v1`, 7);
    await expect(checkPartitions(pool, kafka)).rejects.toThrow(
      `topic gate.order.v1 has 7 partitions, expected 6: it answers logistics.order.v1 partition by partition. Follow ${PARTITIONS_RUNBOOK}.`,
    );
  });
});
