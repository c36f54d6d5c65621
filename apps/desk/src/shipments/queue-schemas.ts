import { contractShape, type JsonSchema } from '@sluice/platform';
import { REASONS } from '@sluice/domain';
import { VALUES_MAX } from './facets.js';
import { GROUPS_MAX } from './fix-groups.js';
import { FIX_KINDS, FIX_ROLES } from './fix.js';

const OF_SHIPMENT = [
  ...['shipmentId', 'shipmentVersion', 'decisionVersion', 'status', 'exporterId'],
  ...['warehouseId', 'destinationCountry', 'plannedDispatchAt'],
];
const OF_HOLD = ['holdId', 'reason', 'since', 'requirement', 'filingId', 'missing', 'params', 'remedy'];
const OPTIONAL = ['requirement', 'filingId', 'missing'];

const propertiesAt = (place: string, names: readonly string[]): Record<string, JsonSchema> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `gate-shipment.schema.json#${place}/properties/${name}` }]));

/** `HoldItem`. */
export const HOLD_ITEM_SCHEMA: JsonSchema = {
  title: 'HoldItem',
  description: 'An open hold, and the shipment that it keeps back.',
  type: 'object',
  additionalProperties: false,
  required: [...OF_SHIPMENT, ...OF_HOLD.filter((name) => !OPTIONAL.includes(name)), 'lineNo', 'sku'],
  properties: {
    ...propertiesAt('', OF_SHIPMENT),
    ...propertiesAt('/$defs/Hold', OF_HOLD),
    lineNo: contractShape('LineNo'),
    sku: contractShape('Identifier'),
    overrideId: { ...contractShape('Identifier'), description: 'An override that names it and is not decided.' },
  },
};

const OVERRIDE_ID = { ...contractShape('Identifier'), description: 'An override that names it and is not decided.' };

const text = (description: string): JsonSchema => ({ type: 'string', description });
export const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });

/** `Fix`. */
export const FIX_SCHEMA: JsonSchema = {
  title: 'Fix',
  description: 'The next step that would close a hold. Holds whose fixes have the same key are closed by the same act.',
  type: 'object',
  additionalProperties: false,
  required: ['key', 'kind', 'role'],
  properties: {
    key: text('Opaque; the same for the same act.'),
    kind: { type: 'string', enum: [...FIX_KINDS] },
    role: { type: 'string', enum: [...FIX_ROLES], description: '`system`: the sender, or the product master.' },
    ...Object.fromEntries(
      ['exporterId', 'sku', 'filingId', 'listId', 'entryId'].map((name) => [name, { type: 'string' }]),
    ),
    entryTitle: text('As the applicable list calls the entry.'),
    missing: { type: 'array', items: { type: 'string' }, description: 'Evidence kinds, or attributes.' },
    attribute: text('What the sender has to amend, or the first attribute to answer.'),
    country: text('The country as it was given.'),
    placedBy: text('Who placed the manual hold.'),
    note: text('Why it was placed.'),
  },
};

/** Who looks after a shipment. */
export const OWNER_SCHEMA: JsonSchema = {
  title: 'ShipmentOwner',
  type: 'object',
  additionalProperties: false,
  required: ['person', 'at'],
  properties: { person: contractShape('Identifier'), at: contractShape('Instant') },
};

/** `LikelyClear`. */
export const LIKELY_CLEAR_SCHEMA: JsonSchema = {
  title: 'LikelyClear',
  description:
    'When it is likely to be clear, by how long filings like those it waits for took. Absent: nobody can say.',
  type: 'object',
  additionalProperties: false,
  required: ['p50', 'p90', 'basedOnFilings'],
  properties: {
    p50: contractShape('Instant'),
    p90: contractShape('Instant'),
    basedOnFilings: count('How many filings that rests on; few say little.'),
  },
};

