import { contractShape, problem, type JsonSchema, type RouteDescription } from '@sluice/platform';

const text: JsonSchema = { type: 'string' };
const seconds: JsonSchema = { type: 'integer', description: 'Seconds since the epoch.' };
const count: JsonSchema = { type: 'integer', minimum: 1 };
const gateShipment = (name: string): JsonSchema => ({ $ref: `gate-shipment.schema.json#/properties/${name}` });

/** `PassportClaims`. */
const CLAIMS_SCHEMA: JsonSchema = {
  title: 'PassportClaims',
  description: 'What the passport says: a release, and what it rests on.',
  type: 'object',
  additionalProperties: false,
  required: [
    ...['iss', 'sub', 'jti', 'iat', 'exp', 'shipmentVersion', 'decisionVersion', 'decidedAt'],
    ...['exporterId', 'warehouseId', 'destinationCountry', 'bases', 'filings'],
  ],
  properties: {
    iss: { ...text, description: 'Where the desk is reached.' },
    sub: { ...text, description: 'The shipment.' },
    jti: { ...text, description: 'The passport.' },
    iat: seconds,
    exp: { ...seconds, description: 'From then on it is worth nothing; seconds since the epoch.' },
    shipmentVersion: gateShipment('shipmentVersion'),
    decisionVersion: gateShipment('decisionVersion'),
    decidedAt: contractShape('Instant'),
    exporterId: gateShipment('exporterId'),
    warehouseId: gateShipment('warehouseId'),
    destinationCountry: text,
    bases: {
      type: 'object',
      additionalProperties: false,
      description: 'How many lines rest on what.',
      properties: { OUT_OF_SCOPE: count, FILING: count, OVERRIDE: count },
    },
    filings: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['filingId', 'filingVersion'],
        properties: { filingId: text, filingVersion: count, number: text },
      },
    },
    journal: {
      type: 'object',
      additionalProperties: false,
      description: 'Where the release stands in the gate’s journal.',
      required: ['sequence', 'hash'],
      properties: { sequence: text, hash: text },
    },
  },
};

export const ISSUE_PASSPORT: RouteDescription = {
  id: 'issuePassport',
  summary: 'Signs a statement of a release that holds at this moment',
  description:
    'The gate is asked; only what it clears gets a passport (JWS, Ed25519). It can be verified offline with the keys of `GET /v1/passports/keys`. A recall overtakes it: whoever can should ask `…/clearance` too.',
  answers: {
    201: {
      description: 'The passport, as a compact string, and what it says.',
      versioned: true,
      schema: {
        title: 'Passport',
        type: 'object',
        additionalProperties: false,
        required: ['passport', 'claims'],
        properties: { passport: text, claims: CLAIMS_SCHEMA },
      },
    },
  },
  problems: [
    problem(403, 'EXPORTER_OUT_OF_SCOPE', 'The caller does not act for the exporter of the shipment.'),
    problem(404, 'SHIPMENT_UNKNOWN', 'The gate has never seen the shipment. It may not leave.'),
    problem(409, 'NOT_RELEASED', 'The shipment may not leave.'),
    problem(409, 'DECISION_NOT_HEARD', 'The desk has not heard the release yet.'),
    problem(503, 'NO_ANSWER', 'The gate gave no answer within 2 s. Do not ship.'),
    problem(503, 'PASSPORTS_NOT_SET_UP', 'This desk has no PASSPORT_SECRET_KEY.'),
  ],
};

export const GET_PASSPORT_KEYS: RouteDescription = {
  id: 'getPassportKeys',
  summary: 'The public keys that passports are verified with (JWKS)',
  description: 'Every key there has been, the newest first. They say nothing of the business: anybody may read them.',
  answers: {
    200: {
      description: 'A JSON Web Key Set.',
      schema: {
        title: 'PassportKeys',
        type: 'object',
        additionalProperties: false,
        required: ['keys'],
        properties: {
          keys: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['kty', 'crv', 'x', 'kid', 'use', 'alg'],
              properties: { kty: text, crv: text, x: text, kid: text, use: text, alg: text },
            },
          },
        },
      },
    },
  },
};
