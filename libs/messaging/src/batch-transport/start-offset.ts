import type { Logger } from '@sluice/platform';
import type { KafkaPort, TopicPartition } from '../kafka-port.js';
import { UnrecoverableError } from './retry.js';

/** The position to start from lies beyond the end of the partition: Kafka holds less than was already handled. */
export class StartBeyondEndError extends UnrecoverableError {
  constructor({ topic, partition }: TopicPartition, wanted: bigint, end: bigint) {
    super(
      `${topic} partition ${partition} ends at offset ${end}, but everything below ${wanted} was handled before: ` +
        'Kafka lost records or the topic was created anew. Records written now would be taken for old ones.',
    );
    this.name = 'StartBeyondEndError';
  }
}

interface Start {
  readonly kafka: KafkaPort;
  readonly groupId: string;
  readonly partition: TopicPartition;
  /** What the owner's own records say; undefined: ask the group. */
  readonly wanted: bigint | undefined;
  readonly logger: Logger;
}

/**
 * Where consumption of a partition begins: where its owner says, else at the group's offset, else at the oldest record
 * (never at the newest: records written before the first start, or before a partition was noticed, would be lost).
 * The client would answer a position out of range by silently jumping to one that exists, so it never gets one.
 */
export async function startOffset({ kafka, groupId, partition, wanted, logger }: Start): Promise<bigint> {
  const [ranges, committed] = await Promise.all([
    kafka.offsetRanges([partition.topic]),
    wanted === undefined ? kafka.committedOffsets(groupId, [partition.topic]) : [],
  ]);
  const range = ranges.find((one) => one.partition === partition.partition);
  if (!range) throw new Error(`${partition.topic} has no partition ${partition.partition}`);
  const position = wanted ?? committed.find((one) => one.partition === partition.partition)?.offset ?? range.low;
  if (position > range.end) throw new StartBeyondEndError(partition, position, range.end);
  if (position >= range.low) return position;
  // Position 0 on a topic whose oldest records have expired is an ordinary first start.
  if (position > 0n) {
    const missing = { from: String(position), to: String(range.low) };
    logger.error({ ...partition, ...missing }, 'records expired before they were handled');
  }
  return range.low;
}
