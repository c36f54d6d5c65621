import {
  contractShape,
  PAGE_QUERY,
  pageSchema,
  problem,
  type AnswerDescription,
  type JsonSchema,
  type RouteDescription,
} from '@sluice/platform';
import { ENDPOINT_DISABLED, ENDPOINT_UNKNOWN, OTHER_EXPORTER } from '../endpoints/endpoints.api.js';
import { DELIVERY_STATUSES } from './delivery.js';

const text: JsonSchema = { type: 'string' };
const instant = contractShape('Instant');
const closed = { type: 'object', additionalProperties: false } as const;

/** `DeliveryResource`. */
const DELIVERY_SCHEMA: JsonSchema = {
  title: 'Delivery',
  description: 'One event on its way to one endpoint.',
  ...closed,
  required: ['deliveryId', 'endpointId', 'eventId', 'type', 'key', 'occurredAt', 'status', 'attempts', 'createdAt'],
  properties: {
    deliveryId: text,
    endpointId: contractShape('Identifier'),
    eventId: { ...text, description: '`webhook-id`, as the receiver has it.' },
    type: text,
    key: { ...text, description: 'What it is about, and is kept in order with: `shipment SH-9001`.' },
    occurredAt: instant,
    status: { type: 'string', enum: DELIVERY_STATUSES },
    attempts: { type: 'integer', minimum: 0, description: 'Since it was queued or replayed.' },
    nextAttemptAt: instant,
    createdAt: instant,
    lastAttempt: {
      ...closed,
      required: ['at'],
      properties: {
        at: instant,
        status: { type: 'integer', description: 'What the receiver answered; absent when it did not.' },
        error: { ...text, description: 'Why it was no success.' },
        excerpt: { ...text, description: 'The beginning of what it answered.' },
      },
    },
    replayed: { ...closed, required: ['by', 'at'], properties: { by: text, at: instant } },
  },
};

const ANSWER: AnswerDescription = {
  description: 'The delivery as it is now.',
  schema: DELIVERY_SCHEMA,
  versioned: true,
};

export const LIST_DELIVERIES: RouteDescription = {
  id: 'listDeliveries',
  summary: 'What was sent to an endpoint and what waits, newest first',
  query: {
    status: { description: 'Only in this status.', schema: { type: 'string', enum: DELIVERY_STATUSES } },
    ...PAGE_QUERY,
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('DeliveryPage', DELIVERY_SCHEMA) } },
  problems: [OTHER_EXPORTER, ENDPOINT_UNKNOWN],
};

export const TEST_ENDPOINT: RouteDescription = {
  id: 'testEndpoint',
  summary: 'Sends an event that is made up for it, once',
  ifMatch: 'HEEDED',
  answers: { 201: ANSWER },
  problems: [OTHER_EXPORTER, ENDPOINT_UNKNOWN, ENDPOINT_DISABLED],
};

export const REPLAY_PERIOD: RouteDescription = {
  id: 'replayPeriod',
  summary: 'Sends again what happened in a period, in its order',
  description: 'With each goes whatever came after it for the same shipment or filing.',
  ifMatch: 'HEEDED',
  answers: {
    200: {
      description: 'How many are sent again.',
      versioned: true,
      schema: {
        title: 'PeriodReplay',
        ...closed,
        required: ['endpointId', 'replayed'],
        properties: { endpointId: contractShape('Identifier'), replayed: { type: 'integer', minimum: 0 } },
      },
    },
  },
  problems: [OTHER_EXPORTER, ENDPOINT_UNKNOWN, ENDPOINT_DISABLED],
};

export const REPLAY_DELIVERY: RouteDescription = {
  id: 'replayDelivery',
  summary: 'Sends one again, and whatever came after it for the same shipment or filing',
  ifMatch: 'HEEDED',
  answers: { 200: ANSWER },
  problems: [
    OTHER_EXPORTER,
    problem(404, 'DELIVERY_UNKNOWN', 'There is no such delivery, or it is not kept any more.'),
    ENDPOINT_UNKNOWN,
    ENDPOINT_DISABLED,
  ],
};
