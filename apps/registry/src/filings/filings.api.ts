import { extendedSchema, contractShape, PAGE_QUERY, pageSchema, problem, textFilter } from '@sluice/platform';
import type {
  AnswerDescription,
  JsonSchema,
  LinkDescription,
  ProblemDescription,
  RouteDescription,
} from '@sluice/platform';
import { STATUSES } from './lifecycle.js';

/** A document of a filing, and who attached it. */
const ATTACHED_EVIDENCE: JsonSchema = {
  title: 'AttachedEvidence',
  description: 'An immutable document version attached to the filing. `size` in bytes.',
  type: 'object',
  additionalProperties: false,
  required: ['evidenceId', 'kind', 'version', 'sha256', 'size', 'mediaType', 'attachedBy', 'attachedAt'],
  properties: {
    evidenceId: contractShape('Identifier'),
    kind: contractShape('EvidenceKind'),
    version: contractShape('Version'),
    sha256: contractShape('Sha256'),
    size: contractShape('ByteSize'),
    mediaType: contractShape('MediaType'),
    fileName: { type: 'string', description: 'What its sender called the file, where that was said.' },
    attachedBy: { type: 'string' },
    attachedAt: contractShape('Instant'),
  },
};

/** `FilingResource`. */
export const FILING_SCHEMA = extendedSchema('FilingResource', 'filing-updated.schema.json', {
  description: 'A filing, and who worked on it. `missing` names the evidence kinds that are still required.',
  required: ['createdBy', 'createdAt', 'updatedBy', 'updatedAt'],
  properties: {
    evidence: { type: 'array', maxItems: 2000, items: ATTACHED_EVIDENCE },
    reason: { type: 'string', description: 'Why it is in its status, where somebody said so.' },
    createdBy: { type: 'string' },
    createdAt: contractShape('Instant'),
    submittedBy: { type: 'string' },
    completedBy: { type: 'string', description: 'Who completed it on review.' },
    renews: { ...contractShape('Identifier'), description: 'The filing whose successor this is.' },
    renewedBy: {
      ...contractShape('Identifier'),
      description: 'Its successor, unless that was rejected, withdrawn or revoked.',
    },
    updatedBy: { type: 'string' },
    updatedAt: contractShape('Instant'),
  },
});

export const FILING_UNKNOWN = problem(404, 'FILING_UNKNOWN', 'No filing has this id.');
export const OTHER_EXPORTER = problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter.');
const ENTRY_UNKNOWN = problem(422, 'ENTRY_UNKNOWN', 'No approved version of the list has the entry.');
const FILING_STATUS = problem(409, 'FILING_STATUS', 'The filing is in a status in which this cannot be done.');
export const DATES_REVERSED = problem(422, 'DATES_REVERSED', '`validUntil` is before `validFrom`.');

const toThisFiling = (operationId: string): LinkDescription => ({
  operationId,
  parameters: { filingId: '$response.body#/filingId' },
});
const changeOfThis = (operationId: string): LinkDescription => ({
  operationId,
  parameters: { filingId: '$response.body#/filingId', 'header.If-Match': '$response.header.ETag' },
});

export const FILING_ANSWER: AnswerDescription = {
  description: 'The filing as it is now.',
  schema: FILING_SCHEMA,
  versioned: true,
};
const CHANGED: AnswerDescription = { ...FILING_ANSWER, location: true, links: { get: toThisFiling('getFiling') } };

export const LIST_FILINGS: RouteDescription = {
  id: 'listFilings',
  summary: 'Filings, oldest first',
  description: 'Only those of exporters that the caller acts for.',
  query: {
    status: { description: 'Only in this status.', schema: { type: 'string', enum: STATUSES } },
    exporterId: textFilter('Only of this exporter.'),
    listId: textFilter('Only under this list.'),
    sku: textFilter('Only those that cover this product.'),
    ...PAGE_QUERY,
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('FilingPage', FILING_SCHEMA) } },
};

export const GET_FILING: RouteDescription = {
  id: 'getFiling',
  summary: 'One filing, with its evidence and what it still misses',
  answers: { 200: FILING_ANSWER },
  problems: [OTHER_EXPORTER, FILING_UNKNOWN],
};

export const OPEN_FILING: RouteDescription = {
  id: 'openFiling',
  summary: 'Opens a filing as a draft',
  answers: {
    201: {
      ...CHANGED,
      links: {
        get: toThisFiling('getFiling'),
        attach: toThisFiling('attachEvidence'),
        submit: changeOfThis('submitFiling'),
        withdraw: changeOfThis('withdrawFiling'),
      },
    },
  },
  problems: [OTHER_EXPORTER, ENTRY_UNKNOWN],
};

/** An action of the lifecycle. */
function action(id: string, summary: string, problems: readonly ProblemDescription[] = []): RouteDescription {
  return {
    id,
    summary,
    ifMatch: 'REQUIRED',
    answers: { 200: CHANGED },
    problems: [OTHER_EXPORTER, FILING_UNKNOWN, FILING_STATUS, ...problems],
  };
}

export const AMEND_FILING = action('amendFiling', 'Changes the products or markets of a draft');

export const RENEW_FILING: RouteDescription = {
  id: 'renewFiling',
  summary: 'Makes the draft of its successor, which takes over without a gap',
  description:
    'The filing itself is not changed, and counts until it ends. A successor that comes to nothing makes way for another.',
  ifMatch: 'HEEDED',
  answers: { 201: { ...CHANGED, description: 'The successor, a draft with documents of its own.' } },
  problems: [
    OTHER_EXPORTER,
    FILING_UNKNOWN,
    FILING_STATUS,
    problem(409, 'FILING_RENEWED_ALREADY', 'It has a successor already.'),
    ENTRY_UNKNOWN,
  ],
};

export const SUBMIT_FILING: RouteDescription = {
  ...action('submitFiling', 'Says that the filing was submitted to the authority'),
  answers: {
    200: {
      ...CHANGED,
      links: {
        get: toThisFiling('getFiling'),
        complete: changeOfThis('completeFiling'),
        reject: changeOfThis('rejectFiling'),
      },
    },
  },
};

export const COMPLETE_FILING = action('completeFiling', 'Completes a filing on review, as a second person', [
  problem(403, 'SECOND_PERSON_REQUIRED', 'The caller submitted the filing or attached evidence to it.'),
  problem(409, 'EVIDENCE_MISSING', 'A required evidence kind is missing.'),
  DATES_REVERSED,
]);
export const REJECT_FILING = action('rejectFiling', 'Says that the authority rejected the filing');
export const REVOKE_FILING = action('revokeFiling', 'Says that the authority revoked a completed filing');
export const WITHDRAW_FILING = action('withdrawFiling', 'Withdraws a filing that is not decided');
