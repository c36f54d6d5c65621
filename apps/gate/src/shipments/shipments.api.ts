import { CLEARANCE_SCHEMA, contractShape, problem, type JsonSchema, type RouteDescription } from '@sluice/platform';

const OTHER_EXPORTER = problem(
  403,
  'EXPORTER_OUT_OF_SCOPE',
  'The caller does not act for the exporter of the shipment.',
);
const SHIPMENT_UNKNOWN = problem(404, 'SHIPMENT_UNKNOWN', 'The gate has never seen the shipment. It may not leave.');

const property = (name: string): JsonSchema => ({ $ref: `gate-shipment.schema.json#/properties/${name}` });
const holdProperty = (name: string): JsonSchema => ({
  $ref: `gate-shipment.schema.json#/$defs/Hold/properties/${name}`,
});

const VIEW = [
  ...['shipmentId', 'shipmentVersion', 'decisionVersion', 'status', 'decidedAt', 'exporterId', 'orderIds'],
  ...['warehouseId', 'destinationCountry', 'plannedDispatchAt', 'lists', 'lines'],
];
const HOLD = ['holdId', 'reason', 'since', 'requirement', 'filingId', 'missing', 'params', 'remedy'];
const HOLD_OPTIONAL = ['requirement', 'filingId', 'missing'];

/** `HoldHistory`. */
const HOLD_HISTORY_SCHEMA: JsonSchema = {
  title: 'HoldHistory',
  description: 'One reason on one line, open or closed.',
  type: 'object',
  additionalProperties: false,
  required: [...HOLD.filter((name) => !HOLD_OPTIONAL.includes(name)), 'lineNo', 'sku', 'closedAt'],
  properties: {
    ...Object.fromEntries(HOLD.map((name) => [name, holdProperty(name)])),
    lineNo: contractShape('LineNo'),
    sku: contractShape('Identifier'),
    closedAt: { description: 'Null while it is open.', anyOf: [contractShape('Instant'), { type: 'null' }] },
  },
};

/** `ShipmentExplanation`. */
const EXPLANATION_SCHEMA: JsonSchema = {
  title: 'ShipmentExplanation',
  description: 'Where a shipment stands, why, and what would free it.',
  type: 'object',
  additionalProperties: false,
  required: [...VIEW, 'remedies', 'holds'],
  properties: {
    ...Object.fromEntries(VIEW.map((name) => [name, property(name)])),
    remedies: { type: 'array', items: { type: 'string' }, description: 'One sentence a line and open hold.' },
    holds: { type: 'array', items: HOLD_HISTORY_SCHEMA, description: 'Every hold it ever had.' },
  },
};

export const GET_SHIPMENT: RouteDescription = {
  id: 'getShipment',
  summary: 'One shipment: its decision, its holds, and what would free it',
  answers: { 200: { description: 'As it stands now.', schema: EXPLANATION_SCHEMA } },
  problems: [OTHER_EXPORTER, SHIPMENT_UNKNOWN],
};

export const GET_CLEARANCE: RouteDescription = {
  id: 'getClearance',
  summary: 'Whether the shipment may leave at this moment',
  description:
    'Decided again from the facts as they are now, never from a cache. Anything but `mayLeave: true` means no.',
  answers: { 200: { description: 'The answer for this moment.', schema: CLEARANCE_SCHEMA } },
  problems: [OTHER_EXPORTER, SHIPMENT_UNKNOWN],
};
