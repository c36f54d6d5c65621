import type { RawRecord } from '../kafka-port.js';

/** What an `@EventPattern<string>('topic')` handler gets: consecutive records of one partition, never empty. */
export interface RecordBatch {
  /** Without the installation's prefix. */
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly RawRecord[];
  /** One after the newest record of the partition when the batch was fetched. */
  readonly highWatermark: bigint;
  /** Aborted when the partition is lost: the work may be dropped, its outcome is ignored. */
  readonly signal: AbortSignal;
}
