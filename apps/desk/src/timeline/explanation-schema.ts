import { contractShape, type JsonSchema } from '@sluice/platform';
import { FIX_SCHEMA } from '../shipments/queue-schemas.js';
import { STEP_KINDS } from './steps.js';

const closed = { type: 'object', additionalProperties: false } as const;
const text: JsonSchema = { type: 'string' };
const texts: JsonSchema = { type: 'array', items: text };
const id = contractShape('Identifier');
const list = (name: string): JsonSchema => ({ $ref: `list-published.schema.json#/properties/${name}` });

/** `Step`. */
const STEP_SCHEMA: JsonSchema = {
  title: 'Step',
  description: 'What somebody does towards closing a hold. Steps that the system does itself are not listed.',
  ...closed,
  required: ['kind', 'done', 'role'],
  properties: {
    kind: { type: 'string', enum: STEP_KINDS },
    done: { type: 'boolean' },
    role: { type: 'string', enum: ['officer', 'approver', 'ops', 'system'] },
    at: { ...contractShape('Instant'), description: 'When it was done, as far as that is known.' },
    filingId: id,
    evidenceKind: contractShape('EvidenceKind'),
    sku: id,
    attribute: text,
    listId: id,
    entryId: id,
  },
};

/** `TermExplanation` of libs/domain. */
const TERM_SCHEMA: JsonSchema = {
  title: 'ExplainedTerm',
  description: 'One term of a condition, and what it is for this product.',
  ...closed,
  required: ['term', 'truth', 'decides', 'values', 'missing', 'words'],
  properties: {
    term: { ...text, description: 'CEL.' },
    truth: { type: 'string', enum: ['TRUE', 'FALSE', 'UNDECIDED'] },
    decides: { type: 'boolean', description: 'Whether the verdict rests on it.' },
    values: { type: 'object', description: 'What the product has where the term looks.' },
    missing: { ...texts, description: 'What would have to be known, or be of another type.' },
    words: { ...text, description: 'The same as an English clause.' },
  },
};

/** `ExplainedEntry`. */
const ENTRY_SCHEMA: JsonSchema = {
  title: 'ExplainedEntry',
  ...closed,
  required: [
    ...['listId', 'version', 'entryId', 'title', 'verdict', 'markets', 'marketNamed', 'terms'],
    ...['missingAttributes', 'conflictSignals'],
  ],
  properties: {
    listId: id,
    version: contractShape('Version'),
    entryId: id,
    title: text,
    verdict: { type: 'string', enum: ['IN_SCOPE', 'OUT_OF_SCOPE', 'UNDECIDED'] },
    markets: { type: 'array', items: contractShape('Market') },
    marketNamed: {
      type: 'boolean',
      description: 'Whether the destination is one of them; `*` is every country but the exporter’s own.',
    },
    terms: { type: 'array', items: TERM_SCHEMA },
    missingAttributes: texts,
    conflictSignals: { ...texts, description: 'Signal words in the sales text that the attributes deny.' },
  },
};

const LINE_SCHEMA: JsonSchema = {
  title: 'ExplainedLine',
  ...closed,
  required: ['lineNo', 'sku', 'scope', 'holds'],
  properties: {
    lineNo: contractShape('LineNo'),
    sku: id,
    product: {
      ...closed,
      description: 'Absent: the product master does not know it.',
      required: ['name', 'category', 'productVersion'],
      properties: { name: text, category: text, productVersion: contractShape('Version') },
    },
    scope: { type: 'array', items: ENTRY_SCHEMA },
    holds: {
      type: 'array',
      items: {
        ...closed,
        required: ['holdId', 'fix', 'steps'],
        properties: { holdId: id, fix: FIX_SCHEMA, steps: { type: 'array', items: STEP_SCHEMA } },
      },
    },
  },
};

/** `Explanation`. */
export const EXPLANATION_SCHEMA: JsonSchema = {
  title: 'Explanation',
  description: 'How the gate reached its decision, from the facts as the registry said them last.',
  ...closed,
  required: ['testedFor', 'lists', 'lines'],
  properties: {
    testedFor: {
      ...contractShape('Instant'),
      description: 'The planned dispatch, or the decision if that was later.',
    },
    lists: {
      type: 'array',
      items: {
        title: 'ExplainedList',
        description: 'Title, source and origins are absent where the desk has not heard of the version.',
        ...closed,
        required: ['listId', 'version'],
        properties: {
          listId: id,
          version: contractShape('Version'),
          title: text,
          source: list('source'),
          origins: list('origins'),
        },
      },
    },
    lines: { type: 'array', items: LINE_SCHEMA },
  },
};
