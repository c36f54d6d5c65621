import { contractShape, type JsonSchema } from '@sluice/platform';

const text: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const row: JsonSchema = { type: 'integer', minimum: 1, description: 'As a spreadsheet program numbers it.' };
const closed = { type: 'object', additionalProperties: false } as const;

const counts = (names: readonly string[], description: string): JsonSchema => ({
  ...closed,
  description,
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, count])),
});

/** `ImportResource`. */
export const IMPORT_SCHEMA: JsonSchema = {
  title: 'ProductImport',
  description: 'A file of products that somebody uploaded, and how far it is.',
  ...closed,
  required: [
    ...['importId', 'state', 'file', 'progress', 'rows', 'errors', 'preview', 'applied'],
    ...['createdBy', 'createdAt'],
  ],
  properties: {
    importId: contractShape('Identifier'),
    state: {
      type: 'string',
      enum: ['READING', 'READY', 'APPLYING', 'APPLIED', 'CANCELLED', 'FAILED'],
      description: 'READY: it can be looked at, and applied. FAILED: the file cannot be used.',
    },
    file: {
      ...closed,
      required: ['name', 'format', 'encoding', 'size', 'sha256'],
      properties: {
        name: { type: ['string', 'null'] },
        format: { type: 'string', enum: ['CSV', 'XLSX'] },
        encoding: text,
        size: { ...count, description: 'Bytes.' },
        sha256: contractShape('Sha256'),
      },
    },
    progress: { type: 'number', minimum: 0, maximum: 1, description: 'Of what it is doing.' },
    rows: counts(['read', 'valid', 'invalid'], 'Rows of the file.'),
    errors: { ...count, description: 'Errors found.' },
    preview: counts(['create', 'change', 'unchanged'], 'What applying it would do.'),
    applied: counts(
      ['created', 'changed', 'stale'],
      'What applying it has done so far; `stale` rows were left out, because their product is not as it was.',
    ),
    problem: {
      ...closed,
      description: 'Of one that FAILED.',
      required: ['code', 'detail', 'remedy'],
      properties: {
        code: text,
        row,
        column: { ...text, description: 'Title of the column, or its letter.' },
        detail: text,
        remedy: text,
      },
    },
    createdBy: text,
    createdAt: contractShape('Instant'),
    appliedBy: text,
    cancelledBy: text,
    endedAt: contractShape('Instant'),
  },
};

/** `PreviewItem`. */
export const PREVIEW_ITEM_SCHEMA: JsonSchema = {
  title: 'PreviewItem',
  description: 'A row that would change something, field by field.',
  ...closed,
  required: ['row', 'sku', 'effect', 'changes'],
  properties: {
    row,
    sku: contractShape('Identifier'),
    effect: { type: 'string', enum: ['CREATE', 'CHANGE'] },
    changes: {
      type: 'array',
      items: {
        title: 'ProductFieldChange',
        ...closed,
        required: ['field', 'from', 'to'],
        properties: {
          field: {
            ...text,
            description:
              '`name`, `attributes.modality`, or `classification.confirmedBy` where a confirmation would fall.',
          },
          from: { description: 'Null: there is none yet.' },
          to: {},
        },
      },
    },
  },
};

/** `ErrorItem`. */
export const ERROR_ITEM_SCHEMA: JsonSchema = {
  title: 'ImportError',
  description: 'What is wrong with a row.',
  ...closed,
  required: ['row', 'code', 'problem', 'remedy'],
  properties: {
    row,
    column: { ...text, description: 'Title of the column; absent when the whole row is meant.' },
    code: text,
    problem: text,
    remedy: text,
  },
};
