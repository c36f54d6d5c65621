import {
  contractShape,
  PAGE_QUERY,
  pageSchema,
  problem,
  type AnswerDescription,
  type JsonSchema,
  type RouteDescription,
} from '@sluice/platform';
import { EVENT_TYPES } from '../events/event-types.js';

export const ENDPOINT_UNKNOWN = problem(404, 'ENDPOINT_UNKNOWN', 'There is no such endpoint.');
export const OTHER_EXPORTER = problem(
  403,
  'EXPORTER_OUT_OF_SCOPE',
  'The caller does not act for the exporter, or for every one.',
);
export const ENDPOINT_DISABLED = problem(409, 'ENDPOINT_DISABLED', 'It is disabled: nothing is sent to it.');
const TARGET_NOT_ALLOWED = problem(422, 'TARGET_NOT_ALLOWED', 'Nothing may be sent to this `url`.');

const text: JsonSchema = { type: 'string' };
const instant = contractShape('Instant');

/** `EndpointResource`. */
const ENDPOINT_SCHEMA: JsonSchema = {
  title: 'Endpoint',
  description: 'Where events are sent.',
  type: 'object',
  additionalProperties: false,
  required: [
    ...['endpointId', 'url', 'eventTypes', 'exporterId', 'description', 'status'],
    ...['createdBy', 'createdAt', 'updatedBy', 'updatedAt'],
  ],
  properties: {
    endpointId: contractShape('Identifier'),
    url: text,
    eventTypes: { type: 'array', items: { type: 'string', enum: EVENT_TYPES } },
    exporterId: {
      description: 'Null: events of every exporter.',
      anyOf: [contractShape('Identifier'), { type: 'null' }],
    },
    description: text,
    status: { type: 'string', enum: ['ACTIVE', 'DISABLED'] },
    disabled: {
      type: 'object',
      additionalProperties: false,
      description: 'Why it is disabled, and since when.',
      required: ['reason', 'at'],
      properties: { reason: text, at: instant },
    },
    failingSince: { ...instant, description: 'Of the first failure since the last success.' },
    oldSecretUntil: { ...instant, description: 'Until then the secret before the last rotation signs too.' },
    createdBy: text,
    createdAt: instant,
    updatedBy: text,
    updatedAt: instant,
    secret: { ...text, description: 'The signing secret: in the answer that made it, and never again.' },
  },
};

const ANSWER: AnswerDescription = {
  description: 'The endpoint as it is now.',
  schema: ENDPOINT_SCHEMA,
  versioned: true,
};

const OF_THIS = { endpointId: '$response.body#/endpointId' };
const CHANGE_OF_THIS = { ...OF_THIS, 'header.If-Match': '$response.header.ETag' };

export const LIST_ENDPOINTS: RouteDescription = {
  id: 'listEndpoints',
  summary: 'Endpoints, oldest first',
  description: 'Only those of exporters that the caller acts for.',
  query: PAGE_QUERY,
  answers: { 200: { description: 'One page.', schema: pageSchema('EndpointPage', ENDPOINT_SCHEMA) } },
};

export const GET_ENDPOINT: RouteDescription = {
  id: 'getEndpoint',
  summary: 'One endpoint',
  answers: { 200: ANSWER },
  problems: [OTHER_EXPORTER, ENDPOINT_UNKNOWN],
};

export const CREATE_ENDPOINT: RouteDescription = {
  id: 'createEndpoint',
  summary: 'Makes an endpoint, and its secret',
  description: 'The secret is in this answer only. The same request again answers the endpoint without it.',
  answers: {
    201: {
      ...ANSWER,
      location: true,
      links: {
        get: { operationId: 'getEndpoint', parameters: OF_THIS },
        test: { operationId: 'testEndpoint', parameters: OF_THIS },
        change: { operationId: 'changeEndpoint', parameters: CHANGE_OF_THIS },
        rotate: { operationId: 'rotateSecret', parameters: CHANGE_OF_THIS },
        delete: { operationId: 'deleteEndpoint', parameters: CHANGE_OF_THIS },
      },
    },
  },
  problems: [
    OTHER_EXPORTER,
    problem(409, 'TOO_MANY_ENDPOINTS', 'There are as many endpoints as there can be.'),
    TARGET_NOT_ALLOWED,
  ],
};

export const CHANGE_ENDPOINT: RouteDescription = {
  id: 'changeEndpoint',
  summary: 'Changes an endpoint, or enables and disables it',
  ifMatch: 'REQUIRED',
  answers: { 200: ANSWER },
  problems: [OTHER_EXPORTER, ENDPOINT_UNKNOWN, TARGET_NOT_ALLOWED],
};

export const DELETE_ENDPOINT: RouteDescription = {
  id: 'deleteEndpoint',
  summary: 'Deletes an endpoint, with everything that waits for it',
  ifMatch: 'REQUIRED',
  answers: { 204: { description: 'It is gone.' } },
  problems: [OTHER_EXPORTER, ENDPOINT_UNKNOWN],
};

export const ROTATE_SECRET: RouteDescription = {
  id: 'rotateSecret',
  summary: 'Makes another secret; the old one signs too for a while',
  ifMatch: 'REQUIRED',
  answers: { 200: { ...ANSWER, description: 'The endpoint with its new secret, which is in this answer only.' } },
  problems: [OTHER_EXPORTER, ENDPOINT_UNKNOWN],
};
