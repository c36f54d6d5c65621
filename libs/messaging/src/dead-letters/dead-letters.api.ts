import {
  contractShape,
  PAGE_QUERY,
  pageSchema,
  problem,
  textFilter,
  type AnswerDescription,
  type JsonSchema,
  type ProblemDescription,
  type RouteDescription,
} from '@sluice/platform';
import { KEY_REPLAY_SCHEMA, RECORD_EDIT_SCHEMA, RESOURCE_SCHEMA, SUMMARY_SCHEMA } from './dead-letter-schemas.js';
import { DEAD_LETTER_STATES } from './stored-dead-letter.js';

const UNKNOWN = problem(404, 'DEAD_LETTER_UNKNOWN', 'This service has no such dead letter.');
const BODY_INVALID = problem(422, 'SCHEMA_VIOLATION', 'A field of the body is not as its schema says.');

/** Codes of `parseRecord`. */
const RECORD_PROBLEMS: readonly ProblemDescription[] = [
  problem(422, 'SCHEMA_VIOLATION', 'The body, or the record itself, is not as its schema says.'),
  ...[
    'NOT_JSON',
    'TOO_LARGE',
    'NOT_A_CLOUDEVENT',
    'UNKNOWN_TYPE',
    'WRONG_TOPIC',
    'KEY_MISMATCH',
    'UNEXPECTED_TOMBSTONE',
  ].map((code) => problem(422, code, 'The record still cannot be used; `field` names the part.')),
];

const ANSWER: AnswerDescription = {
  description: 'The dead letter as it is now.',
  schema: RESOURCE_SCHEMA,
  versioned: true,
};

const REASON: JsonSchema = { type: 'string', minLength: 1, maxLength: 2_000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' };

const RESOLVED: readonly ProblemDescription[] = [
  UNKNOWN,
  problem(409, 'ALREADY_REPLAYED', 'It was replayed already.'),
  problem(409, 'ALREADY_DISCARDED', 'It was discarded already.'),
];
const BLOCKED = problem(409, 'BLOCKED_BY_EARLIER', 'An earlier record of the same key is still open.');

const instantFilter = (description: string) => ({ description, schema: contractShape('Instant') });

export const LIST_DEAD_LETTERS: RouteDescription = {
  id: 'listDeadLetters',
  summary: 'Parked records, oldest first',
  query: {
    topic: textFilter('Only of this topic, without prefix.'),
    key: textFilter('Only with this record key, as text.'),
    code: textFilter('Only with this code.'),
    parkedSince: instantFilter('Parked at this time or later.'),
    parkedUntil: instantFilter('Parked before this time.'),
    state: {
      description: 'Only in this state; upper or lower case.',
      schema: { type: 'string', enum: DEAD_LETTER_STATES.flatMap((state) => [state, state.toLowerCase()]) },
    },
    ...PAGE_QUERY,
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('DeadLetterPage', SUMMARY_SCHEMA) } },
};

export const GET_DEAD_LETTER: RouteDescription = {
  id: 'getDeadLetter',
  summary: 'One parked record, with its bytes and what waits for it',
  answers: { 200: ANSWER },
  problems: [UNKNOWN],
};

export const REPLAY_KEY: RouteDescription = {
  id: 'replayKey',
  summary: 'Replays every open dead letter of a key, in order, all or none',
  body: {
    schema: {
      title: 'KeyReplayRequest',
      type: 'object',
      additionalProperties: false,
      required: ['topic', 'key'],
      properties: { topic: REASON, key: REASON, reason: REASON },
    },
  },
  answers: { 200: { description: 'What was replayed.', schema: KEY_REPLAY_SCHEMA } },
  problems: RECORD_PROBLEMS,
};

export const REPLAY_DEAD_LETTER: RouteDescription = {
  id: 'replayDeadLetter',
  summary: 'Replays one, edited or as it came',
  description: 'What is left out of `record` stays as it was parked, byte for byte. The record must fit the contract.',
  ifMatch: 'REQUIRED',
  body: {
    required: false,
    schema: {
      title: 'ReplayRequest',
      type: 'object',
      additionalProperties: false,
      properties: { record: RECORD_EDIT_SCHEMA, reason: REASON },
    },
  },
  answers: { 200: ANSWER },
  problems: [...RESOLVED, BLOCKED, ...RECORD_PROBLEMS],
};

export const DISCARD_DEAD_LETTER: RouteDescription = {
  id: 'discardDeadLetter',
  summary: 'Says that the record must never come',
  ifMatch: 'REQUIRED',
  body: {
    schema: {
      title: 'DiscardRequest',
      type: 'object',
      additionalProperties: false,
      required: ['reason'],
      properties: { reason: REASON },
    },
  },
  answers: { 200: ANSWER },
  problems: [...RESOLVED, BODY_INVALID],
};
