import type { EventAttributes, HeaderValue, RecordProblem, RecordToParse } from './cloud-event.js';
import { isInstant } from './formats.js';
import { problemOf, show } from './problem.js';
import { isStorable } from './storable-text.js';

const STRUCTURED = 'application/cloudevents+json';
const ATTRIBUTE_CHARACTERS_MAX = 500;
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const PRINTABLE = /^\P{Cc}+$/u;
/** What nearly all attributes are, and quicker to tell. */
const PRINTABLE_ASCII = /^[ -~]+$/;

/** The attributes we read, and the headers they have in binary mode. */
const HEADERS = {
  specversion: 'ce_specversion',
  id: 'ce_id',
  source: 'ce_source',
  type: 'ce_type',
  time: 'ce_time',
  subject: 'ce_subject',
  partitionkey: 'ce_partitionkey',
  traceparent: 'ce_traceparent',
  sequence: 'ce_sequence',
  journalhash: 'ce_journalhash',
} as const;

type AttributeName = keyof typeof HEADERS;

/** CloudEvents attributes by name, from headers or from a structured event, and how a problem names one. */
export interface AttributeSource {
  text(name: AttributeName): string | undefined;
  fieldName(name: AttributeName): string;
}

/** What the envelope says; the type is any text until it is looked up. */
export interface Envelope extends EventAttributes {
  readonly type: string;
}

/** How a record carries its event: attributes in headers and data as the value, or everything in the value. */
export function modeOf(headers: NonNullable<RecordToParse['headers']>): 'binary' | 'structured' | 'none' {
  const contentType = headerText(headers['content-type']);
  if (contentType?.trimStart().toLowerCase().startsWith(STRUCTURED)) return 'structured';
  const named = headers['ce_type'] ?? headers['ce_id'] ?? headers['ce_source'] ?? headers['ce_specversion'];
  return named === undefined || named === null ? 'none' : 'binary';
}

/** Attributes of binary mode: `ce_id` and so on. */
export function headerAttributes(headers: NonNullable<RecordToParse['headers']>): AttributeSource {
  return {
    text: (name) =>
      headerText(headers[HEADERS[name]]) ?? (name === 'traceparent' ? headerText(headers['traceparent']) : undefined),
    fieldName: (name) => HEADERS[name],
  };
}

/** Attributes of structured mode: members of the event. A trace context may also be in the headers. */
export function memberAttributes(
  event: Readonly<Record<string, unknown>>,
  headers: NonNullable<RecordToParse['headers']>,
): AttributeSource {
  return {
    text: (name) => {
      const member = event[name];
      if (typeof member === 'string') return member;
      return name === 'traceparent' ? headerText(headers['traceparent']) : undefined;
    },
    fieldName: (name) => name,
  };
}

/** Reads and checks the attributes (CloudEvents 1.0). */
export function readEnvelope(source: AttributeSource): Envelope | { readonly problem: RecordProblem } {
  const specversion = source.text('specversion');
  if (specversion !== '1.0') return missingOrWrong(source, 'specversion', specversion, 'send 1.0');
  const [id, origin, type] = [source.text('id'), source.text('source'), source.text('type')];
  if (!isAttribute(id)) return missingOrWrong(source, 'id', id, 'send an id that is unique in its source');
  if (!isAttribute(origin)) return missingOrWrong(source, 'source', origin, 'send the name of the system that says it');
  if (!isAttribute(type)) return missingOrWrong(source, 'type', type, 'send the type of the message');
  const time = source.text('time');
  if (time !== undefined && !isInstant(time)) {
    return missingOrWrong(source, 'time', time, 'send an RFC 3339 time with its offset, such as 2026-06-02T08:00:00Z');
  }
  const others: Record<OptionalName, string | undefined> = {
    subject: source.text('subject'),
    partitionkey: source.text('partitionkey'),
    sequence: source.text('sequence'),
    journalhash: source.text('journalhash'),
  };
  for (const name of OPTIONAL_NAMES) {
    const text = others[name];
    if (text !== undefined && !isAttribute(text)) return missingOrWrong(source, name, text, 'send a printable text');
  }
  const traceparent = source.text('traceparent');
  return {
    id,
    source: origin,
    type,
    time,
    ...others,
    // A trace context that is not one is dropped, as W3C asks: nobody's shipment waits for it.
    traceparent: traceparent !== undefined && TRACEPARENT.test(traceparent) ? traceparent : undefined,
  };
}

const OPTIONAL_NAMES = ['subject', 'partitionkey', 'sequence', 'journalhash'] as const;
type OptionalName = (typeof OPTIONAL_NAMES)[number];

function isAttribute(text: string | undefined): text is string {
  if (text === undefined || text.length > ATTRIBUTE_CHARACTERS_MAX) return false;
  return PRINTABLE_ASCII.test(text) || (PRINTABLE.test(text) && isStorable(text));
}

function missingOrWrong(
  source: AttributeSource,
  name: AttributeName,
  text: string | undefined,
  remedy: string,
): { readonly problem: RecordProblem } {
  const fault = text === undefined ? 'is missing' : `is ${show(text)}`;
  const limited = `${remedy} (1 to ${ATTRIBUTE_CHARACTERS_MAX} characters)`;
  const needsLimit = text === '' || (text?.length ?? 0) > ATTRIBUTE_CHARACTERS_MAX;
  return {
    problem: problemOf('NOT_A_CLOUDEVENT', {
      field: source.fieldName(name),
      fault,
      remedy: needsLimit ? limited : remedy,
    }),
  };
}

function headerText(value: HeaderValue): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (first === undefined || first === null) return undefined;
  return typeof first === 'string' ? first : first.toString('utf8');
}
