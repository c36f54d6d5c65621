import { readdirSync, readFileSync } from 'node:fs';
import { SCHEMAS } from './generated/schemas.js';
import { MESSAGE_TYPES, type MessageDefinition, type MessageType } from './message-types.js';
import type { JsonSchema, SchemaComponents } from './schema-components.js';

const GOLDEN = new URL('../golden/', import.meta.url);
/** Which golden message stands in the document: the one of the wire contract, where there is one. */
const FIRST_CHOICE = 'good-contract.json';

/** Every message type, by name, with its headers, its data and an example. */
export function asyncApiMessages(schemas: SchemaComponents): Record<string, unknown> {
  const all = Object.entries(MESSAGE_TYPES) as [MessageType, MessageDefinition][];
  return Object.fromEntries(all.map(([type, definition]) => [type, messageOf(type, definition, schemas)]));
}

function messageOf(type: MessageType, { schema, keyField }: MessageDefinition, schemas: SchemaComponents): unknown {
  const key = keyField === null ? 'The key of the parked record.' : `\`${keyField}\` of the data.`;
  return {
    name: type,
    title: type,
    summary: (SCHEMAS[schema] as JsonSchema)['description'],
    contentType: 'application/json',
    headers: {
      type: 'object',
      allOf: [schemas.use(HEADERS)],
      properties: { ce_type: { const: type } },
    },
    payload: schemas.use({ $ref: schema }),
    bindings: { kafka: { key: { type: 'string', description: key }, bindingVersion: '0.5.0' } },
    examples: [{ name: 'golden', payload: exampleOf(type) }],
  };
}

function exampleOf(type: MessageType): unknown {
  const directory = new URL(`${type}/`, GOLDEN);
  const good = readdirSync(directory)
    .filter((name) => name.startsWith('good-'))
    .sort();
  const names = good.includes(FIRST_CHOICE) ? [FIRST_CHOICE] : good;
  const messages = names.map(
    (name) => JSON.parse(readFileSync(new URL(name, directory), 'utf8')) as { data?: unknown },
  );
  return messages.find(({ data }) => data !== undefined)?.data;
}

const text = (description: string, more: JsonSchema = {}): JsonSchema => ({ type: 'string', description, ...more });

const HEADERS: JsonSchema = {
  title: 'CloudEventHeaders',
  description: 'Headers of a record in CloudEvents binary mode.',
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type'],
  properties: {
    'content-type': text('Of the value.', { const: 'application/json' }),
    ce_specversion: text('Of CloudEvents.', { const: '1.0' }),
    ce_id: text('Unique per source: the same id again is the same event.', { minLength: 1, maxLength: 500 }),
    ce_source: text('The system that says it.', { minLength: 1, maxLength: 500 }),
    ce_type: text('The type of the message.'),
    ce_time: text('When it was said.', { format: 'date-time' }),
    ce_subject: text('What it is about.', { maxLength: 500 }),
    ce_partitionkey: text('The record key.', { maxLength: 500 }),
    ce_traceparent: text('W3C trace context, passed on.'),
    traceparent: text('The same, where tracing libraries look for it.'),
    ce_sequence: text('In what Sluice writes: the number in the journal of its lane.', { pattern: '^[0-9]+$' }),
    ce_journalhash: text('In what Sluice writes: the link of the hash chain.', { pattern: '^[0-9a-f]{64}$' }),
  },
};
