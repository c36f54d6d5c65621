import { createPool } from '@sluice/platform';
import type { RecordBatch } from '@sluice/messaging';
import { useDatabase, type TestDatabase } from '@sluice/testing';
import type { Pool } from 'pg';
import { prepareDatabase, SCHEMA } from '../database/prepare-database.js';
import { CommandsService } from './commands.service.js';

describe('commands', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await useDatabase('empty', () => Promise.resolve());
    pool = createPool(database.url, { applicationName: 'commands-spec', schema: SCHEMA });
    await prepareDatabase(database.url, pool, new Date());
    await pool.query(
      `INSERT INTO shipment (shipment_id, lane, status, open, shipment_version, decision_version, lane_skus, state)
       VALUES ('SH-1', 'shipment/4', 'HELD', true, 1, 1, '{}', '{}')`,
    );
  });

  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  it('are left for the lane of their shipment, each once, however often they are delivered', async () => {
    const commands = new CommandsService(pool);
    await commands.handOver(batchOf(0n, 'SH-1'));
    await commands.handOver(batchOf(0n, 'SH-1', 'SH-1'));
    await commands.handOver(batchOf(0n, 'SH-1', 'SH-1'));
    const { rows } = await pool.query(
      `SELECT lane, kind, payload->'origin'->>'offset' AS "offset" FROM lane_work ORDER BY id`,
    );
    expect(rows).toEqual([
      { lane: 'shipment/4', kind: 'EVENT', offset: '0' },
      { lane: 'shipment/4', kind: 'EVENT', offset: '1' },
    ]);
  });
});

const NEVER = new AbortController().signal;

function batchOf(firstOffset: bigint, ...shipmentIds: string[]): RecordBatch {
  const records = shipmentIds.map((shipmentId, index) => ({
    offset: firstOffset + BigInt(index),
    timestamp: Date.now(),
    key: Buffer.from(shipmentId),
    value: Buffer.from(
      JSON.stringify({ shipmentId, holdIds: ['M-1'], reason: 'Address to be checked', requestedBy: 'ops.xmn' }),
    ),
    headers: {
      ce_specversion: '1.0',
      ce_id: `${firstOffset + BigInt(index)}`,
      ce_source: '/sluice/desk',
      ce_type: 'sluice.hold.place',
      ce_partitionkey: shipmentId,
      'content-type': 'application/json',
    },
  }));
  return { topic: 'gate.command.v1', partition: 0, records, highWatermark: 2n, signal: NEVER };
}
