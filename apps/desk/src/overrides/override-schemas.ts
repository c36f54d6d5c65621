import { contractShape, type JsonSchema } from '@sluice/platform';
import { STATUSES } from './override-query.js';

const text: JsonSchema = { type: 'string' };
const closed = { type: 'object', additionalProperties: false } as const;

/** `NamedHold`. */
const NAMED_HOLD_SCHEMA: JsonSchema = {
  title: 'NamedHold',
  description: 'A hold, as it was when somebody asked.',
  ...closed,
  required: ['holdId', 'lineNo', 'sku', 'reason', 'open'],
  properties: {
    holdId: contractShape('Identifier'),
    lineNo: contractShape('LineNo'),
    sku: contractShape('Identifier'),
    reason: contractShape('Reason'),
    requirement: contractShape('Requirement'),
    open: { type: 'boolean', description: 'Whether it is open now, as the gate said last.' },
  },
};

/** `GateRefusal`. */
const GATE_REFUSAL_SCHEMA: JsonSchema = {
  title: 'GateRefusal',
  description: 'What the gate said against it.',
  ...closed,
  required: ['code', 'message', 'remedy'],
  properties: { code: text, message: text, field: text, remedy: text },
};

const SHIPMENT_SCHEMA: JsonSchema = {
  title: 'ShipmentOverride',
  description: 'One shipment of an override: a command for the gate, and what became of it.',
  ...closed,
  required: ['shipmentId', 'status', 'holds'],
  properties: {
    shipmentId: contractShape('Identifier'),
    status: {
      type: 'string',
      enum: ['REQUESTED', 'REJECTED', 'WAITING', 'GRANTED', 'REFUSED', 'LAPSED'],
      description: 'WAITING: the gate has been told and has not answered.',
    },
    decisionVersion: {
      ...contractShape('Version'),
      description: 'The gate’s decision that granted it, or with which it lapsed.',
    },
    refusal: GATE_REFUSAL_SCHEMA,
    holds: { type: 'array', items: NAMED_HOLD_SCHEMA },
  },
};

/** `OverrideResource`. */
export const OVERRIDE_SCHEMA: JsonSchema = {
  title: 'Override',
  description: 'A release that two people agree on although its reasons stand.',
  ...closed,
  required: [
    ...['overrideId', 'overrideVersion', 'status', 'reason', 'exporterId'],
    ...['until', 'requestedBy', 'requestedAt', 'shipments'],
  ],
  properties: {
    overrideId: contractShape('Identifier'),
    overrideVersion: contractShape('Version'),
    status: {
      type: 'string',
      enum: STATUSES,
      description: 'From APPROVED on it is the gate that says so, and nobody else.',
    },
    reason: text,
    exporterId: contractShape('Identifier'),
    until: contractShape('Instant'),
    requestedBy: text,
    requestedAt: contractShape('Instant'),
    approvedBy: text,
    approvedAt: contractShape('Instant'),
    rejectedBy: text,
    rejectedAt: contractShape('Instant'),
    rejectionReason: text,
    shipments: { type: 'array', items: SHIPMENT_SCHEMA },
  },
};
