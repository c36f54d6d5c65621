import type { ListPublishedData } from '@sluice/contracts';
import { BodyPipe, shape } from '../http/body.pipe.js';

/** Body of `POST /v1/lists`: a version without its number (the next one, unless it says so itself) and without a status. */
export type ListBody = Omit<ListPublishedData, 'version' | 'status'> & { readonly version?: number };

const definition = (name: string): { $ref: string } => ({ $ref: `list-published.schema.json#/$defs/${name}` });
const property = (name: string): { $ref: string } => ({ $ref: `list-published.schema.json#/properties/${name}` });

export const listBody = new BodyPipe<ListBody>({
  type: 'object',
  additionalProperties: false,
  required: ['listId', 'title', 'source', 'effectiveFrom', 'origins', 'entries'],
  properties: {
    listId: shape('Identifier'),
    version: shape('Version'),
    title: shape('Label'),
    source: definition('ListSource'),
    effectiveFrom: property('effectiveFrom'),
    effectiveUntil: property('effectiveUntil'),
    origins: property('origins'),
    entries: property('entries'),
  },
});
