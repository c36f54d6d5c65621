import {
  PAGE_QUERY,
  pageSchema,
  problem,
  textFilter,
  wordsFilter,
  type AnswerDescription,
  type RouteDescription,
} from '@sluice/platform';
import { STATUSES } from './override-query.js';
import { OVERRIDE_SCHEMA } from './override-schemas.js';

const OVERRIDE_UNKNOWN = problem(404, 'OVERRIDE_UNKNOWN', 'There is no such override.');
const OTHER_EXPORTER = problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter.');
const DECIDED = problem(409, 'OVERRIDE_DECIDED', 'It is decided already.');

const OF_THIS = { overrideId: '$response.body#/overrideId' };
const CHANGE_OF_THIS = { ...OF_THIS, 'header.If-Match': '$response.header.ETag' };

const ANSWER: AnswerDescription = {
  description: 'The override as it is now.',
  schema: OVERRIDE_SCHEMA,
  versioned: true,
};
const CHANGED: AnswerDescription = {
  ...ANSWER,
  location: true,
  links: { get: { operationId: 'getOverride', parameters: OF_THIS } },
};

export const LIST_OVERRIDES: RouteDescription = {
  id: 'listOverrides',
  summary: 'Overrides, oldest first',
  description: 'Only those of exporters that the caller acts for.',
  query: {
    status: wordsFilter('Only in one of these statuses.', STATUSES),
    shipmentId: textFilter('Only those that name this shipment.'),
    exporterId: textFilter('Only of this exporter.'),
    ...PAGE_QUERY,
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('OverridePage', OVERRIDE_SCHEMA) } },
};

export const GET_OVERRIDE: RouteDescription = {
  id: 'getOverride',
  summary: 'One override, and what the gate answered',
  answers: { 200: ANSWER },
  problems: [OTHER_EXPORTER, OVERRIDE_UNKNOWN],
};

export const REQUEST_OVERRIDE: RouteDescription = {
  id: 'requestOverride',
  summary: 'Asks for named holds to be lifted until a date',
  answers: {
    201: {
      ...CHANGED,
      links: {
        ...CHANGED.links,
        approve: { operationId: 'approveOverride', parameters: CHANGE_OF_THIS },
        reject: { operationId: 'rejectOverride', parameters: CHANGE_OF_THIS },
      },
    },
  },
  problems: [
    OTHER_EXPORTER,
    problem(409, 'SHIPMENT_CHANGED', 'The gate decided a shipment again: its newest decision is another.'),
    problem(409, 'HOLD_NOT_OPEN', 'A hold is not open.'),
    problem(409, 'OVERRIDE_ASKED', 'An override that is not decided names one of the holds.'),
    problem(422, 'SHIPMENT_UNKNOWN', 'The desk has heard nothing of a shipment.'),
    problem(422, 'SHIPMENT_TWICE', 'A shipment is named twice.'),
    problem(422, 'EXPORTERS_DIFFER', 'The shipments are not all of one exporter.'),
    problem(422, 'OVERRIDE_END', 'The end is past, or further away than the operator allows.'),
  ],
};

export const APPROVE_OVERRIDE: RouteDescription = {
  id: 'approveOverride',
  summary: 'Approves it, as a second person, and tells the gate',
  ifMatch: 'REQUIRED',
  answers: { 200: CHANGED },
  problems: [
    problem(403, 'SECOND_PERSON_REQUIRED', 'The caller asked for it.'),
    OTHER_EXPORTER,
    OVERRIDE_UNKNOWN,
    DECIDED,
    problem(409, 'OVERRIDE_ENDED', 'The end that was asked for is past.'),
    problem(409, 'SHIPMENT_OVER', 'A shipment departed or was cancelled meanwhile.'),
  ],
};

export const REJECT_OVERRIDE: RouteDescription = {
  id: 'rejectOverride',
  summary: 'Says no, with the reason',
  ifMatch: 'REQUIRED',
  answers: { 200: CHANGED },
  problems: [OTHER_EXPORTER, OVERRIDE_UNKNOWN, DECIDED],
};
