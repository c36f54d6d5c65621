import type { Queryable, ReplayedRecord } from '@sluice/messaging';
import { textArray } from '@sluice/platform';
import { laneKindOf, laneName, type LaneKind, type LaneName } from '../lane/lane-name.js';
import { laneRecord } from '../lane/lane-record.js';
import { parkingLane } from './parking-lane.js';
import { originOf, type QueuedRecord } from './parking.js';
import { orderedWorkQuery } from './ordered-work.js';

const HOMES: Readonly<Record<LaneKind, string>> = {
  shipment: 'SELECT shipment_id AS id, lane FROM shipment WHERE shipment_id = ANY ($1::text[])',
  order: 'SELECT order_id AS id, lane FROM screened_order WHERE order_id = ANY ($1::text[])',
};

/**
 * Leaves replayed records for the lanes their subjects live in, in this order, and answers the ids of that work. The
 * records keep their topic and offset: what is decided, or parked again, says where they first lay.
 */
export async function replayToLanes(
  client: Queryable,
  kind: LaneKind,
  records: readonly ReplayedRecord[],
): Promise<string[]> {
  const homes = await homesOf(client, kind, records);
  const events = records.map(({ topic, partition, raw, mark }) => {
    const record: QueuedRecord = { ...laneRecord(topic, partition, raw), queued: true, replay: mark };
    const key = keyOf({ raw });
    const lane = homes.get(key) ?? usualLane(topic, partition);
    // Records of one key go to one lane, also of a subject that nobody has seen yet.
    homes.set(key, lane);
    return { lane, origin: originOf(record) };
  });
  const { rows } = await client.query<{ id: string }>(orderedWorkQuery(events));
  return rows.map(({ id }) => id);
}

/** By key: it is the id of the subject, or the record would not fit the contract. */
async function homesOf(
  client: Queryable,
  kind: LaneKind,
  records: readonly ReplayedRecord[],
): Promise<Map<string, LaneName>> {
  const { rows } = await client.query<{ id: string; lane: LaneName }>(HOMES[kind], [
    textArray([...new Set(records.map(keyOf))]),
  ]);
  return new Map(rows.map(({ id, lane }) => [id, lane]));
}

function keyOf({ raw }: Pick<ReplayedRecord, 'raw'>): string {
  return raw.key?.toString('utf8') ?? '';
}

function usualLane(topic: string, partition: number): LaneName {
  const kind = laneKindOf(topic);
  return kind === undefined ? parkingLane(partition) : laneName(kind, partition);
}
