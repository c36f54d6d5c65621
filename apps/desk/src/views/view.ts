import { BodyPipe, contractShape, type JsonSchema } from '@sluice/platform';

/** A filter that somebody keeps under a name. */
export interface View {
  readonly viewId: string;
  readonly viewVersion: number;
  readonly name: string;
  readonly owner: string;
  /** Everybody sees it; only its owner changes it. */
  readonly shared: boolean;
  /** As it stands in the console's address: `exporter=acme-sz&due=24h`. */
  readonly query: string;
  readonly changedAt: string;
}

export type ViewBody = Pick<View, 'name' | 'shared' | 'query'>;

export const viewBody = new BodyPipe<ViewBody>({
  title: 'ViewRequest',
  type: 'object',
  additionalProperties: false,
  required: ['name', 'shared', 'query'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 100, pattern: '\\S' },
    shared: { type: 'boolean' },
    query: { type: 'string', maxLength: 8000 },
  },
});

/** `View`. */
export const VIEW_SCHEMA: JsonSchema = {
  title: 'View',
  description: 'A filter that somebody keeps under a name.',
  type: 'object',
  additionalProperties: false,
  required: ['viewId', 'viewVersion', 'name', 'owner', 'shared', 'query', 'changedAt'],
  properties: {
    viewId: contractShape('Identifier'),
    viewVersion: contractShape('Version'),
    name: { type: 'string' },
    owner: contractShape('Identifier'),
    shared: { type: 'boolean', description: 'Everybody sees it; only its owner changes it.' },
    query: { type: 'string', description: 'As it stands in the console’s address.' },
    changedAt: contractShape('Instant'),
  },
};
