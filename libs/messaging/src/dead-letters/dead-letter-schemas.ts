import { contractShape, type JsonSchema } from '@sluice/platform';
import { VALUE_ENCODINGS } from './record-view.js';
import { DEAD_LETTER_STATES } from './stored-dead-letter.js';

/** `TextOrBytes`. */
const TEXT_OR_BYTES: JsonSchema = {
  title: 'TextOrBytes',
  description: 'Text where the bytes are UTF-8, Base64 where they are not.',
  anyOf: [
    { type: 'string' },
    {
      type: 'object',
      additionalProperties: false,
      required: ['base64'],
      properties: { base64: { type: 'string', contentEncoding: 'base64' } },
    },
  ],
};

const NULLABLE_KEY: JsonSchema = { anyOf: [TEXT_OR_BYTES, { type: 'null' }] };
const VALUE: JsonSchema = {
  description: 'A JSON document, or a string in the other encodings; null where there is none.',
};

const RECORD_PARTS: Readonly<Record<string, JsonSchema>> = {
  key: NULLABLE_KEY,
  headers: { type: 'object', additionalProperties: TEXT_OR_BYTES },
  valueEncoding: {
    type: 'string',
    enum: VALUE_ENCODINGS,
    description: 'none: a record without a value, which removes its key.',
  },
  value: VALUE,
};

/** `RecordView`. */
const RECORD_SCHEMA: JsonSchema = {
  title: 'RecordView',
  description: 'A Kafka record as people read it.',
  type: 'object',
  additionalProperties: false,
  required: ['key', 'headers', 'valueEncoding', 'value'],
  properties: RECORD_PARTS,
};

/** Any part of a `RecordView`. */
export const RECORD_EDIT_SCHEMA: JsonSchema = {
  title: 'RecordEdit',
  description: 'The parts that are changed; headers are given as a whole. A value without an encoding is JSON.',
  type: 'object',
  additionalProperties: false,
  properties: RECORD_PARTS,
};

const SUMMARY_FIELDS: Readonly<Record<string, JsonSchema>> = {
  deadLetterId: contractShape('Identifier'),
  topic: { type: 'string' },
  partition: { type: 'integer', minimum: 0 },
  offset: { type: 'string', pattern: '^[0-9]{1,19}$', description: 'Decimal digits.' },
  key: NULLABLE_KEY,
  code: { type: 'string', description: 'Why it was parked.' },
  message: { type: 'string' },
  field: { type: 'string' },
  remedy: { type: 'string' },
  parkedAt: contractShape('Instant'),
  blocksKey: { type: 'boolean', description: 'Whether later records of its key wait for it.' },
  state: { type: 'string', enum: DEAD_LETTER_STATES },
  attempt: { type: 'integer', minimum: 1, description: '1 for a record that was parked as it came.' },
  replayOf: { type: 'string', description: 'The dead letter whose replay this is.' },
};

const SUMMARY_REQUIRED = Object.keys(SUMMARY_FIELDS).filter((name) => name !== 'field' && name !== 'replayOf');

/** `DeadLetterSummary`. */
export const SUMMARY_SCHEMA: JsonSchema = {
  title: 'DeadLetterSummary',
  description: 'A parked record in a list.',
  type: 'object',
  additionalProperties: false,
  required: SUMMARY_REQUIRED,
  properties: SUMMARY_FIELDS,
};

const RESOLUTION_SCHEMA: JsonSchema = {
  title: 'Resolution',
  description: 'How it was dealt with.',
  type: 'object',
  additionalProperties: false,
  required: ['by', 'at'],
  properties: {
    by: { type: 'string' },
    at: contractShape('Instant'),
    reason: { type: 'string' },
    edited: RECORD_SCHEMA,
    outcome: { type: 'string', enum: ['WAITING', 'APPLIED', 'PARKED_AGAIN'], description: 'Of a replay.' },
    parkedAgainAs: { type: 'string', description: 'The dead letter that the replay became.' },
  },
};

/** `DeadLetterResource`. */
export const RESOURCE_SCHEMA: JsonSchema = {
  title: 'DeadLetterResource',
  description: 'A parked record with everything there is to know about it.',
  type: 'object',
  additionalProperties: false,
  required: [...SUMMARY_REQUIRED, 'service', 'timestamp', 'record', 'waitingBehind'],
  properties: {
    ...SUMMARY_FIELDS,
    service: { type: 'string' },
    timestamp: contractShape('Instant'),
    record: RECORD_SCHEMA,
    waitsFor: { type: 'string', description: 'The open dead letter of its key that comes before it.' },
    waitingBehind: { type: 'integer', minimum: 0 },
    resolution: RESOLUTION_SCHEMA,
  },
};

/** `KeyReplay`. */
export const KEY_REPLAY_SCHEMA: JsonSchema = {
  title: 'KeyReplay',
  description: 'What was replayed of a key, in the order in which it is taken in.',
  type: 'object',
  additionalProperties: false,
  required: ['topic', 'key', 'replayed', 'more'],
  properties: {
    topic: { type: 'string' },
    key: { type: 'string' },
    replayed: { type: 'array', items: SUMMARY_SCHEMA },
    more: { type: 'boolean', description: 'Whether more of the key are open than one request takes.' },
  },
};
