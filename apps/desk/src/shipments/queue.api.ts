import {
  contractShape,
  PAGE_QUERY,
  pageSchema,
  textFilter,
  wordsFilter,
  type JsonSchema,
  type ParameterDescription,
  type RouteDescription,
} from '@sluice/platform';
import { REASONS } from '@sluice/domain';
import { ALL_STATUSES, DUE_WORDS, OPEN_STATUSES, QUEUE_STATUSES, VALUES_CHARACTERS_MAX } from './queue-query.js';
import { CURSOR_CHARACTERS_MAX, DIRECTIONS, SORTS } from './queue-order.js';
import { count, FACETS_SCHEMA, FIX_GROUPS_SCHEMA, HOLD_ITEM_SCHEMA, SHIPMENT_ROW_SCHEMA } from './queue-schemas.js';
import { IDS_MAX } from './queue-snapshots.js';

/** One of several values, between commas. */
function valuesFilter(description: string): ParameterDescription {
  return {
    description: `${description} Up to 100, separated by commas, of 8,000 characters together.`,
    schema: { type: 'string', minLength: 1, maxLength: VALUES_CHARACTERS_MAX, pattern: '^[^\\u0000]*$' },
  };
}

function wordParameter(description: string, words: readonly string[], byDefault?: string): ParameterDescription {
  return { description, schema: { type: 'string', enum: [...words], ...(byDefault && { default: byDefault }) } };
}

const PAGE = {
  limit: PAGE_QUERY.limit,
  cursor: { ...PAGE_QUERY.cursor, schema: { ...PAGE_QUERY.cursor.schema, maxLength: CURSOR_CHARACTERS_MAX } },
};

const SEARCH = textFilter(
  'Beginnings of words, all of which are in the ids of shipment, orders, exporter, products or filings.',
);

/** The filter that everything about the queue shares. */
export const QUEUE_QUERY: Readonly<Record<string, ParameterDescription>> = {
  q: SEARCH,
  status: wordsFilter('Only in one of these statuses; held and recalled unless given.', QUEUE_STATUSES),
  reason: wordsFilter('Only with a hold for one of these reasons.', REASONS),
  exporter: valuesFilter('Only of these exporters.'),
  exporterId: textFilter('Only of this exporter.'),
  shipmentId: textFilter('Only this shipment.'),
  warehouse: valuesFilter('Only from these warehouses.'),
  destination: valuesFilter('Only to these countries, as they were given.'),
  sku: valuesFilter('Only with a hold on one of these products.'),
  list: valuesFilter('Only with a hold under one of these lists.'),
  entry: valuesFilter('Only with a hold under one of these entries.'),
  filing: valuesFilter('Only with a hold that names one of these filings.'),
  fix: valuesFilter('Only what one of these acts would free, perhaps with others: keys of fixes.'),
  owner: valuesFilter('Only what these people look after. `me`: the caller. `none`: nobody.'),
  due: wordsFilter(
    'Only what leaves then. `late`: its planned dispatch is past; the others do not contain it.',
    DUE_WORDS,
  ),
  heldFor: {
    description: 'Only what has been held for so many hours, or longer.',
    schema: { type: 'integer', minimum: 1, maximum: 100_000 },
  },
  decided: wordParameter('Only what the gate decided on this day, in Asia/Shanghai.', ['today']),
  sort: wordParameter(
    '`dispatch`: what leaves next. `held`: how long it is held. `shipment`: by id.',
    SORTS,
    'dispatch',
  ),
  dir: wordParameter('`desc` turns the order around: what leaves last, what is held longest.', DIRECTIONS, 'asc'),
};

export const LIST_HOLDS: RouteDescription = {
  id: 'listHolds',
  summary: 'What is held, and why; what leaves next comes first',
  description:
    'Only of exporters that the caller acts for. Each hold meets `reason`, `sku`, `list`, `entry`, `filing` and `fix` by itself.',
  query: {
    ...QUEUE_QUERY,
    status: wordsFilter('Only of shipments in one of these statuses.', OPEN_STATUSES),
    ...PAGE,
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('HoldPage', HOLD_ITEM_SCHEMA) } },
};

const SNAPSHOT_SCHEMA: JsonSchema = {
  title: 'QueueSnapshot',
  type: 'object',
  additionalProperties: false,
  required: ['snapshotId', 'asOf', 'total', 'capped', 'ids'],
  properties: {
    snapshotId: { type: 'string', description: 'Names this answer.' },
    asOf: contractShape('Instant'),
    total: count('How many shipments there are.'),
    capped: { type: 'boolean', description: 'There are more than the ids that are given.' },
    ids: { type: 'array', maxItems: IDS_MAX, items: contractShape('Identifier'), description: 'In order.' },
  },
};

export const LIST_HOLD_IDS: RouteDescription = {
  id: 'listHoldIds',
  summary: 'The ids of all shipments in the queue, in order, as they are at this instant',
  description: 'Only of exporters that the caller acts for. `GET /v1/shipments?shipmentIds=` gives the rows.',
  query: QUEUE_QUERY,
  answers: { 200: { description: 'At most 100,000 ids.', schema: SNAPSHOT_SCHEMA } },
};

const COUNTED = 'Only of exporters that the caller acts for. A few seconds old at most: `asOf` says from when it is.';

export const COUNT_FACETS: RouteDescription = {
  id: 'countHoldFacets',
  summary: 'How many shipments of the queue there are by what they can be narrowed to',
  description: COUNTED,
  query: QUEUE_QUERY,
  answers: { 200: { description: 'Counts of shipments.', schema: FACETS_SCHEMA } },
};

export const LIST_FIXES: RouteDescription = {
  id: 'listFixes',
  summary: 'The queue by what would free it; what frees most in time comes first',
  description: COUNTED,
  query: QUEUE_QUERY,
  answers: { 200: { description: 'At most 100 acts.', schema: FIX_GROUPS_SCHEMA } },
};

export const EXPORT_HOLDS: RouteDescription = {
  id: 'exportHolds',
  summary: 'The queue as a file: a line for each hold',
  description:
    'Only of exporters that the caller acts for. Streamed; what changes meanwhile is as it is when it is read. The name says when it was made and of what. In CSV a cell that a spreadsheet would take for a formula has an apostrophe before it; a workbook has texts only.',
  query: { format: wordParameter('What to write.', ['csv', 'xlsx'], 'csv'), ...QUEUE_QUERY },
  answers: {
    200: {
      description: 'A file: CSV, or a workbook where `format` says so.',
      schema: { type: 'string' },
      mediaType: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      headers: { 'Content-Disposition': { description: 'Its name.', schema: { type: 'string' } } },
    },
  },
};

export const LIST_SHIPMENTS: RouteDescription = {
  id: 'listShipments',
  summary: 'Shipments by their ids, or by what somebody types',
  description:
    'With `shipmentIds`: these, in this order; without what the desk has not heard of, and what is of exporters that the caller does not act for. Without: by id, those that `q` and `status` leave, also the ones that are over.',
  query: {
    shipmentIds: valuesFilter('These shipments; nothing else can be asked with them.'),
    q: SEARCH,
    status: wordsFilter('Only in one of these statuses.', ALL_STATUSES),
    ...PAGE,
  },
  answers: { 200: { description: 'One page.', schema: pageSchema('ShipmentRowPage', SHIPMENT_ROW_SCHEMA) } },
};
