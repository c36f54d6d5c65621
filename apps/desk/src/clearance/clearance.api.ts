import { CLEARANCE_SCHEMA, problem, type RouteDescription } from '@sluice/platform';

export const GET_CLEARANCE: RouteDescription = {
  id: 'getClearance',
  summary: 'Whether the shipment may leave at this moment, asked of the gate itself',
  description:
    'Never from what the desk has heard, and never from a cache. Anything but `mayLeave: true` means no, and so does no answer.',
  answers: { 200: { description: 'The gate’s answer for this moment.', schema: CLEARANCE_SCHEMA } },
  problems: [
    problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter of the shipment.'),
    problem(404, 'SHIPMENT_UNKNOWN', 'The gate has never seen the shipment. It may not leave.'),
    problem(503, 'NO_ANSWER', 'The gate gave no answer within 2 s. Do not ship.'),
  ],
};
