import { contractShape, type JsonSchema } from '@sluice/platform';

const property = (name: string): JsonSchema => ({ $ref: `list-published.schema.json#/properties/${name}` });
const entry: JsonSchema = { $ref: 'list-published.schema.json#/$defs/ListEntry' };
const text: JsonSchema = { type: 'string' };
const closed = { type: 'object', additionalProperties: false } as const;

const HEADER: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(
    ['listId', 'version', 'title', 'source', 'effectiveFrom', 'effectiveUntil', 'origins'].map((name) => [
      name,
      property(name),
    ]),
  ),
  status: { type: 'string', enum: ['DRAFT', 'PROPOSED', 'APPROVED'] },
  state: {
    type: 'string',
    enum: ['DRAFT', 'PROPOSED', 'APPROVED', 'IN_FORCE', 'SUPERSEDED', 'ENDED'],
    description: 'Where it stands at this moment, which follows from its dates.',
  },
  caveat: { type: 'string', description: 'What has to be said wherever the list’s name is shown.' },
  createdBy: text,
  createdAt: contractShape('Instant'),
  authors: { type: 'array', items: text },
  proposedBy: text,
  proposedAt: contractShape('Instant'),
  rejection: {
    ...closed,
    description: 'Why it is a draft again.',
    required: ['by', 'at', 'reason'],
    properties: { by: text, at: contractShape('Instant'), reason: text },
  },
  approvedBy: text,
  approvedAt: contractShape('Instant'),
};

const HEADER_REQUIRED = [
  ...['listId', 'version', 'title', 'source', 'effectiveFrom', 'origins'],
  ...['status', 'state', 'createdBy', 'createdAt', 'authors'],
];

/** `ListHeader`. */
export const LIST_HEADER_SCHEMA: JsonSchema = {
  title: 'ListHeader',
  description: 'A version without its entries.',
  ...closed,
  required: HEADER_REQUIRED,
  properties: HEADER,
};

/** `ListResource`. */
export const LIST_SCHEMA: JsonSchema = {
  title: 'ListResource',
  description: 'A version of an applicable list, and who stands for it.',
  ...closed,
  required: [...HEADER_REQUIRED, 'entries'],
  properties: {
    ...HEADER,
    entries: property('entries'),
    warnings: {
      type: 'array',
      description: 'What may be a mistake; said when the version is saved or proposed.',
      items: {
        title: 'ListWarning',
        ...closed,
        required: ['code', 'field', 'line', 'column', 'detail', 'remedy'],
        properties: {
          code: { type: 'string', enum: ['ATTRIBUTE_UNKNOWN'] },
          field: { type: 'string', description: '`entries[0].when`.' },
          line: { type: 'integer' },
          column: { type: 'integer' },
          detail: text,
          remedy: text,
        },
      },
    },
  },
};

/** `ListRow`. */
export const LIST_ROW_SCHEMA: JsonSchema = {
  title: 'ListRow',
  description: 'One list with all of its versions, newest first.',
  ...closed,
  required: ['listId', 'title', 'source', 'versions'],
  properties: {
    listId: property('listId'),
    title: property('title'),
    source: property('source'),
    caveat: text,
    inForce: { type: 'integer', description: 'The version that decisions rest on now; absent when none is in force.' },
    versions: { type: 'array', items: LIST_HEADER_SCHEMA },
  },
};

const FIELD_CHANGES: JsonSchema = {
  type: 'array',
  items: {
    title: 'FieldChange',
    description: 'One field that two versions say differently. What is absent is null.',
    ...closed,
    required: ['field', 'from', 'to'],
    properties: { field: text, from: {}, to: {} },
  },
};

/** `ListDiff`. */
export const LIST_DIFF_SCHEMA: JsonSchema = {
  title: 'ListDiff',
  description: 'What another version says differently. Nothing else is different.',
  ...closed,
  required: ['listId', 'from', 'to', 'header', 'added', 'removed', 'changed'],
  properties: {
    listId: property('listId'),
    from: { type: 'integer' },
    to: { type: 'integer' },
    header: FIELD_CHANGES,
    added: { type: 'array', items: entry },
    removed: { type: 'array', items: entry },
    changed: {
      type: 'array',
      items: { ...closed, required: ['entryId', 'fields'], properties: { entryId: text, fields: FIELD_CHANGES } },
    },
  },
};
