import type { DeadLetterData } from '@sluice/contracts';
import { deadLetterOf, type ParkingProblem, type ReplayMark } from '@sluice/messaging';
import type { LaneEffects } from '../lane/lane-effects.js';
import { laneRecord } from '../lane/lane-record.js';
import type { LaneRecord } from '../lane/lane-feature.js';
import type { EventOrigin } from '../lane/lane-work.js';

/** Parks a record for a person to find: in `dead_letter` and, through the journal, in `sluice.dead-letter.v1`. */
export function park(
  effects: LaneEffects,
  record: LaneRecord,
  reason: ParkingProblem,
  nowMs: number,
  blocksKey = false,
): void {
  effects.park(deadLetterFor(record, reason, nowMs, blocksKey));
}

/** The dead letter of a record that this service read. */
export function deadLetterFor(
  record: Pick<LaneRecord, 'topic' | 'partition' | 'raw'>,
  reason: ParkingProblem,
  nowMs: number,
  blocksKey = false,
): DeadLetterData {
  return deadLetterOf({
    service: 'gate',
    topic: record.topic,
    partition: record.partition,
    record: record.raw,
    problem: reason,
    parkedAt: new Date(nowMs),
    blocksKey,
    replay: 'replay' in record ? (record as QueuedRecord).replay : undefined,
  });
}

/** Our own mistake, not the sender's: nothing is known about what later records of the key would build on (docs/adr/0002). */
export function unprocessable(error: unknown): ParkingProblem {
  return {
    code: 'UNPROCESSABLE',
    message: `The gate could not process this record: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Report it, correct the cause and replay the record; later records of the same key wait behind it.',
  };
}

/** A record that waits because an earlier one of its key is parked. */
export const BEHIND_PARKED: ParkingProblem = {
  code: 'BEHIND_PARKED',
  message: 'An earlier record of the same key is parked, and records of a key are applied in order.',
  remedy: 'Replay or discard the earlier record first, then this one; or replay the whole key.',
};

/** A record that comes out of the lane's work. */
export interface QueuedRecord extends LaneRecord {
  readonly queued: true;
  /** Where it is a replay. */
  readonly replay?: ReplayMark;
}

/** Where a replayed record came from, and which replay it is. */
export interface ReplayOrigin extends EventOrigin {
  readonly replay?: ReplayMark;
}

export function isQueued(record: LaneRecord): record is QueuedRecord {
  return 'queued' in record;
}

/** Writes a record down so that another lane can read it as if it had come in its own partition. */
export function originOf(record: LaneRecord): ReplayOrigin {
  const { raw } = record;
  return {
    topic: record.topic,
    partition: record.partition,
    offset: raw.offset.toString(),
    timestampMs: raw.timestamp,
    keyBase64: raw.key?.toString('base64') ?? null,
    valueBase64: raw.value?.toString('base64') ?? null,
    headersBase64: Object.fromEntries(
      Object.entries(raw.headers).flatMap(([name, value]) => {
        const first = Array.isArray(value) ? value[0] : value;
        return first === undefined ? [] : [[name, Buffer.from(first).toString('base64')]];
      }),
    ),
    ...(isQueued(record) && record.replay ? { replay: record.replay } : {}),
  };
}

/** The inverse of `originOf`. */
export function toLaneRecord(origin: ReplayOrigin): QueuedRecord {
  const raw = {
    offset: BigInt(origin.offset),
    timestamp: origin.timestampMs,
    key: origin.keyBase64 === null ? null : Buffer.from(origin.keyBase64, 'base64'),
    value: origin.valueBase64 === null ? null : Buffer.from(origin.valueBase64, 'base64'),
    headers: Object.fromEntries(
      Object.entries(origin.headersBase64).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
    ),
  };
  const record = laneRecord(origin.topic, origin.partition, raw);
  return { ...record, queued: true, ...(origin.replay ? { replay: origin.replay } : {}) };
}
