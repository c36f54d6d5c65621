import type { JsonSchema } from '@sluice/platform';
import { SCOPES } from './product-scope.js';

const text: JsonSchema = { type: 'string' };
const texts: JsonSchema = { type: 'array', items: text };
const closed = { type: 'object', additionalProperties: false } as const;

const SUMMARY: Readonly<Record<string, JsonSchema>> = {
  verdict: { type: 'string', enum: SCOPES },
  descriptionConflict: {
    type: 'boolean',
    description: 'The sales text says what the attributes deny, and nobody has confirmed the classification.',
  },
};

/** `ScopeSummary`. */
export const SCOPE_SUMMARY_SCHEMA: JsonSchema = {
  title: 'ScopeSummary',
  description: 'What a product is under the lists in force, or under the one that was asked about.',
  ...closed,
  required: Object.keys(SUMMARY),
  properties: SUMMARY,
};

/** `TermExplanation`. */
const TERM_SCHEMA: JsonSchema = {
  title: 'TermExplanation',
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

/** `EntryScopeResource`. */
const ENTRY_SCOPE_SCHEMA: JsonSchema = {
  title: 'EntryScope',
  ...closed,
  required: ['entryId', 'title', 'verdict', 'words', 'terms', 'missingAttributes'],
  properties: {
    entryId: text,
    title: text,
    verdict: SUMMARY['verdict'],
    words: { ...text, description: 'Why, and what to do.' },
    terms: { type: 'array', items: TERM_SCHEMA },
    missingAttributes: texts,
    descriptionConflict: {
      ...closed,
      description: 'Signal words of the entry in the sales text that the attributes deny.',
      required: ['signals', 'where'],
      properties: { signals: texts, where: { const: 'salesDescription' } },
    },
  },
};

/** `ScopeResource`. */
export const SCOPE_SCHEMA: JsonSchema = {
  title: 'ProductScope',
  description: 'Every entry of every list in force, with the words that explain it.',
  ...closed,
  required: [...Object.keys(SUMMARY), 'words', 'lists'],
  properties: {
    ...SUMMARY,
    words: { ...text, description: 'For the product as a whole.' },
    lists: {
      type: 'array',
      items: {
        title: 'ListScope',
        ...closed,
        required: ['listId', 'version', 'title', 'source', 'entries'],
        properties: {
          listId: text,
          version: { type: 'integer' },
          title: text,
          source: { $ref: 'list-published.schema.json#/properties/source' },
          entries: { type: 'array', items: ENTRY_SCOPE_SCHEMA },
        },
      },
    },
  },
};