/** `ShipmentRow`. */
export const SHIPMENT_ROW_SCHEMA: JsonSchema = {
  title: 'ShipmentRow',
  description: 'A shipment as the queue shows it: what the gate said last, and what people said about it.',
  type: 'object',
  additionalProperties: false,
  required: [...OF_SHIPMENT, 'decidedAt', 'orderIds', 'cause', 'lineCount', 'holds', 'noteCount'],
  properties: {
    ...propertiesAt('', [...OF_SHIPMENT, 'decidedAt', 'orderIds', 'cause']),
    lineCount: count('Lines of the shipment.'),
    holds: {
      type: 'array',
      description: 'What is open, most severe first.',
      items: {
        title: 'HoldOfRow',
        type: 'object',
        additionalProperties: false,
        required: [...OF_HOLD.filter((name) => !OPTIONAL.includes(name)), 'lineNo', 'sku', 'fix'],
        properties: {
          ...propertiesAt('/$defs/Hold', OF_HOLD),
          lineNo: contractShape('LineNo'),
          sku: contractShape('Identifier'),
          fix: FIX_SCHEMA,
          overrideId: OVERRIDE_ID,
        },
      },
    },
    heldSince: { ...contractShape('Instant'), description: 'When the oldest open hold was opened.' },
    owner: OWNER_SCHEMA,
    noteCount: count('Notes on it.'),
    likelyClear: LIKELY_CLEAR_SCHEMA,
  },
};

const COUNTS = ['leaving', 'late', 'due4h', 'due24h', 'unassigned', 'mine', 'releasedToday'];
const VALUE_COUNTS: JsonSchema = {
  type: 'array',
  maxItems: VALUES_MAX,
  description: 'The most frequent ones first.',
  items: {
    title: 'ValueCount',
    type: 'object',
    additionalProperties: false,
    required: ['value', 'count'],
    properties: { value: { type: 'string' }, count: count('Shipments.') },
  },
};

/** `Facets`. */
export const FACETS_SCHEMA: JsonSchema = {
  title: 'QueueFacets',
  description: 'Counts of shipments. Each facet ignores its own filter.',
  type: 'object',
  additionalProperties: false,
  required: ['asOf', 'total', 'views', 'reasons', 'exporters', 'warehouses', 'destinations'],
  properties: {
    asOf: contractShape('Instant'),
    total: count('Shipments that meet the filter.'),
    views: {
      title: 'ViewCounts',
      description: 'Under the filter, but for status, owner, due and decided.',
      type: 'object',
      additionalProperties: false,
      required: COUNTS,
      properties: Object.fromEntries(COUNTS.map((name) => [name, count('Shipments.')])),
    },
    reasons: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(REASONS.map((reason) => [reason, count('Shipments with such a hold.')])),
    },
    exporters: VALUE_COUNTS,
    warehouses: VALUE_COUNTS,
    destinations: VALUE_COUNTS,
  },
};

/** `FixGroups`. */
export const FIX_GROUPS_SCHEMA: JsonSchema = {
  title: 'FixGroups',
  type: 'object',
  additionalProperties: false,
  required: ['asOf', 'total', 'items'],
  properties: {
    asOf: contractShape('Instant'),
    total: count('Acts there are, also beyond those that are told.'),
    items: {
      type: 'array',
      maxItems: GROUPS_MAX,
      items: {
        title: 'FixGroup',
        description: 'One act, and what it would free.',
        type: 'object',
        additionalProperties: false,
        required: [...['fix', 'shipments', 'lines', 'freesAtOnce', 'inTime', 'late', 'alsoNeed', 'earliestDispatch']],
        properties: {
          fix: FIX_SCHEMA,
          shipments: count('Shipments with a hold that it closes.'),
          lines: count('Lines with such a hold.'),
          freesAtOnce: count('Shipments that nothing else keeps back.'),
          inTime: count('Of these, the ones whose planned dispatch is still to come.'),
          late: count('The others of these.'),
          alsoNeed: count('Shipments that something else keeps back too.'),
          earliestDispatch: contractShape('Instant'),
        },
      },
    },
  },
};
