import { isUtf8 } from 'node:buffer';
import type { IncomingEvent, ParsedRecord, ProblemCode, RecordProblem, RecordToParse } from './cloud-event.js';
import { headerAttributes, memberAttributes, modeOf, readEnvelope, type AttributeSource } from './envelope.js';
import { isMessageType, MESSAGE_TYPES, type MessageType } from './message-types.js';
import { problemOf, show, type Fault } from './problem.js';
import { mayHoldUnstorableText, unstorableText } from './storable-text.js';
import { topicDefinition, type TopicName } from './topics.js';
import { incomingFault } from './validators.js';

type Json = { readonly ok: true; readonly json: unknown; readonly text: string } | Refusal;
type Refusal = { readonly ok: false; readonly problem: RecordProblem };

/**
 * Reads one Kafka record of `topic` (its name without prefix) as a CloudEvent of the contract, in binary or structured
 * mode. Fields the contract does not know are dropped. Never throws, whatever the bytes: what cannot be used is a
 * problem to park. It is on the gate's hot path: validators are compiled once, and nothing is cloned.
 *
 * A record without a value removes its key on a compacted topic, and is UNEXPECTED_TOMBSTONE elsewhere.
 */
export function parseRecord(record: RecordToParse, topic: TopicName): ParsedRecord {
  const { key, value, headers = {} } = record;
  if (value === null) return parseTombstone(key, topic);
  const { maxValueBytes } = topicDefinition(topic);
  if (value.length > maxValueBytes) {
    return refuse('TOO_LARGE', {
      field: 'value',
      fault: `has ${value.length} bytes`,
      remedy: `send at most ${maxValueBytes}`,
    });
  }
  const mode = modeOf(headers);
  switch (mode) {
    case 'binary':
      return parseEvent(headerAttributes(headers), () => parseJson(value), key, topic);
    case 'structured':
      return parseStructured(value, headers, key, topic);
    case 'none':
      return refuseWithoutEnvelope(value);
    default:
      return mode satisfies never;
  }
}

function parseTombstone(key: Buffer | null, topic: TopicName): ParsedRecord {
  if (topicDefinition(topic).cleanup !== 'compact') {
    return refuse('UNEXPECTED_TOMBSTONE', {
      field: 'value',
      fault: `is null, and nothing is removed from ${topic} that way`,
      remedy: 'send an event',
    });
  }
  if (key === null || key.length === 0 || !isUtf8(key) || key.includes(0)) {
    return refuse('KEY_MISMATCH', {
      field: 'key',
      fault: 'names nothing that could be removed',
      remedy: `send the ${topicDefinition(topic).key} as the key`,
    });
  }
  return { ok: true, tombstone: true, key: key.toString('utf8') };
}

function parseStructured(
  value: Buffer,
  headers: NonNullable<RecordToParse['headers']>,
  key: Buffer | null,
  topic: TopicName,
): ParsedRecord {
  const parsed = parseJson(value);
  if (!parsed.ok) return parsed;
  const event = parsed.json;
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    return refuse('NOT_A_CLOUDEVENT', {
      field: 'value',
      fault: `is ${show(event)}`,
      remedy: 'send one event as an object',
    });
  }
  const members = event as Readonly<Record<string, unknown>>;
  const data = (): Json => {
    const { data_base64: base64, data: json } = members;
    if (typeof base64 === 'string' && json === undefined) return parseJson(Buffer.from(base64, 'base64'));
    return { ok: true, json, text: parsed.text };
  };
  return parseEvent(memberAttributes(members, headers), data, key, topic);
}

/** No envelope at all: say the more basic thing first. */
function refuseWithoutEnvelope(value: Buffer): ParsedRecord {
  const parsed = parseJson(value);
  if (!parsed.ok) return parsed;
  return refuse('NOT_A_CLOUDEVENT', {
    field: 'ce_type',
    fault: 'is missing, as are all headers of a CloudEvent',
    remedy: 'send ce_specversion, ce_id, ce_source and ce_type, or the content-type application/cloudevents+json',
  });
}

function parseEvent(source: AttributeSource, readData: () => Json, key: Buffer | null, topic: TopicName): ParsedRecord {
  const envelope = readEnvelope(source);
  if ('problem' in envelope) return { ok: false, problem: envelope.problem };
  const { type, partitionkey } = envelope;
  if (!isMessageType(type)) {
    return refuse('UNKNOWN_TYPE', {
      field: source.fieldName('type'),
      fault: `is ${show(type)}, which is no message of the contract`,
      remedy: `send a type that belongs on ${topic}`,
    });
  }
  if (MESSAGE_TYPES[type].topic !== topic) {
    return refuse('WRONG_TOPIC', {
      field: source.fieldName('type'),
      fault: `is ${type} on ${topic}`,
      remedy: `publish it on ${MESSAGE_TYPES[type].topic}`,
    });
  }
  const parsed = readData();
  if (!parsed.ok) return parsed;
  const data = parsed.json;
  const fault = incomingFault(type, data) ?? (mayHoldUnstorableText(parsed.text) ? unstorableText(data) : undefined);
  if (fault) return refuse('SCHEMA_VIOLATION', fault);
  const keyFault = faultOfKey(key, type, data, partitionkey, source);
  if (keyFault) return refuse('KEY_MISMATCH', keyFault);
  // The one cast: the validator of `type` has just accepted `data`.
  return { ok: true, event: { ...envelope, type, data } as IncomingEvent };
}

/** Order is kept per key, so a record under another key than its own would be decided out of order. */
function faultOfKey(
  key: Buffer | null,
  type: MessageType,
  data: unknown,
  partitionkey: string | undefined,
  source: AttributeSource,
): Fault | undefined {
  const { keyField } = MESSAGE_TYPES[type];
  if (keyField === null) return undefined;
  const id = (data as Readonly<Record<string, unknown>>)[keyField];
  const remedy = `send the ${keyField} as the key of the record`;
  if (key === null) return { field: 'key', fault: `is missing, and ${keyField} is ${show(id)}`, remedy };
  const text = key.toString('utf8');
  if (text !== id) return { field: 'key', fault: `is ${show(text)}, and ${keyField} is ${show(id)}`, remedy };
  if (partitionkey === undefined || partitionkey === id) return undefined;
  return {
    field: source.fieldName('partitionkey'),
    fault: `is ${show(partitionkey)}, and ${keyField} is ${show(id)}`,
    remedy: `send the ${keyField}, or leave it out`,
  };
}

function parseJson(value: Buffer): Json {
  // Bytes that are no UTF-8 would silently become U+FFFD, and two ids one.
  if (!isUtf8(value)) return notJson('is not UTF-8');
  const text = value.toString('utf8');
  try {
    return { ok: true, json: JSON.parse(text), text };
  } catch {
    return notJson(value.length === 0 ? 'is empty' : 'is not JSON');
  }
}

function notJson(fault: string): Refusal {
  return refuse('NOT_JSON', { field: 'value', fault, remedy: 'send one JSON document in UTF-8' });
}

function refuse(code: ProblemCode, fault: Fault): Refusal {
  return { ok: false, problem: problemOf(code, fault) };
}
