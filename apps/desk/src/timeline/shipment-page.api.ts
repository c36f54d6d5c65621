import { extendedSchema, problem, type JsonSchema, type RouteDescription } from '@sluice/platform';
import { OVERRIDE_SCHEMA } from '../overrides/override-schemas.js';
import { LIKELY_CLEAR_SCHEMA } from '../shipments/queue-schemas.js';
import { EXPLANATION_SCHEMA } from './explanation-schema.js';
import { TIMELINE_SCHEMA } from './timeline-schema.js';

const OTHER_EXPORTER = problem(
  403,
  'EXPORTER_OUT_OF_SCOPE',
  'The caller does not act for the exporter of the shipment.',
);

/** `ShipmentResource`. */
const SHIPMENT_SCHEMA = extendedSchema('ShipmentResource', 'gate-shipment.schema.json', {
  description:
    'What the gate said last about a shipment, every override that was asked for it, oldest first, why it stands where it stands, and how it came there.',
  required: ['overrides', 'explanation', 'timeline'],
  properties: {
    overrides: { type: 'array', items: OVERRIDE_SCHEMA },
    likelyClear: LIKELY_CLEAR_SCHEMA,
    explanation: EXPLANATION_SCHEMA,
    timeline: TIMELINE_SCHEMA,
  },
});

const EVENT: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'The event that said it; absent when it was heard before the desk kept that.',
  required: ['id'],
  properties: {
    id: { type: 'string', description: '`ce_id`.' },
    sequence: { type: 'string', description: '`ce_sequence`: its place in the gate’s journal.' },
    journalHash: { type: 'string', description: '`ce_journalhash`: the link of the hash chain.' },
  },
};

/** `DecisionResource`. */
export const DECISION_SCHEMA = extendedSchema('DecisionResource', 'gate-shipment.schema.json', {
  description: 'A decision as the gate said it, whole.',
  properties: { event: EVENT },
});

export const GET_SHIPMENT: RouteDescription = {
  id: 'getShipment',
  summary: 'What the gate said last about a shipment, why, and how it came there',
  description:
    'The explanation follows from what the registry said last, so it can be newer than the decision: `timeline` says what changed since.',
  answers: { 200: { description: 'As the desk has heard it.', schema: SHIPMENT_SCHEMA } },
  problems: [OTHER_EXPORTER, problem(404, 'SHIPMENT_UNKNOWN', 'The desk has heard nothing of the shipment.')],
};

export const GET_DECISION: RouteDescription = {
  id: 'getDecision',
  summary: 'One decision of a shipment, as it was said',
  answers: { 200: { description: 'It never changes.', schema: DECISION_SCHEMA } },
  problems: [
    OTHER_EXPORTER,
    problem(404, 'SHIPMENT_UNKNOWN', 'The desk has heard nothing of the shipment.'),
    problem(404, 'DECISION_UNKNOWN', 'The desk has not heard this decision of it.'),
  ],
};
