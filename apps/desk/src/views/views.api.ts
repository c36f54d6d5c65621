import { problem, type AnswerDescription, type RouteDescription } from '@sluice/platform';
import { VIEW_SCHEMA } from './view.js';

const OF_ANOTHER = problem(403, 'VIEW_OF_ANOTHER', 'Somebody else made it.');
const ANSWER: AnswerDescription = { description: 'The view as it is now.', schema: VIEW_SCHEMA, versioned: true };

export const LIST_VIEWS: RouteDescription = {
  id: 'listViews',
  summary: 'The caller’s saved views, then those that others share; by name',
  description: 'The ETag of a view is its `viewVersion` in quotation marks. At most 1,000.',
  answers: {
    200: {
      description: 'All of them.',
      schema: {
        title: 'Views',
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: { items: { type: 'array', items: VIEW_SCHEMA } },
      },
    },
  },
};

export const PUT_VIEW: RouteDescription = {
  id: 'putView',
  summary: 'Keeps a filter under a name, for oneself or for everybody',
  ifMatch: 'OF_WHAT_EXISTS',
  answers: { 200: ANSWER, 201: ANSWER },
  problems: [
    OF_ANOTHER,
    problem(409, 'VIEW_NAME_TAKEN', 'The caller has another view of that name.'),
    problem(409, 'TOO_MANY_VIEWS', 'The caller keeps as many views as there can be.'),
  ],
};

export const DELETE_VIEW: RouteDescription = {
  id: 'deleteView',
  summary: 'Forgets a view',
  ifMatch: 'REQUIRED',
  answers: { 204: { description: 'It is gone.' } },
  problems: [OF_ANOTHER, problem(404, 'VIEW_UNKNOWN', 'There is no such view.')],
};
