import { contractShape, type JsonSchema, type RouteDescription } from '@sluice/platform';
import { FAMILIES, RANGE_WORDS } from './stats.js';

const closed = { type: 'object', additionalProperties: false } as const;
const count: JsonSchema = { type: 'integer', minimum: 0 };
const counts = (names: readonly string[]): Record<string, JsonSchema> =>
  Object.fromEntries(names.map((name) => [name, count]));
const id = contractShape('Identifier');
const at = contractShape('Instant');

const AGES = ['under4h', 'under1d', 'under3d', 'under7d', 'over7d'];
const HOUR = ['held', 'released', 'recalled'];
const FILING = ['filingId', 'exporterId', 'listId', 'entryId'];

const PROPERTIES: Readonly<Record<string, JsonSchema>> = {
  asOf: { ...at, description: 'When it was counted: a few seconds ago at most.' },
  range: { type: 'string', enum: RANGE_WORDS },
  from: { ...at, description: 'Where the range begins.' },
  heldNow: count,
  leavingNotFree: { ...count, description: 'Held or recalled, and planned to leave within 24 h; late ones too.' },
  releasedToday: { ...count, description: 'Since midnight in Shanghai, and still released.' },
  medianReleaseSeconds: {
    type: ['integer', 'null'],
    description: 'Of releases within the range, from the first decision or from the recall; null: there was none.',
  },
  breaches: { ...count, description: 'Within the range.' },
  throughput: {
    type: 'array',
    description: 'Every hour of the range.',
    items: {
      title: 'ThroughputHour',
      ...closed,
      required: ['hour', ...HOUR],
      properties: { hour: at, ...counts(HOUR) },
    },
  },
  openHoldAges: {
    type: 'array',
    description: 'Holds, each in one column.',
    items: {
      title: 'HoldAges',
      ...closed,
      required: ['family', ...AGES],
      properties: { family: { type: 'string', enum: FAMILIES }, ...counts(AGES) },
    },
  },
  promisesAtRisk: { ...count, description: 'Orders that are wanted today (Shanghai) or later.' },
  gateLagSeconds: { type: 'number', minimum: 0, description: 'What this process is behind the gate.' },
  parkedRecords: {
    type: ['integer', 'null'],
    description: 'Open ones of the desk itself; null for whoever acts for some exporters only.',
  },
  filingsEndingCount: { ...count, description: 'Completed filings that end within 60 days.' },
  filingsEnding: {
    type: 'array',
    description: 'The first twenty of them.',
    items: {
      title: 'FilingEnding',
      ...closed,
      required: [...FILING, 'validUntil'],
      properties: {
        ...Object.fromEntries(FILING.map((name) => [name, id])),
        validUntil: contractShape('Day'),
      },
    },
  },
  listsAheadCount: { ...count, description: 'Approved versions of lists that are not in force yet.' },
  listsAhead: {
    type: 'array',
    description: 'The first twenty of them, soonest first.',
    items: {
      title: 'ListAhead',
      ...closed,
      required: ['listId', 'version', 'title', 'effectiveFrom'],
      properties: {
        listId: id,
        version: { $ref: 'list-published.schema.json#/properties/version' },
        title: { $ref: 'list-published.schema.json#/properties/title' },
        effectiveFrom: { $ref: 'list-published.schema.json#/properties/effectiveFrom' },
      },
    },
  },
};

export const GET_STATS: RouteDescription = {
  id: 'getStats',
  summary: 'How things stand, in numbers',
  description: 'Of exporters that the caller acts for. Counts are of shipments unless said otherwise.',
  query: { range: { description: 'How far back.', schema: { type: 'string', enum: RANGE_WORDS, default: '24h' } } },
  answers: {
    200: {
      description: 'As it stood at `asOf`.',
      schema: { title: 'Stats', ...closed, required: Object.keys(PROPERTIES), properties: PROPERTIES },
    },
  },
};
