import type { JsonSchema } from '../openapi/json-schema.js';
import type { RouteDescription } from '../openapi/route-description.js';

/** As Terminus answers: checks by name, those that are not ready also under `error`. */
const HEALTH_SCHEMA: JsonSchema = {
  title: 'Health',
  type: 'object',
  required: ['status'],
  properties: {
    status: { type: 'string', enum: ['ok', 'error', 'shutting_down'] },
    info: { type: 'object' },
    error: { type: 'object' },
    details: { type: 'object' },
  },
};

export const LIVE: RouteDescription = {
  id: 'isAlive',
  summary: 'Whether the process answers',
  answers: {
    200: {
      description: 'It does.',
      schema: { type: 'object', required: ['status'], properties: { status: { const: 'ok' } } },
    },
  },
};

export const READY: RouteDescription = {
  id: 'isReady',
  summary: 'Whether the service can do its work',
  answers: {
    200: { description: 'Every check is ready.', schema: HEALTH_SCHEMA },
    503: { description: 'Not yet; each check that is not ready says why.', schema: HEALTH_SCHEMA },
  },
};
