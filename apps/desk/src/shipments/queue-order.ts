import { badCursor, cursorAfter, placeAfter, queryText } from '@sluice/platform';
import { instant, type Bind } from './queue-filter.js';

export const SORTS = ['dispatch', 'held', 'shipment'] as const;
export const DIRECTIONS = ['asc', 'desc'] as const;

/** `dispatch`: by when it leaves; `held`: by how long its oldest open hold has been open; `shipment`: by its id. */
export interface QueueOrder {
  readonly sort: (typeof SORTS)[number];
  readonly dir: (typeof DIRECTIONS)[number];
}

/** A shipment's place in an order. */
export interface QueuePlace {
  readonly shipmentId: string;
  /** The instant the order goes by, in milliseconds; null where nothing holds the shipment, or the id alone counts. */
  readonly keyMs: number | null;
}

/** A place among holds; those of one shipment come in the order of their ids. */
export interface HoldPlace extends QueuePlace {
  readonly holdId: string;
}

const COLUMNS = { dispatch: 's.dispatch_at', held: 's.held_since', shipment: undefined } as const;

/** The column that the order goes by, before the shipment's id; undefined when the id alone counts. */
export function sortColumn({ sort }: QueueOrder): string | undefined {
  return COLUMNS[sort];
}

/** What has been held longest was held first, so that its instants run the other way. */
export function runsBackwards({ sort, dir }: QueueOrder): boolean {
  return (dir === 'desc') !== (sort === 'held');
}

/** `ORDER BY` of `shipment_summary AS s`. */
export function orderBy(order: QueueOrder): string {
  const direction = runsBackwards(order) ? 'DESC' : 'ASC';
  const column = sortColumn(order);
  return `${column === undefined ? '' : `${column} ${direction}, `}s.shipment_id ${direction}`;
}

/** The condition that a shipment comes behind a place; `orAt` includes the place itself. */
export function behind(order: QueueOrder, { shipmentId, keyMs }: QueuePlace, orAt: boolean, bind: Bind): string {
  const compare = `${runsBackwards(order) ? '<' : '>'}${orAt ? '=' : ''}`;
  const column = sortColumn(order);
  if (column === undefined) return `s.shipment_id ${compare} ${bind(shipmentId)}`;
  return `(${column}, s.shipment_id) ${compare} (${bind(instant(keyMs ?? Infinity))}, ${bind(shipmentId)})`;
}

/** Names the order too, so that a cursor is not used in another one. */
function kindOf({ sort, dir }: QueueOrder): string {
  return sort === 'dispatch' && dir === 'asc' ? 'hold' : `hold-${sort}-${dir}`;
}

/** The cursor of the page behind a shipment (`holdId` empty), or behind one of its holds. */
export function cursorBehind(order: QueueOrder, { keyMs, shipmentId, holdId }: HoldPlace): string {
  return cursorAfter(kindOf(order), JSON.stringify([keyMs, shipmentId, holdId]));
}

/** Two ids of 200 characters, in the longest way to write them. */
export const CURSOR_CHARACTERS_MAX = 4_000;

/** Reads the parameter `cursor`. @throws Problem 400 for a cursor of another list or another order */
export function placeOfCursor(order: QueueOrder, given: unknown): HoldPlace | undefined {
  const cursor = queryText('cursor', given, CURSOR_CHARACTERS_MAX);
  const place = placeAfter(kindOf(order), cursor, /^\[(?:-?\d{1,15}|null),".*","[^\0]*"\]$/);
  if (place === undefined) return undefined;
  const [keyMs, shipmentId, holdId] = parsed(place);
  if (typeof shipmentId !== 'string' || typeof holdId !== 'string') throw badCursor();
  if (keyMs !== null && (typeof keyMs !== 'number' || Math.abs(keyMs) > INSTANT_MS_MAX)) throw badCursor();
  if (`${shipmentId}${holdId}`.includes('\0')) throw badCursor();
  return { keyMs, shipmentId, holdId };
}

/** The end of the year 9999: what the wire contract can say. */
const INSTANT_MS_MAX = 253_402_300_800_000;

function parsed(place: string): unknown[] {
  try {
    return JSON.parse(place) as unknown[];
  } catch {
    throw badCursor();
  }
}
