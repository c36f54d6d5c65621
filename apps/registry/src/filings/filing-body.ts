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

/** Body of `complete`: the authority's number and the days it is valid. */
export const completeBody = new BodyPipe<FilingFields>({
  type: 'object',
  additionalProperties: false,
  required: ['number', 'validFrom'],
  properties: { number: shape('Identifier'), validFrom: shape('Day'), validUntil: property('validUntil') },
});

/** Body of `reject` and `revoke`. */
export const reasonBody = new BodyPipe<FilingFields>({
  type: 'object',
  additionalProperties: false,
  required: ['reason'],
  properties: { reason: { type: 'string', minLength: 1, maxLength: 4000, pattern: '\\S' } },
});
