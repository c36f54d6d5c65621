import type { DeadLetterData } from '@sluice/contracts';
import type { RawRecord } from '../kafka-port.js';

export const DEAD_LETTER_STATES = ['OPEN', 'REPLAYED', 'DISCARDED'] as const;
export type DeadLetterState = (typeof DEAD_LETTER_STATES)[number];

/** Key, headers and value of a record in base64; headers by name. */
export interface RecordBytes {
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string | null;
}

/** How a dead letter was dealt with. */
export interface Resolution {
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  /** What was replayed, where it was not the original. */
  readonly edited: RecordBytes | undefined;
  /** The lane work that applies the replay; null when the replay was applied with the request itself. */
  readonly workId: string | null;
}

/** A row of `dead_letter`. */
export interface StoredDeadLetter extends DeadLetterData {
  /** The order of parking, decimal digits. */
  readonly ordinal: string;
  /** The record's place in the order of its key: the ordinal of its first attempt. */
  readonly position: string;
  readonly attempt: number;
  readonly state: DeadLetterState;
  /** Counts changes from 1: the ETag. */
  readonly revision: number;
  readonly resolution: Resolution | undefined;
  /** The dead letter that a replay of this one became. */
  readonly parkedAgainAs: string | undefined;
}

/** The row as PostgreSQL gives it under `DEAD_LETTER_COLUMNS`. */
export interface DeadLetterRow {
  readonly dead_letter_id: string;
  readonly service: string;
  readonly topic: string;
  readonly partition: number;
  readonly record_offset: string;
  readonly record_timestamp: Date;
  readonly key: string | null;
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly remedy: string;
  readonly headers: Record<string, string>;
  readonly value: string | null;
  readonly parked_at: Date;
  readonly blocks_key: boolean;
  readonly ordinal: string;
  readonly position: string;
  readonly replay_of: string | null;
  readonly attempt: number;
  readonly state: DeadLetterState;
  readonly revision: number;
  readonly resolved_by: string | null;
  readonly resolved_at: Date | null;
  readonly reason: string | null;
  readonly edited: boolean;
  readonly replayed_key: string | null;
  readonly replayed_headers: Record<string, string> | null;
  readonly replayed_value: string | null;
  readonly work_id: string | null;
  readonly parked_again_as: string | null;
}

export const DEAD_LETTER_COLUMNS = `
  d.dead_letter_id, d.service, d.topic, d.partition, d.record_offset, d.record_timestamp, d.key, d.code, d.message,
  d.field, d.remedy, d.headers, d.value, d.parked_at, d.blocks_key, d.ordinal, d.replay_of, d.attempt, d.state,
  d.revision, d.resolved_by, d.resolved_at, d.reason, d.edited, d.replayed_key, d.replayed_headers, d.replayed_value,
  d.work_id, coalesce(d.first_ordinal, d.ordinal) AS position,
  (SELECT again.dead_letter_id FROM dead_letter AS again WHERE again.replay_of = d.dead_letter_id LIMIT 1)
    AS parked_again_as`;

export function storedDeadLetter(row: DeadLetterRow): StoredDeadLetter {
  return {
    deadLetterId: row.dead_letter_id,
    service: row.service,
    topic: row.topic,
    partition: row.partition,
    offset: row.record_offset,
    timestamp: row.record_timestamp.toISOString(),
    key: row.key,
    code: row.code,
    message: row.message,
    ...(row.field === null ? {} : { field: row.field }),
    remedy: row.remedy,
    headers: row.headers,
    value: row.value,
    parkedAt: row.parked_at.toISOString(),
    blocksKey: row.blocks_key,
    ...(row.replay_of === null ? {} : { replayOf: row.replay_of }),
    ordinal: row.ordinal,
    position: row.position,
    attempt: row.attempt,
    state: row.state,
    revision: row.revision,
    resolution: resolutionOf(row),
    parkedAgainAs: row.parked_again_as ?? undefined,
  };
}

function resolutionOf(row: DeadLetterRow): Resolution | undefined {
  if (row.resolved_by === null || row.resolved_at === null) return undefined;
  const edited = { key: row.replayed_key, headers: row.replayed_headers ?? {}, value: row.replayed_value };
  return {
    by: row.resolved_by,
    at: row.resolved_at.toISOString(),
    reason: row.reason,
    edited: row.edited ? edited : undefined,
    workId: row.work_id,
  };
}

/** The record as it goes to whoever applies it: where it lay, with these bytes. */
export function rawRecordOf(letter: StoredDeadLetter, bytes: RecordBytes): RawRecord {
  const decode = (base64: string | null): Buffer | null => (base64 === null ? null : Buffer.from(base64, 'base64'));
  return {
    offset: BigInt(letter.offset),
    timestamp: Date.parse(letter.timestamp),
    key: decode(bytes.key),
    value: decode(bytes.value),
    headers: Object.fromEntries(
      Object.entries(bytes.headers).map(([name, base64]) => [name, Buffer.from(base64, 'base64')]),
    ),
  };
}
