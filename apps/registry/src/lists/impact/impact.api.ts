import { contractShape, problem, type RouteDescription } from '@sluice/platform';
import { LIST_UNKNOWN } from '../lists.api.js';

const end = (description: string) => ({ description, schema: contractShape('Instant') });

export const LIST_IMPACT: RouteDescription = {
  id: 'getListImpact',
  summary: 'What a version would do to products and shipments, before anybody approves it',
  description:
    'Lines of JSON: first `{ count: { products, shipments }, notes }`, then `{ product }` for each that would change scope, then `{ shipment }` for each that would become held, released or recalled, and `{ end }`. An answer without its `end` was cut short. `from` and `to`, both or neither, make it a backtest over the shipments last decided then.',
  query: { from: end('Begin of a past period, included.'), to: end('Its end, excluded.') },
  answers: {
    200: {
      description: 'NDJSON. The ETag is of the version as it was when this was computed.',
      mediaType: 'application/x-ndjson',
      schema: { type: 'string' },
      versioned: true,
    },
  },
  problems: [
    problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The gate says so of the caller.'),
    LIST_UNKNOWN,
    problem(429, 'IMPACTS_RUNNING', 'The gate answers as many such questions as it can at once.'),
    problem(503, 'GATE_UNREACHABLE', 'The gate could not be asked.'),
  ],
};
