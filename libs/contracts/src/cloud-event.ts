import type { DataOf, MessageType } from './message-types.js';

/** The attributes of a CloudEvent 1.0 that we use, beside its type and data. */
export interface EventAttributes {
  /** Unique per source. */
  readonly id: string;
  readonly source: string;
  /** RFC 3339. */
  readonly time?: string;
  readonly subject?: string;
  readonly partitionkey?: string;
  /** W3C trace context, passed on from record to record. */
  readonly traceparent?: string;
  /** In what we say: the journal's `seq` in its lane, decimal digits. */
  readonly sequence?: string;
  /** In what we say: the journal row's hash, hexadecimal. */
  readonly journalhash?: string;
}

/** A CloudEvent of one type, its data checked. */
export interface CloudEvent<T extends MessageType> extends EventAttributes {
  readonly type: T;
  readonly data: DataOf<T>;
}

/** A CloudEvent of the contract: tell them apart by `type`. */
export type IncomingEvent = { [T in MessageType]: CloudEvent<T> }[MessageType];

/** Why a record, or a message of ours, cannot be used. */
export type ProblemCode =
  | 'NOT_JSON'
  | 'TOO_LARGE'
  | 'NOT_A_CLOUDEVENT'
  | 'UNKNOWN_TYPE'
  | 'WRONG_TOPIC'
  | 'SCHEMA_VIOLATION'
  | 'KEY_MISMATCH'
  | 'UNEXPECTED_TOMBSTONE';

/** What is wrong with one record, for the person who finds it parked. */
export interface RecordProblem {
  readonly code: ProblemCode;
  /** One sentence that names the field and the remedy. */
  readonly message: string;
  /** Where: a path into the data (`lines[0].quantity`), a header (`ce_type`), or `key`. */
  readonly field?: string;
  /** What the writer of the record does about it. */
  readonly remedy: string;
}

/** Header values as a Kafka client hands them over: a name can occur several times, and a value can be null. */
export type HeaderValue = Buffer | string | (Buffer | string)[] | null | undefined;

/** The parts of a Kafka record that `parseRecord` reads. */
export interface RecordToParse {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: Readonly<Record<string, HeaderValue>>;
}

/** What a record turned out to be: an event, the removal of its key, or a problem. */
export type ParsedRecord =
  | { readonly ok: true; readonly tombstone?: undefined; readonly event: IncomingEvent }
  | { readonly ok: true; readonly tombstone: true; readonly key: string }
  | { readonly ok: false; readonly problem: RecordProblem };
