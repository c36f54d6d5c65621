import type { DeadLetterData } from '@sluice/contracts';
import type { ClientBase } from 'pg';
import type { JournalEntry } from '../journal/journal-entries.js';
import type { RawRecord, RecordHeaders } from '../kafka-port.js';
import { qualified } from '../sql/identifiers.js';

/** Why a record cannot be used, in words for the person who finds it. */
export interface ParkingProblem {
  readonly code: string;
  readonly message: string;
  readonly field?: string | undefined;
  readonly remedy: string;
}

export interface RecordToPark {
  /** Who parks it, e.g. `gate`. */
  readonly service: string;
  /** Where it was read; the topic without prefix. */
  readonly topic: string;
  readonly partition: number;
  readonly record: RawRecord;
  readonly problem: ParkingProblem;
  readonly parkedAt: Date;
  /** Later records of the same key are parked behind it, so that order is kept. */
  readonly blocksKey: boolean;
  /** The dead letter whose replay this record was, if it was one. */
  readonly replay?: ReplayMark | undefined;
}

/** What a replayed record carries, so that it keeps its place and, should it fail again, its history. */
export interface ReplayMark {
  readonly deadLetterId: string;
  /** 1 for the record as it first came. */
  readonly attempt: number;
  /** Its place in the order of its key, decimal digits; absent when its key was edited: then it comes as a new record. */
  readonly position?: string;
}

/**
 * A parked record with its original bytes. The id follows from where the record lies, and from which replay of it this
 * is: parking it again changes nothing.
 */
export function deadLetterOf({
  service,
  topic,
  partition,
  record,
  problem,
  parkedAt,
  blocksKey,
  replay,
}: RecordToPark): DeadLetterData {
  const { code, message, field, remedy } = problem;
  const first = `${service}:${topic}:${partition}:${record.offset}`;
  return {
    deadLetterId: replay === undefined ? first : `${first}:${replay.attempt + 1}`,
    service,
    topic,
    partition,
    offset: record.offset.toString(),
    timestamp: instantOf(record.timestamp),
    key: record.key?.toString('base64') ?? null,
    code,
    message: storable(message),
    ...(field === undefined ? {} : { field: storable(field) }),
    remedy: storable(remedy),
    headers: base64Headers(record.headers),
    value: record.value?.toString('base64') ?? null,
    parkedAt: parkedAt.toISOString(),
    blocksKey,
    ...(replay === undefined ? {} : { replayOf: replay.deadLetterId }),
  };
}

/** What the service says about it: to `sluice.dead-letter.v1`, under the parked record's own key. */
export function deadLetterEntry(deadLetter: DeadLetterData): JournalEntry {
  const key =
    deadLetter.key === null ? deadLetter.deadLetterId : Buffer.from(deadLetter.key, 'base64').toString('utf8');
  return {
    topic: 'sluice.dead-letter.v1',
    key: storable(key),
    type: 'sluice.record.parked',
    payload: Buffer.from(JSON.stringify(deadLetter)),
  };
}

/**
 * Writes rows of `dead_letter` in the caller's transaction; one that is there already stays as it is.
 * @param schema where the table is; the connection's own schema when absent.
 */
export async function insertDeadLetters(
  client: Pick<ClientBase, 'query'>,
  deadLetters: readonly DeadLetterData[],
  schema?: string,
): Promise<void> {
  // One JSON document instead of sixteen arrays: parking is rare, and PostgreSQL reads the fields by name. Their order is
  // the order of their keys, which a join would lose.
  const table = qualified('dead_letter', schema);
  await client.query(
    `INSERT INTO ${table}
       (dead_letter_id, service, topic, partition, record_offset, record_timestamp, key, code, message, field, remedy,
        headers, value, parked_at, blocks_key, replay_of, attempt, first_ordinal)
     SELECT d."deadLetterId", d.service, d.topic, d.partition, d."offset", d."timestamp", d.key, d.code, d.message,
            d.field, d.remedy, d.headers, d.value, d."parkedAt", d."blocksKey", d."replayOf",
            coalesce(before.attempt, 0) + 1, coalesce(before.first_ordinal, before.ordinal)
       FROM json_to_recordset($1) AS d ("deadLetterId" text, service text, topic text, partition integer, "offset" bigint,
              "timestamp" timestamptz, key text, code text, message text, field text, remedy text, headers json, value text,
              "parkedAt" timestamptz, "blocksKey" boolean, "replayOf" text, place integer)
       LEFT JOIN ${table} AS before ON before.dead_letter_id = d."replayOf"
      ORDER BY d.place
     ON CONFLICT (dead_letter_id) DO NOTHING`,
    [JSON.stringify(deadLetters.map((deadLetter, place) => ({ ...deadLetter, place })))],
  );
}

/** A name that occurs several times keeps its first value, as `parseRecord` reads it. */
function base64Headers(headers: RecordHeaders): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? [] : [[storable(name), Buffer.from(first).toString('base64')] as const];
  });
  return Object.fromEntries(entries);
}

/** PostgreSQL's text holds neither NUL nor half a surrogate pair; the latter goes on its way through UTF-8. */
function storable(text: string): string {
  return Buffer.from(text).toString().replaceAll('\0', '\ufffd');
}

/** Producers may write any number as a record's time; one that no calendar holds is given as the epoch. */
function instantOf(timestampMs: number): string {
  const instant = new Date(timestampMs);
  const year = instant.getUTCFullYear();
  return year >= 0 && year <= 9999 ? instant.toISOString() : new Date(0).toISOString();
}
