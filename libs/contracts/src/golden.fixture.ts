// The golden messages of `golden/`, for specs.
import { readdirSync, readFileSync } from 'node:fs';
import type { HeaderValue, ProblemCode, RecordToParse } from './cloud-event.js';
import { MESSAGE_TYPES, type MessageType } from './message-types.js';
import type { TopicName } from './topics.js';

/** A file of `golden/<type>/`: data of that type, or raw text, and where its record departs from the usual one. */
export interface Golden {
  readonly type: MessageType;
  /** `good-…` or `bad-…`, without the ending. */
  readonly name: string;
  readonly describes: string;
  /** Bad ones: what `parseRecord` has to say. */
  readonly expect?: { readonly code: ProblemCode; readonly field: string };
  readonly data?: unknown;
  /** The value as text, where `data` could not say it. */
  readonly value?: string;
  readonly tombstone?: boolean;
  /** Members (paths with dots) of the data that the contract does not know. */
  readonly unknown?: readonly string[];
  readonly topic?: TopicName;
  readonly key?: string | null;
  /** Headers to set, or with null to leave out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

const directory = new URL('../golden/', import.meta.url);

/** Every golden message, by type and name. */
export function goldenMessages(): Golden[] {
  return readdirSync(directory).flatMap((type) =>
    readdirSync(new URL(`${type}/`, directory)).map((file) => ({
      ...(JSON.parse(readFileSync(new URL(`${type}/${file}`, directory), 'utf8')) as Omit<Golden, 'type' | 'name'>),
      type: type as MessageType,
      name: file.replace('.json', ''),
    })),
  );
}

/** The topic a golden message is read from. */
export function topicOf(golden: Golden): TopicName {
  return golden.topic ?? MESSAGE_TYPES[golden.type].topic;
}

/** The record of a golden message, in CloudEvents binary mode. */
export function binaryRecord(golden: Golden): RecordToParse {
  const headers: Record<string, HeaderValue> = {};
  const usual = { 'content-type': 'application/json', ce_specversion: '1.0', ...prefixed(attributesOf(golden)) };
  for (const [name, value] of Object.entries({ ...usual, ...golden.headers })) {
    if (value !== null) headers[name] = Buffer.from(value);
  }
  return { key: keyOf(golden), value: valueOf(golden), headers };
}

/** The record of a golden message in CloudEvents structured mode. */
export function structuredRecord(golden: Golden): RecordToParse {
  const headers = { 'content-type': Buffer.from('application/cloudevents+json; charset=utf-8') };
  const event = { specversion: '1.0', ...attributesOf(golden), datacontenttype: 'application/json', data: golden.data };
  return { key: keyOf(golden), value: Buffer.from(JSON.stringify(event)), headers };
}

function attributesOf({ type }: Golden): Record<string, string> {
  return { id: 'ev-0001', source: 'golden', type, time: '2026-06-02T08:00:00Z' };
}

function prefixed(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, value]));
}

function keyOf({ key, type, data }: Golden): Buffer | null {
  if (key !== undefined) return key === null ? null : Buffer.from(key);
  const { keyField } = MESSAGE_TYPES[type];
  const id = keyField === null ? undefined : (data as Record<string, unknown> | undefined)?.[keyField];
  return typeof id === 'string' ? Buffer.from(id) : null;
}

function valueOf({ tombstone, value, data }: Golden): Buffer | null {
  if (tombstone) return null;
  return Buffer.from(value ?? JSON.stringify(data));
}
