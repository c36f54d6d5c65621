import { TOPICS } from '@sluice/contracts';
import { GENESIS_HASH, UnrecoverableError, type KafkaPort } from '@sluice/messaging';
import type { Pool } from 'pg';
import { LANE_KINDS, laneName, type LaneKind } from '../lane/lane-name.js';

/** The runbook that an operator follows to change a partition count on purpose. */
export const PARTITIONS_RUNBOOK = 'docs/runbooks/change-partition-count.md';

/** What the gate reads and writes. It needs no right to others, and the broker may hide them from it. */
const OWN_TOPICS = TOPICS.filter(({ readBy, writtenBy }) =>
  [...readBy, ...writtenBy].some((who) => who === 'gate' || who === 'every service'),
).map(({ name }) => name);

/** The partitions are not what the gate's lanes were built on: keys would have moved between lanes. */
export class PartitionCountError extends UnrecoverableError {
  override name = 'PartitionCountError';

  constructor(topic: string, found: number, expected: number, why: string) {
    super(`topic ${topic} has ${found} partitions, expected ${expected}: ${why}. Follow ${PARTITIONS_RUNBOOK}.`);
  }
}

/**
 * Checks that each lane's output topic has the partitions of its input, and that both are as they were when the gate
 * first ran; then makes sure that every lane has its row, so that work can be left for lanes nobody owns yet.
 * @throws PartitionCountError naming the topic and the runbook
 */
export async function guardPartitions(pool: Pool, kafka: KafkaPort): Promise<void> {
  for (const { kind, input, partitions } of await fittingCounts(kafka)) {
    await pool.query('INSERT INTO topic_partitions (topic, partitions) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      input,
      partitions,
    ]);
    await compareWithMemory(pool, input, partitions);
    await pool.query(
      `INSERT INTO lane (lane, generation, next_offset, seq, published, head)
       SELECT lane, 0, 0, 0, 0, $2 FROM unnest($1::text[]) AS l (lane) ON CONFLICT DO NOTHING`,
      [Array.from({ length: partitions }, (_, partition) => laneName(kind, partition)), GENESIS_HASH],
    );
  }
}

/** The same for a gate that runs: partitions are added under it. @throws PartitionCountError */
export async function checkPartitions(pool: Pool, kafka: KafkaPort): Promise<void> {
  for (const { input, partitions } of await fittingCounts(kafka)) await compareWithMemory(pool, input, partitions);
}

async function fittingCounts(kafka: KafkaPort): Promise<{ kind: LaneKind; input: string; partitions: number }[]> {
  const counts = await kafka.partitionCounts(OWN_TOPICS);
  return (Object.keys(LANE_KINDS) as LaneKind[]).map((kind) => {
    const { input, output } = LANE_KINDS[kind];
    const found = counts.get(output) ?? 0;
    const partitions = counts.get(input) ?? 0;
    if (found !== partitions)
      throw new PartitionCountError(output, found, partitions, `it answers ${input} partition by partition`);
    return { kind, input, partitions };
  });
}

async function compareWithMemory(pool: Pool, topic: string, found: number): Promise<void> {
  const { rows } = await pool.query<{ partitions: number }>(
    'SELECT partitions FROM topic_partitions WHERE topic = $1',
    [topic],
  );
  const expected = rows[0]?.partitions ?? found;
  if (expected !== found)
    throw new PartitionCountError(topic, found, expected, 'shipments live in the lane of their partition');
}
