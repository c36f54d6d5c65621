import {
  contractShape,
  PAGE_QUERY,
  pageSchema,
  problem,
  type JsonSchema,
  type RouteDescription,
} from '@sluice/platform';

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

export const READ_AUDIT: RouteDescription = {
  id: 'readAudit',
  summary: 'Who did what to one object, when, from what to what, and why; oldest first',
  query: {
    object: {
      description: 'One filing, import, list or product, as in `filing:F-1001`.',
      required: true,
      schema: { type: 'string', pattern: '^(filing|import|list|product):[^\\u0000-\\u001f\\u007f]{1,200}$' },
    },
    ...PAGE_QUERY,
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('AuditPage', AUDIT_ITEM_SCHEMA) } },
  problems: [problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter whose object it is.')],
};
