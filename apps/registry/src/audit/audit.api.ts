import {
  contractShape,
  PAGE_QUERY,
  pageSchema,
  problem,
  textFilter,
  type JsonSchema,
  type ParameterDescription,
  type RouteDescription,
} from '@sluice/platform';
import { AUDIT_KINDS } from './audit-query.js';

const FIELDS: JsonSchema = {
  type: ['object', 'null'],
  description: 'The fields that changed, and only these; null where there was nothing, or is nothing any more.',
};

/** `AuditItem`. */
const AUDIT_ITEM_SCHEMA: JsonSchema = {
  title: 'AuditItem',
  description: 'One change of one object.',
  type: 'object',
  additionalProperties: false,
  required: ['seq', 'object', 'action', 'by', 'at', 'why', 'from', 'to', 'journalSeq', 'hash'],
  properties: {
    seq: { type: 'integer', minimum: 1, description: 'Place in the whole trail.' },
    object: { type: 'string', description: '`filing:F-77`.' },
    action: { type: 'string' },
    by: { type: 'string', description: 'The person, or what acted by itself.' },
    at: contractShape('Instant'),
    why: { type: ['string', 'null'] },
    from: FIELDS,
    to: FIELDS,
    journalSeq: {
      type: 'integer',
      minimum: 0,
      description: 'Where the registry’s journal stood: what was said with the change is at or before this.',
    },
    hash: { ...contractShape('Sha256'), description: 'The link of the trail’s chain.' },
  },
};

const time = (description: string): ParameterDescription => ({
  description: `${description} An instant with its offset, or a day in UTC.`,
  schema: { anyOf: [contractShape('Instant'), contractShape('Day')] },
});

const FILTER: Readonly<Record<string, ParameterDescription>> = {
  object: {
    description: 'The timeline of one filing, import, list or product, as in `filing:F-1001`.',
    schema: { type: 'string', pattern: '^(filing|import|list|product):[^\\u0000-\\u001f\\u007f]{1,200}$' },
  },
  by: textFilter('Only what this person did, or what acted by itself; case does not count.'),
  kind: { description: 'Only changes of these.', schema: { type: 'string', enum: [...AUDIT_KINDS] } },
  since: time('Only changes from here on.'),
  until: time('Only changes before this; a day is included.'),
};

const OTHERS_OBJECT = problem(
  403,
  'EXPORTER_OUT_OF_SCOPE',
  'The caller does not act for the exporter whose object it is.',
);

export const READ_AUDIT: RouteDescription = {
  id: 'readAudit',
  summary: 'Who did what to what, when, from what to what, and why',
  description:
    'With `object` its timeline, oldest first; without it every change that the caller may see, newest first. What is of exporters that the caller does not act for is left out.',
  query: {
    ...FILTER,
    dir: {
      description: '`asc` is oldest first. Unless it is said: `asc` with `object`, `desc` without.',
      schema: { type: 'string', enum: ['asc', 'desc'] },
    },
    ...PAGE_QUERY,
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('AuditPage', AUDIT_ITEM_SCHEMA) } },
  problems: [OTHERS_OBJECT],
};

export const EXPORT_AUDIT: RouteDescription = {
  id: 'exportAudit',
  summary: 'The audit trail as a file: a line for each change, newest first',
  description:
    'Only what the caller may see. Streamed. The name says when it was made and of what. A cell that a spreadsheet would take for a formula has an apostrophe before it; `from` and `to` are JSON.',
  query: {
    format: { description: 'What to write.', schema: { type: 'string', enum: ['csv'], default: 'csv' } },
    ...FILTER,
  },
  answers: {
    200: {
      description: 'A file.',
      schema: { type: 'string' },
      mediaType: 'text/csv',
      headers: { 'Content-Disposition': { description: 'Its name.', schema: { type: 'string' } } },
    },
  },
  problems: [OTHERS_OBJECT],
};
