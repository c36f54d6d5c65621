import type { JsonSchema } from './json-schema.js';

/** RFC 9457 and our members of it: `ProblemDetails`. */
export const PROBLEM_SCHEMA: JsonSchema = {
  title: 'Problem',
  description: 'Why a request was refused (RFC 9457). Match on `code`; `remedy` says what to do.',
  type: 'object',
  additionalProperties: false,
  required: ['type', 'title', 'status', 'detail', 'code', 'remedy', 'instance'],
  properties: {
    type: { type: 'string', description: 'Stable, one for each code: `urn:sluice:problem:stale-version`.' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'What is wrong with this very request.' },
    code: { type: 'string', description: 'Stable: what programs match on.' },
    field: { type: 'string', description: 'The part of the request that is wrong: `lines[0].quantity`, `If-Match`.' },
    remedy: { type: 'string', description: 'What to do.' },
    instance: { type: 'string', description: 'The path of the request.' },
  },
};
