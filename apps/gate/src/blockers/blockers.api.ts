import {
  contractShape,
  PAGE_QUERY,
  pageSchema,
  textFilter,
  type JsonSchema,
  type RouteDescription,
} from '@sluice/platform';

const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
const orNull = (shape: string, description: string): JsonSchema => ({
  description,
  anyOf: [contractShape(shape), { type: 'null' }],
});

/** `Blocker`. */
const BLOCKER_SCHEMA: JsonSchema = {
  title: 'Blocker',
  description: 'A filing that has to be made, a filing as a whole, or one document kind of it.',
  type: 'object',
  additionalProperties: false,
  required: [
    ...['exporterId', 'filingId', 'requirement', 'kind'],
    ...['shipments', 'lines', 'aloneShipments', 'aloneLines'],
  ],
  properties: {
    exporterId: contractShape('Identifier'),
    filingId: orNull('Identifier', 'Null: there is no filing yet.'),
    requirement: {
      type: 'object',
      additionalProperties: false,
      required: ['listId', 'entryId'],
      properties: { listId: contractShape('Identifier'), entryId: contractShape('Identifier') },
    },
    kind: orNull('EvidenceKind', 'Null: the filing as a whole.'),
    shipments: count('Held or recalled shipments that it keeps back, perhaps with others.'),
    lines: count('Their lines that it keeps back.'),
    aloneShipments: count('Shipments that nothing else keeps back: so many are free once this is settled.'),
    aloneLines: count('Their lines.'),
  },
};

const PAGE = pageSchema('BlockerPage', BLOCKER_SCHEMA);

export const LIST_BLOCKERS: RouteDescription = {
  id: 'listBlockers',
  summary: 'What would free the most',
  description:
    'Ordered by `aloneShipments`, `aloneLines`, `shipments` and `lines`, the most first. Counted every few seconds at most; `asOf` says when. Only of exporters that the caller acts for.',
  query: {
    exporterId: textFilter('Only of this exporter.'),
    ...PAGE_QUERY,
    cursor: { ...PAGE_QUERY.cursor, schema: { type: 'string', minLength: 1 } },
  },
  answers: {
    200: {
      description: 'One page.',
      schema: {
        ...PAGE,
        required: ['asOf', 'items'],
        properties: { asOf: contractShape('Instant'), ...(PAGE['properties'] as object) },
      },
    },
  },
};
