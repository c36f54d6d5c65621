import { extendedSchema, problem, type RouteDescription } from '@sluice/platform';
import { OVERRIDE_SCHEMA } from '../overrides/override-schemas.js';

/** `ShipmentResource`. */
const SHIPMENT_SCHEMA = extendedSchema('ShipmentResource', 'gate-shipment.schema.json', {
  description: 'What the gate said last about a shipment, and every override that was asked for it, oldest first.',
  required: ['overrides'],
  properties: { overrides: { type: 'array', items: OVERRIDE_SCHEMA } },
});

export const GET_SHIPMENT: RouteDescription = {
  id: 'getShipment',
  summary: 'What the gate said last about a shipment, and its overrides',
  answers: { 200: { description: 'As the desk has heard it.', schema: SHIPMENT_SCHEMA } },
  problems: [
    problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter of the shipment.'),
    problem(404, 'SHIPMENT_UNKNOWN', 'The desk has heard nothing of the shipment.'),
  ],
};
