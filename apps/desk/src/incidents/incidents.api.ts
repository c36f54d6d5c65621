import {
  contractShape,
  PAGE_QUERY,
  pageSchema,
  problem,
  type JsonSchema,
  type RouteDescription,
} from '@sluice/platform';
import { REPORT_LANGUAGES } from './report-words.js';

export const GET_INCIDENT: RouteDescription = {
  id: 'getIncidentFile',
  summary: 'Everything that is known of a breach, as one file',
  description:
    'Of a shipment that departed while it was not released, or after its release had been taken back. A ZIP with `decisions.json`, `facts.json`, `evidence.json`, `journal.json`, `timeline.json`, `report.html` and `manifest.json`, which names the SHA-256 of the others: `docs/incidents.md`.',
  query: {
    language: {
      description: 'Of the report; by `Accept-Language` when it is absent.',
      schema: { type: 'string', enum: REPORT_LANGUAGES },
    },
  },
  answers: {
    200: {
      description: 'The archive. Streamed: one that breaks off is none.',
      schema: { type: 'string', format: 'binary' },
      mediaType: ['application/zip'],
      headers: { 'Content-Disposition': { description: 'Its name.', schema: { type: 'string' } } },
    },
  },
  problems: [
    problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter of the shipment.'),
    problem(404, 'SHIPMENT_UNKNOWN', 'The desk has heard nothing of it.'),
    problem(409, 'NO_INCIDENT', 'It did not leave without a release.'),
  ],
};

const shipment = (name: string): JsonSchema => ({ $ref: `gate-shipment.schema.json#/properties/${name}` });

/** `Breach`. */
const BREACH_SCHEMA: JsonSchema = {
  title: 'Breach',
  type: 'object',
  additionalProperties: false,
  required: [
    ...['shipmentId', 'decisionVersion', 'kind', 'heardAt', 'exporterId', 'warehouseId', 'destinationCountry'],
    ...['plannedDispatchAt', 'cause', 'holds', 'holdCount'],
  ],
  properties: {
    shipmentId: shipment('shipmentId'),
    decisionVersion: shipment('decisionVersion'),
    kind: {
      type: 'string',
      enum: ['DEPARTED_WHILE_NOT_RELEASED', 'RECALL_TOO_LATE'],
      description: 'Whether a release had been taken back before.',
    },
    heardAt: { ...contractShape('Instant'), description: 'When the gate heard that it had left.' },
    exporterId: shipment('exporterId'),
    warehouseId: shipment('warehouseId'),
    destinationCountry: shipment('destinationCountry'),
    plannedDispatchAt: shipment('plannedDispatchAt'),
    cause: shipment('cause'),
    holds: {
      type: 'array',
      items: { $ref: 'gate-shipment.schema.json#/$defs/Hold' },
      description: 'What was open when it left: the first twenty, by line and then by severity.',
    },
    holdCount: { type: 'integer', minimum: 0, description: 'All that were open.' },
  },
};

export const LIST_BREACHES: RouteDescription = {
  id: 'listBreaches',
  summary: 'Shipments that left without a release, the newest first',
  description:
    'Only of exporters that the caller acts for. A breach stays one: nothing that is done later takes it back.',
  query: PAGE_QUERY,
  answers: { 200: { description: 'One page.', schema: pageSchema('BreachPage', BREACH_SCHEMA) } },
};
