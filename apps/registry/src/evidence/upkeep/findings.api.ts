import { contractShape, PAGE_QUERY, pageSchema, type JsonSchema, type RouteDescription } from '@sluice/platform';
import { STATUSES } from './finding-query.js';

const closed = { type: 'object', additionalProperties: false } as const;
const instantOrNull: JsonSchema = { anyOf: [contractShape('Instant'), { type: 'null' }] };

/** `EvidenceFinding`. */
const FINDING_SCHEMA: JsonSchema = {
  title: 'EvidenceFinding',
  description: 'Something wrong with a stored document.',
  ...closed,
  required: ['findingId', 'finding', 'sha256', 'firstSeenAt', 'lastSeenAt', 'documents'],
  properties: {
    findingId: { type: 'string', pattern: '^[0-9]+$' },
    finding: {
      type: 'string',
      enum: ['MISSING', 'ALTERED'],
      description: 'MISSING: the store has nothing under that name. ALTERED: it has something else there.',
    },
    sha256: contractShape('Sha256'),
    found: {
      ...closed,
      description: 'What is there instead.',
      required: ['sha256', 'size'],
      properties: { sha256: contractShape('Sha256'), size: { type: 'integer', minimum: 0 } },
    },
    firstSeenAt: contractShape('Instant'),
    lastSeenAt: contractShape('Instant'),
    resolvedAt: { ...contractShape('Instant'), description: 'When the document was found whole again.' },
    documents: {
      type: 'array',
      maxItems: 100,
      description: 'The evidence that names this content.',
      items: {
        ...closed,
        required: ['filingId', 'evidenceId', 'kind'],
        properties: {
          filingId: contractShape('Identifier'),
          evidenceId: contractShape('Identifier'),
          kind: contractShape('EvidenceKind'),
        },
      },
    },
  },
};

const PAGE = pageSchema('EvidenceFindingPage', FINDING_SCHEMA);

/** `FindingList`. */
const FINDING_PAGE_SCHEMA: JsonSchema = {
  ...PAGE,
  required: ['items', 'check'],
  properties: {
    ...(PAGE['properties'] as object),
    check: {
      ...closed,
      description: 'How far the check has come that looks for findings: without it, no finding would mean nothing.',
      required: ['documents', 'roundStartedAt', 'roundFinishedAt'],
      properties: {
        documents: { type: 'integer', minimum: 0 },
        roundStartedAt: instantOrNull,
        roundFinishedAt: instantOrNull,
      },
    },
  },
};

export const LIST_FINDINGS: RouteDescription = {
  id: 'listEvidenceFindings',
  summary: 'Documents that the store has lost or altered, newest first',
  query: {
    status: { description: 'Only in this status.', schema: { type: 'string', enum: STATUSES } },
    ...PAGE_QUERY,
  },
  answers: { 200: { description: 'One page, and how far the check is.', schema: FINDING_PAGE_SCHEMA } },
};
