import { contractShape, problem, type RouteDescription } from '@sluice/platform';

export const ASK_IMPACT: RouteDescription = {
  id: 'askImpact',
  summary: 'Which shipments versions of lists would change',
  description:
    'Lines of JSON: first `{ count: { held, released, recalled, unchanged, shipments }, notes }`, then `{ shipment }` for each that would change, and `{ end }`. An answer without its `end` was cut short. Only shipments of exporters that the caller acts for. Nothing is changed.',
  body: {
    schema: {
      title: 'ImpactRequest',
      type: 'object',
      additionalProperties: false,
      required: ['lists'],
      properties: {
        lists: { type: 'array', minItems: 1, maxItems: 10, items: { $ref: 'list-published.schema.json' } },
        period: {
          type: 'object',
          description: 'A backtest, over the shipments last decided then; absent: over the open ones.',
          additionalProperties: false,
          required: ['from', 'to'],
          properties: { from: contractShape('Instant'), to: contractShape('Instant') },
        },
      },
    },
  },
  answers: { 200: { description: 'NDJSON.', mediaType: 'application/x-ndjson', schema: { type: 'string' } } },
  problems: [
    problem(422, 'SCHEMA_VIOLATION', 'The body is not as its schema says; `field` names the part.'),
    problem(422, 'LIST_CONDITION_INVALID', 'A CEL condition cannot be used.'),
    problem(429, 'IMPACTS_RUNNING', 'As many such questions as can be answered at once are running.'),
  ],
};
