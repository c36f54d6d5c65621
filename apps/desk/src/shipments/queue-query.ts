import type { GateShipmentData } from '@sluice/contracts';
import { REASONS, shanghaiDay, startOfShanghaiDay } from '@sluice/domain';
import { badQuery, queryText, queryWord, queryWords, type Caller } from '@sluice/platform';
import type { QueueFilter, Span } from './queue-filter.js';
import { DIRECTIONS, SORTS, type QueueOrder } from './queue-order.js';
import { TAG_KINDS } from './tags.js';
import { termsOf } from './words.js';

type Status = GateShipmentData['status'];
type Query = Readonly<Record<string, unknown>>;

export const OPEN_STATUSES: readonly Status[] = ['HELD', 'RECALLED'];
/** What the queue can show: also what was released, for whoever looks at what became of it. */
export const QUEUE_STATUSES: readonly Status[] = [...OPEN_STATUSES, 'RELEASED'];
export const ALL_STATUSES: readonly Status[] = [...QUEUE_STATUSES, 'BREACHED', 'CLOSED'];

const HOUR_MS = 60 * 60 * 1000;
/** When it leaves, by word. What is late is in none but `late`. */
const DUE: Readonly<Record<string, Span>> = {
  late: { fromMs: -Infinity, toMs: 0 },
  '4h': { fromMs: 0, toMs: 4 * HOUR_MS },
  '24h': { fromMs: 0, toMs: 24 * HOUR_MS },
  '72h': { fromMs: 0, toMs: 72 * HOUR_MS },
};
export const DUE_WORDS = Object.keys(DUE);

const VALUES_MAX = 100;
const VALUE_CHARACTERS_MAX = 200;
/** Together with their commas: whatever is asked for has to fit the head of a request (16 KiB). */
export const VALUES_CHARACTERS_MAX = 8_000;
const TERMS_MAX = 10;
const HELD_FOR_HOURS_MAX = 100_000;

/** Who asks, and for what statuses the list is there; those of the queue unless given. */
export interface QueueReading {
  readonly caller: Caller;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  readonly statuses?: readonly Status[];
  /** Those that are meant when none is named. */
  readonly defaults?: readonly Status[];
}

export interface QueueQuery {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  /** Parameters that are none of the filter's. */
  readonly others: Query;
}

/** Reads the filter that everything about the queue shares. @throws Problem 400 QUERY_INVALID */
export function readQueueQuery(query: Query, reading: QueueReading): QueueQuery {
  const { caller, nowMs, statuses = QUEUE_STATUSES, defaults = OPEN_STATUSES } = reading;
  const { q, status, exporter, exporterId, shipmentId, warehouse, destination, owner, ...more } = query;
  const { reason, sku, list, entry, filing, fix, due, heldFor, decided, sort, dir, ...others } = more;
  queryWords('reason', reason, REASONS);
  const given = { reason, sku, list, entry, filing };
  const tags = Object.fromEntries(TAG_KINDS.flatMap((kind) => named(kind, queryValues(kind, given[kind]))));
  return {
    filter: {
      statuses: queryWords('status', status, statuses) ?? defaults,
      ...of('shipmentIds', one('shipmentId', shipmentId)),
      ...of('exporterIds', both(queryValues('exporter', exporter), one('exporterId', exporterId))),
      ...of('warehouseIds', queryValues('warehouse', warehouse)),
      ...of('destinations', queryValues('destination', destination)),
      ...of('tags', Object.keys(tags).length === 0 ? undefined : tags),
      ...of('fixes', queryValues('fix', fix)),
      ...of(
        'owners',
        queryValues('owner', owner)?.map((name) => ownerOf(name, caller)),
      ),
      ...of('dispatch', spanOf(queryWords('due', due, DUE_WORDS))),
      ...of('heldForMs', queryHours('heldFor', heldFor)),
      ...of('decidedFromMs', queryWord('decided', decided, ['today']) && startOfShanghaiDay(shanghaiDay(nowMs))),
      ...of('terms', queryTerms(queryText('q', q))),
      exporters: caller.exporters,
    },
    order: { sort: queryWord('sort', sort, SORTS) ?? 'dispatch', dir: queryWord('dir', dir, DIRECTIONS) ?? 'asc' },
    others,
  };
}

function of<K extends string, T>(name: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, T>);
}

function named<T>(name: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[name, value]];
}

/** Values between commas, at most 100 of at most 200 characters. @throws Problem 400 */
export function queryValues(name: string, value: unknown): string[] | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.length > VALUES_CHARACTERS_MAX)
    throw badQuery(name, `must have at most ${VALUES_CHARACTERS_MAX} characters`);
  const values = typeof value === 'string' ? value.split(',') : [];
  const usable = values.every((one) => one !== '' && one.length <= VALUE_CHARACTERS_MAX && !one.includes('\0'));
  if (values.length > 0 && values.length <= VALUES_MAX && usable) return [...new Set(values)];
  throw badQuery(name, `must be given once, with 1 to ${VALUES_MAX} values separated by commas`);
}

function one(name: string, value: unknown): string[] | undefined {
  const text = queryText(name, value);
  return text === undefined ? undefined : [text];
}

function both(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  return a && b ? a.filter((value) => b.includes(value)) : (a ?? b);
}

/** `me` is the caller, `none` nobody. */
function ownerOf(name: string, { person }: Caller): string | null {
  if (name === 'none') return null;
  return name === 'me' ? person : name;
}

function spanOf(words: readonly string[] | undefined): Span | undefined {
  const spans = words?.flatMap((word) => DUE[word] ?? []);
  if (!spans || spans.length === 0) return undefined;
  return { fromMs: Math.min(...spans.map(({ fromMs }) => fromMs)), toMs: Math.max(...spans.map(({ toMs }) => toMs)) };
}

function queryHours(name: string, value: unknown): number | undefined {
  const text = queryText(name, value);
  if (text === undefined) return undefined;
  const hours = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (hours >= 1 && hours <= HELD_FOR_HOURS_MAX) return hours * HOUR_MS;
  throw badQuery(name, `must be a whole number of hours from 1 to ${HELD_FOR_HOURS_MAX}`);
}

function queryTerms(search: string | undefined): string[] | undefined {
  if (search === undefined) return undefined;
  const terms = termsOf(search);
  if (terms.length >= 1 && terms.length <= TERMS_MAX) return terms;
  throw badQuery('q', `must have 1 to ${TERMS_MAX} words`);
}
