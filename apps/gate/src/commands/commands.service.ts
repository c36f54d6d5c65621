import { inTransaction } from '@sluice/platform';
import type { RecordBatch } from '@sluice/messaging';
import type { Pool, PoolClient } from 'pg';
import { originOf } from '../dead-letters/parking.js';
import { parkingLane } from '../dead-letters/parking-lane.js';
import { lockInputOffset, moveInputOffset } from '../facts/facts-barrier.js';
import type { LaneRecord } from '../lane/lane-feature.js';
import { laneRecord } from '../lane/lane-record.js';
import type { LaneName } from '../lane/lane-name.js';
import { leaveLaneWork } from '../lane/lane-store.js';
import type { LaneWorkFor } from '../lane/lane-work.js';

/**
 * Leaves commands for the lanes of their shipments, once each. The lane decides what a command does and parks what it
 * cannot use; a command for a shipment that nobody has seen goes to any lane, which parks it.
 */
export class CommandsService {
  constructor(private readonly pool: Pool) {}

  async handOver(batch: RecordBatch): Promise<void> {
    const { topic, partition } = batch;
    await inTransaction(this.pool, 'BEGIN', async (client) => {
      const next = await lockInputOffset(client, topic, partition);
      const fresh = batch.records.filter((record) => record.offset >= next);
      const last = fresh.at(-1);
      if (!last) return;
      const records = fresh.map((raw) => laneRecord(topic, partition, raw));
      await leaveLaneWork(client, await this.#workFor(client, records));
      await moveInputOffset(client, topic, partition, last.offset + 1n);
    });
  }

  async #workFor(client: PoolClient, records: readonly LaneRecord[]): Promise<LaneWorkFor[]> {
    const ids = records.flatMap((record) => shipmentIdOf(record) ?? []);
    const { rows } = await client.query<{ shipment_id: string; lane: LaneName }>(
      'SELECT shipment_id, lane FROM shipment WHERE shipment_id = ANY ($1)',
      [ids],
    );
    const laneOf = new Map(rows.map((row) => [row.shipment_id, row.lane]));
    return records.map((record) => ({
      lane: laneOf.get(shipmentIdOf(record) ?? '') ?? parkingLane(record.partition),
      kind: 'EVENT',
      payload: { origin: originOf(record) },
    }));
  }
}

/** The shipment that the command is about, if it could be read. */
function shipmentIdOf({ parsed }: LaneRecord): string | undefined {
  if (!parsed.ok || parsed.tombstone) return undefined;
  return 'shipmentId' in parsed.event.data ? parsed.event.data.shipmentId : undefined;
}
