import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import { laneKindOf } from '../lane/lane-name.js';
import { PartitionCountError } from './partition-guard.js';

const POLL_MS = 200;
/** Then whoever waits is told why; waiting goes on. */
const POLLS_MAX = 25;

/**
 * Resolves when the lane of this partition may begin. After the number of partitions was changed (`sluice partitions`)
 * a key's later records come in a new partition while earlier ones may still lie unread in an old one. So the lanes of
 * new partitions begin when those of the old ones are past what lay there at the change.
 * @throws PartitionCountError when the partition was added and nobody changed the number on purpose
 * @throws when the old lanes are not done yet: ask again
 */
export async function oldLanesDone(pool: Pool, topic: string, partition: number): Promise<void> {
  await refuseUnknownPartition(pool, topic, partition);
  for (let poll = 1; ; poll += 1) {
    const behind = await lanesBehind(pool, topic, partition);
    if (behind.length === 0) return;
    if (poll === POLLS_MAX) {
      throw new Error(
        `the lane of ${topic} partition ${partition} waits for lanes that are not past the change of partitions yet: ${behind.join(', ')}`,
      );
    }
    await delay(POLL_MS);
  }
}

async function refuseUnknownPartition(pool: Pool, topic: string, partition: number): Promise<void> {
  const { rows } = await pool.query<{ partitions: number }>(
    'SELECT partitions FROM topic_partitions WHERE topic = $1',
    [topic],
  );
  const expected = rows[0]?.partitions ?? partition + 1;
  if (partition >= expected) {
    throw new PartitionCountError(topic, partition + 1, expected, 'partitions were added while the gate ran');
  }
}

/** Lanes of old partitions that a new one has to wait for; none for an old one. */
async function lanesBehind(pool: Pool, topic: string, partition: number): Promise<string[]> {
  const { rows } = await pool.query<{ lane: string }>(
    `SELECT lane.lane
       FROM partition_change AS change JOIN lane ON lane.lane = $1 || '/' || change.partition
      WHERE change.topic = $2 AND lane.next_offset < change.until_offset
        AND NOT EXISTS (SELECT FROM partition_change AS own WHERE own.topic = $2 AND own.partition = $3)
      ORDER BY change.partition`,
    [laneKindOf(topic), topic, partition],
  );
  return rows.map((row) => row.lane);
}
