import {
  contractShape,
  extendedSchema,
  PAGE_QUERY,
  pageSchema,
  problem,
  textFilter,
  wordsFilter,
  type JsonSchema,
  type RouteDescription,
} from '@sluice/platform';
import { REASONS } from '@sluice/domain';
import { OVERRIDE_SCHEMA } from '../overrides/override-schemas.js';
import { STATUSES } from './hold-query.js';

const OF_SHIPMENT = [
  ...['shipmentId', 'shipmentVersion', 'decisionVersion', 'status', 'exporterId'],
  ...['warehouseId', 'destinationCountry', 'plannedDispatchAt'],
];
const OF_HOLD = ['holdId', 'reason', 'since', 'requirement', 'filingId', 'missing', 'params', 'remedy'];
const OPTIONAL = ['requirement', 'filingId', 'missing'];

const propertiesAt = (place: string, names: readonly string[]): Record<string, JsonSchema> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `gate-shipment.schema.json#${place}/properties/${name}` }]));

/** `HoldItem`. */
const HOLD_ITEM_SCHEMA: JsonSchema = {
  title: 'HoldItem',
  description: 'An open hold, and the shipment that it keeps back.',
  type: 'object',
  additionalProperties: false,
  required: [...OF_SHIPMENT, ...OF_HOLD.filter((name) => !OPTIONAL.includes(name)), 'lineNo', 'sku'],
  properties: {
    ...propertiesAt('', OF_SHIPMENT),
    ...propertiesAt('/$defs/Hold', OF_HOLD),
    lineNo: contractShape('LineNo'),
    sku: contractShape('Identifier'),
    overrideId: { ...contractShape('Identifier'), description: 'An override that names it and is not decided.' },
  },
};

/** `ShipmentResource`. */
const SHIPMENT_SCHEMA = extendedSchema('ShipmentResource', 'gate-shipment.schema.json', {
  description: 'What the gate said last about a shipment, and every override that was asked for it, oldest first.',
  required: ['overrides'],
  properties: { overrides: { type: 'array', items: OVERRIDE_SCHEMA } },
});

export const LIST_HOLDS: RouteDescription = {
  id: 'listHolds',
  summary: 'What is held, and why; what leaves next comes first',
  description: 'Only of exporters that the caller acts for.',
  query: {
    shipmentId: textFilter('Only of this shipment.'),
    exporterId: textFilter('Only of this exporter.'),
    sku: textFilter('Only on lines with this product.'),
    reason: wordsFilter('Only for one of these reasons.', REASONS),
    status: wordsFilter('Only of shipments in one of these statuses.', STATUSES),
    ...PAGE_QUERY,
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('HoldPage', HOLD_ITEM_SCHEMA) } },
};

export const GET_SHIPMENT: RouteDescription = {
  id: 'getShipment',
  summary: 'What the gate said last about a shipment, and its overrides',
  answers: { 200: { description: 'As the desk has heard it.', schema: SHIPMENT_SCHEMA } },
  problems: [
    problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter of the shipment.'),
    problem(404, 'SHIPMENT_UNKNOWN', 'The desk has heard nothing of the shipment.'),
  ],
};
