import { PAGE_QUERY, pageSchema, problem, type AnswerDescription, type RouteDescription } from '@sluice/platform';
import { LIST_DIFF_SCHEMA, LIST_HEADER_SCHEMA, LIST_ROW_SCHEMA, LIST_SCHEMA } from './list-schemas.js';

export const LIST_UNKNOWN = problem(404, 'LIST_UNKNOWN', 'There is no such list, or it has no such version.');
const APPROVED_ALREADY = problem(409, 'LIST_APPROVED_ALREADY', 'It is approved, so it cannot change.');
const PROPOSED_ALREADY = problem(409, 'LIST_PROPOSED_ALREADY', 'It is proposed, so what it says stands.');
const NOT_PROPOSED = problem(409, 'LIST_NOT_PROPOSED', 'It is a draft, which nobody proposed.');
const CONTENT = [
  problem(422, 'LIST_DATES_REVERSED', '`effectiveUntil` is not after `effectiveFrom`.'),
  problem(422, 'LIST_ENTRY_REPEATED', 'Two entries have the same id.'),
  problem(422, 'LIST_CONDITION_INVALID', 'A CEL condition cannot be used; `field` names it.'),
];

const OF_THIS = { listId: '$response.body#/listId', version: '$response.body#/version' };
const CHANGE_OF_THIS = { ...OF_THIS, 'header.If-Match': '$response.header.ETag' };

const LIST_ANSWER: AnswerDescription = {
  description: 'The version as it is now.',
  schema: LIST_SCHEMA,
  versioned: true,
};
const CHANGED: AnswerDescription = {
  ...LIST_ANSWER,
  location: true,
  links: { get: { operationId: 'getList', parameters: OF_THIS } },
};
const DRAFTED: AnswerDescription = {
  ...CHANGED,
  links: {
    ...CHANGED.links,
    rewrite: { operationId: 'rewriteList', parameters: CHANGE_OF_THIS },
    propose: { operationId: 'proposeList', parameters: CHANGE_OF_THIS },
  },
};

export const LIST_LISTS: RouteDescription = {
  id: 'listLists',
  summary: 'Lists with their versions, in order of their ids',
  query: {
    ...PAGE_QUERY,
    cursor: { ...PAGE_QUERY.cursor, schema: { type: 'string', minLength: 1, maxLength: 1_200 } },
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('ListPage', LIST_ROW_SCHEMA) } },
};

export const DRAFT_LIST: RouteDescription = {
  id: 'draftList',
  summary: 'Saves a new version of a list as a draft',
  description: 'Nobody outside hears of it until a second person approves it. Without a `version` it is the next one.',
  answers: { 201: DRAFTED },
  problems: [problem(409, 'LIST_VERSION_NOT_NEXT', 'The version is not the next one.'), ...CONTENT],
};

export const LIST_VERSIONS: RouteDescription = {
  id: 'listVersions',
  summary: 'Every version of one list, newest first, without entries',
  answers: {
    200: {
      description: 'All of them.',
      schema: {
        title: 'ListVersions',
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: { items: { type: 'array', items: LIST_HEADER_SCHEMA } },
      },
    },
  },
  problems: [LIST_UNKNOWN],
};

export const GET_LIST: RouteDescription = {
  id: 'getList',
  summary: 'One version of a list',
  answers: { 200: LIST_ANSWER },
  problems: [LIST_UNKNOWN],
};

export const REWRITE_LIST: RouteDescription = {
  id: 'rewriteList',
  summary: 'Writes a draft anew',
  description: 'Whoever does becomes one of its authors.',
  ifMatch: 'REQUIRED',
  answers: { 200: DRAFTED },
  problems: [
    LIST_UNKNOWN,
    APPROVED_ALREADY,
    PROPOSED_ALREADY,
    problem(422, 'LIST_MISMATCH', 'The path and the body name different lists or versions.'),
    ...CONTENT,
  ],
};

export const DIFF_LISTS: RouteDescription = {
  id: 'diffLists',
  summary: 'What another version says differently, field by field',
  answers: { 200: { description: 'The differences.', schema: LIST_DIFF_SCHEMA } },
  problems: [LIST_UNKNOWN],
};

export const PROPOSE_LIST: RouteDescription = {
  id: 'proposeList',
  summary: 'Lays a draft before a second person',
  description: 'From now on its content stands still.',
  ifMatch: 'REQUIRED',
  answers: {
    200: {
      ...CHANGED,
      links: {
        ...CHANGED.links,
        approve: { operationId: 'approveList', parameters: CHANGE_OF_THIS },
        reject: { operationId: 'rejectList', parameters: CHANGE_OF_THIS },
      },
    },
  },
  problems: [LIST_UNKNOWN, APPROVED_ALREADY, PROPOSED_ALREADY, ...CONTENT],
};

export const APPROVE_LIST: RouteDescription = {
  id: 'approveList',
  summary: 'Approves a proposed version, as a second person',
  description: 'From its `effectiveFrom` on it counts for everybody; open shipments are decided again.',
  ifMatch: 'REQUIRED',
  answers: { 200: CHANGED },
  problems: [
    problem(403, 'SECOND_PERSON_REQUIRED', 'The caller wrote or proposed this version.'),
    LIST_UNKNOWN,
    APPROVED_ALREADY,
    NOT_PROPOSED,
  ],
};

export const REJECT_LIST: RouteDescription = {
  id: 'rejectList',
  summary: 'Gives a proposal back to its authors, with the reason',
  ifMatch: 'REQUIRED',
  answers: { 200: CHANGED },
  problems: [LIST_UNKNOWN, APPROVED_ALREADY, NOT_PROPOSED],
};
