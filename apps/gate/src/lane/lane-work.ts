import type { DeadLetterData } from '@sluice/contracts';
import type { LaneName } from './lane-name.js';

/** Why something is decided again; becomes `cause` on the wire. */
export interface Cause {
  type: string;
  id: string;
}

/** A fact that changed, and the SKUs through which it reaches shipments and orders; `null` reaches every one. */
export interface FactCause extends Cause {
  skus: readonly string[] | null;
}

/** Where an event came from, so that it can still be parked with its address when another lane refuses it. */
export interface EventOrigin {
  topic: string;
  partition: number;
  offset: string;
  timestampMs: number;
  keyBase64: string | null;
  valueBase64: string | null;
  headersBase64: Record<string, string>;
}

/**
 * Work that others leave for a lane, one row of `lane_work` each. Taken in order of `id`.
 *  - FACTS: look up what these facts concern and leave it as SUBJECTS rows: one scan, in the lane's own transaction.
 *  - SUBJECTS: decide these shipments (or screen these orders) again; at most `SUBJECTS_PER_WORK` ids.
 *  - EVENT: a command, or an event that arrived in another partition than the one its shipment lives in.
 *  - PARK: a record that a consumer without a journal of its own could not use.
 */
export type LaneWork =
  | { kind: 'FACTS'; payload: { causes: readonly FactCause[] } }
  | { kind: 'SUBJECTS'; payload: { subjects: readonly { id: string; cause: Cause }[] } }
  | { kind: 'EVENT'; payload: { origin: EventOrigin } }
  | { kind: 'PARK'; payload: { deadLetter: DeadLetterData } };

export type StoredLaneWork = LaneWork & { id: bigint };
export type LaneWorkFor = LaneWork & { lane: LaneName };

/** Subjects in one SUBJECTS row, and so in one transaction: small enough that fresh shipments wait only milliseconds behind it. */
export const SUBJECTS_PER_WORK = 500;

/** The channel that wakes a lane of any process when work was left for it; the payload is the lane's name. */
export const LANE_WORK_CHANNEL = 'gate_lane_work';
