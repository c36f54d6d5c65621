import { contractShape, problem, type JsonSchema, type RouteDescription } from '@sluice/platform';

const property = (name: string): JsonSchema => ({ $ref: `gate-shipment.schema.json#/properties/${name}` });

/** `Clearance`. */
const CLEARANCE_SCHEMA: JsonSchema = {
  title: 'Clearance',
  description:
    'The dock door’s answer. `mayLeave` is true for a release that holds at `answeredAt`, and for nothing else.',
  type: 'object',
  additionalProperties: false,
  required: ['shipmentId', 'exporterId', 'mayLeave', 'status', 'shipmentVersion', 'decisionVersion', 'answeredAt'],
  properties: {
    shipmentId: property('shipmentId'),
    exporterId: property('exporterId'),
    mayLeave: { type: 'boolean' },
    status: property('status'),
    shipmentVersion: property('shipmentVersion'),
    decisionVersion: property('decisionVersion'),
    answeredAt: contractShape('Instant'),
    reasons: {
      type: 'array',
      items: { type: 'string' },
      description: 'Why not, in English; absent when it may leave.',
    },
    holds: {
      type: 'array',
      description: 'The holds that are in the way, the same as facts; absent when there are none.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['lineNo', 'sku', 'hold'],
        properties: {
          lineNo: contractShape('LineNo'),
          sku: contractShape('Identifier'),
          hold: { $ref: 'gate-shipment.schema.json#/$defs/Hold' },
        },
      },
    },
  },
};

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
