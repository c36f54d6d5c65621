import type { ListPublishedData } from '@sluice/contracts';
import { BodyPipe, shape } from '../http/body.pipe.js';

/** Body of `POST /v1/lists`: a version without its number (the next one, unless it says so itself) and without a status. */
export type ListBody = Omit<ListPublishedData, 'version' | 'status'> & { readonly version?: number };

/** Body of `PUT` of a draft: the whole of it anew. Its names are in the path; here they may stand too. */
export type DraftBody = Omit<ListBody, 'listId'> & { readonly listId?: string };

const definition = (name: string): { $ref: string } => ({ $ref: `list-published.schema.json#/$defs/${name}` });
const property = (name: string): { $ref: string } => ({ $ref: `list-published.schema.json#/properties/${name}` });

const content = {
  listId: shape('Identifier'),
  version: shape('Version'),
  title: shape('Label'),
  source: definition('ListSource'),
  effectiveFrom: property('effectiveFrom'),
  effectiveUntil: property('effectiveUntil'),
  origins: property('origins'),
  entries: property('entries'),
};
const required = ['title', 'source', 'effectiveFrom', 'origins', 'entries'];

export const listBody = new BodyPipe<ListBody>({
  title: 'NewList',
  type: 'object',
  additionalProperties: false,
  required: ['listId', ...required],
  properties: content,
});

export const draftBody = new BodyPipe<DraftBody>({
  title: 'ListDraft',
  type: 'object',
  additionalProperties: false,
  required,
  properties: content,
});

/** Body of `reject`: what the author has to change. */
export const rejectionBody = new BodyPipe<{ readonly reason: string }>({
  title: 'ListRejection',
  type: 'object',
  additionalProperties: false,
  required: ['reason'],
  properties: { reason: { type: 'string', minLength: 1, maxLength: 4000, pattern: '\\S' } },
});
