import type { ParsedRecord } from '@sluice/contracts';
import type { RawRecord } from '@sluice/messaging';
import type { LaneEffects } from './lane-effects.js';
import type { LaneKind } from './lane-name.js';
import type { Cause, FactCause } from './lane-work.js';
import type { LaneTransaction } from './lane-transaction.js';

/** A record of the lane's partition, parsed before the transaction began. */
export interface LaneRecord {
  /** Where it was read: topic (without prefix) and partition. Not the lane's own when another lane handed it over. */
  topic: string;
  partition: number;
  raw: RawRecord;
  parsed: ParsedRecord;
}

/**
 * What a lane of one kind does inside its transactions: shipments are decided, orders are screened.
 * Implementations read with `tx.client`, write their own tables with it, and put everything else into `effects`.
 */
export interface LaneFeature {
  readonly kind: LaneKind;
  /** Applies the records in order. Records that cannot be applied are parked in `effects`; none is dropped. */
  applyRecords(tx: LaneTransaction, records: readonly LaneRecord[], effects: LaneEffects, nowMs: number): Promise<void>;
  /** Decides these subjects again, because of the cause beside each. */
  decideAgain(
    tx: LaneTransaction,
    subjects: readonly { id: string; cause: Cause }[],
    effects: LaneEffects,
    nowMs: number,
  ): Promise<void>;
  /** Open subjects of this lane that the changed facts concern. */
  subjectsOf(tx: LaneTransaction, causes: readonly FactCause[]): Promise<{ id: string; cause: Cause }[]>;
}
