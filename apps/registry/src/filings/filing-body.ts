import { BodyPipe, shape } from '../http/body.pipe.js';
import type { FilingFields } from './lifecycle.js';

/** Body of `POST /v1/filings`. */
export interface FilingBody {
  readonly exporterId: string;
  readonly listId: string;
  readonly entryId: string;
  readonly skus: string[];
  readonly markets: string[];
}

const property = (name: string): { $ref: string } => ({ $ref: `filing-updated.schema.json#/properties/${name}` });

export const filingBody = new BodyPipe<FilingBody>({
  title: 'NewFiling',
  type: 'object',
  additionalProperties: false,
  required: ['exporterId', 'listId', 'entryId', 'skus', 'markets'],
  properties: {
    exporterId: shape('Identifier'),
    listId: shape('Identifier'),
    entryId: shape('Identifier'),
    skus: property('skus'),
    markets: property('markets'),
  },
});

/** Why, where saying so is left to the person: it stands in the audit trail. */
const why = { type: 'string', minLength: 1, maxLength: 4000, pattern: '\\S' } as const;

/** Body of `PATCH`: what is given replaces what was there (RFC 7396). */
export const amendBody = new BodyPipe<FilingFields>({
  title: 'FilingChanges',
  type: 'object',
  additionalProperties: false,
  anyOf: [
    { required: ['skus'], properties: { skus: true } },
    { required: ['markets'], properties: { markets: true } },
  ],
  properties: { skus: property('skus'), markets: property('markets'), reason: why },
});

/** Body of `submit`, `withdraw` and `renew`: none, or why. */
export const whyBody = new BodyPipe<FilingFields | null>({
  title: 'FilingWhy',
  type: ['object', 'null'],
  additionalProperties: false,
  properties: { reason: why },
});

/** Body of `complete`: the authority's number and the days it is valid. */
export const completeBody = new BodyPipe<FilingFields>({
  title: 'Completion',
  type: 'object',
  additionalProperties: false,
  required: ['number', 'validFrom'],
  properties: {
    ...{ number: shape('Identifier'), validFrom: shape('Day'), validUntil: property('validUntil') },
    reason: why,
  },
});

/** Body of `reject` and `revoke`. */
export const reasonBody = new BodyPipe<FilingFields>({
  title: 'FilingReason',
  type: 'object',
  additionalProperties: false,
  required: ['reason'],
  properties: { reason: why },
});
