import { contractShape, problem, type JsonSchema, type RouteDescription } from '@sluice/platform';
import { DECISION_SCHEMA } from '../timeline/shipment-page.api.js';

const filing = (name: string): JsonSchema => ({ $ref: `filing-updated.schema.json#/properties/${name}` });
const shipment = (name: string): JsonSchema => ({ $ref: `gate-shipment.schema.json#/properties/${name}` });

/** `AsOf`. */
const AS_OF_SCHEMA: JsonSchema = {
  title: 'AsOf',
  type: 'object',
  additionalProperties: false,
  required: ['decision', 'filings'],
  properties: {
    decision: DECISION_SCHEMA,
    filings: {
      type: 'array',
      description: 'The filings that the decision rests on or asks for, as the registry had told of them by then.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['filingId', 'filingVersion', 'status', 'missing', 'since'],
        properties: {
          filingId: filing('filingId'),
          filingVersion: filing('filingVersion'),
          status: filing('status'),
          missing: filing('missing'),
          since: contractShape('Instant'),
        },
      },
    },
    overtakenBy: {
      type: 'object',
      additionalProperties: false,
      description: 'The decision that came next; absent while this one holds.',
      required: ['decisionVersion', 'decidedAt', 'status'],
      properties: {
        decisionVersion: shipment('decisionVersion'),
        decidedAt: shipment('decidedAt'),
        status: shipment('status'),
      },
    },
  },
};

export const GET_AS_OF: RouteDescription = {
  id: 'getShipmentAsOf',
  summary: 'What the gate had said of a shipment by an instant, and on which facts',
  description:
    'From the decisions that were heard: each with its place and hash in the gate’s journal, which `sluice verify` checks.',
  query: { at: { description: 'The instant, RFC 3339.', required: true, schema: contractShape('Instant') } },
  answers: { 200: { description: 'What held then.', schema: AS_OF_SCHEMA } },
  problems: [
    problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter of the shipment.'),
    problem(404, 'NOTHING_SAID_BY_THEN', 'The gate had said nothing of it by then, as far as the desk has heard.'),
  ],
};
