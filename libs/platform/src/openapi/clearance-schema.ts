import { contractShape, type JsonSchema } from './json-schema.js';

const property = (name: string): JsonSchema => ({ $ref: `gate-shipment.schema.json#/properties/${name}` });

/** `Clearance`: the gate gives it, and the desk says it on. */
export const CLEARANCE_SCHEMA: JsonSchema = {
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
