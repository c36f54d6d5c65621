import { contractShape, problem, type JsonSchema, type RouteDescription } from '@sluice/platform';

const OTHER_EXPORTER = problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter.');
const SHIPMENT_UNKNOWN = problem(404, 'SHIPMENT_UNKNOWN', 'The desk has heard nothing of the shipment.');
const SHIPMENT_OVER = problem(409, 'SHIPMENT_OVER', 'The shipment departed or was cancelled.');

function told(title: string, by: 'placedBy' | 'liftedBy'): JsonSchema {
  return {
    title,
    description: 'What the gate was told.',
    type: 'object',
    additionalProperties: false,
    required: ['shipmentId', 'holdId', 'reason', by],
    properties: {
      shipmentId: contractShape('Identifier'),
      holdId: contractShape('Identifier'),
      reason: { type: 'string' },
      [by]: contractShape('Identifier'),
    },
  };
}

export const PLACE_HOLD: RouteDescription = {
  id: 'placeManualHold',
  summary: 'Holds a shipment because a person says so',
  description: 'The gate is told; the shipment is held when the gate says so.',
  answers: {
    201: { description: 'The gate is told.', schema: told('PlacedHold', 'placedBy'), versioned: true },
  },
  problems: [OTHER_EXPORTER, SHIPMENT_UNKNOWN, SHIPMENT_OVER],
};

export const LIFT_HOLD: RouteDescription = {
  id: 'liftManualHold',
  summary: 'Holds it no longer, as far as this hold goes',
  answers: {
    200: { description: 'The gate is told.', schema: told('LiftedHold', 'liftedBy'), versioned: true },
  },
  problems: [
    OTHER_EXPORTER,
    SHIPMENT_UNKNOWN,
    SHIPMENT_OVER,
    problem(409, 'HOLD_NOT_OPEN', 'The hold is not open.'),
    problem(409, 'HOLD_NOT_MANUAL', 'Something other than a person holds it.'),
  ],
};
