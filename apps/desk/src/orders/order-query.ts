import { isDay, type OrderScreenedData } from '@sluice/contracts';
import {
  badCursor,
  badQuery,
  cursorAfter,
  placeAfter,
  queryLimit,
  queryText,
  queryWord,
  queryWords,
  refuseStrangers,
  type Caller,
  type Exporters,
} from '@sluice/platform';

export const OUTCOMES: readonly OrderScreenedData['outcome'][] = ['CLEAR', 'FILING_NEEDED', 'UNDECIDED'];
export const YES_OR_NO = ['true', 'false'] as const;

/** What `GET /v1/orders` can be narrowed to; all of it together. */
export interface OrderFilter {
  readonly outcomes: readonly OrderScreenedData['outcome'][] | undefined;
  readonly atRisk: boolean | undefined;
  /** The beginning of an order's id, or the SKU of one of its lines. */
  readonly search: string | undefined;
  /** Wanted on this day or later, `2026-06-20`. */
  readonly wantedFrom: string | undefined;
  readonly exporters: Exporters;
}

/** Where a page starts: behind this order, by the date on which it is wanted. */
export interface OrderPlace {
  readonly shipDate: string;
  readonly orderId: string;
}

export interface OrderPage {
  readonly after: OrderPlace | undefined;
  readonly limit: number;
}

const KIND = 'order';

/** Reads the query of `GET /v1/orders`. @throws Problem 400 QUERY_INVALID */
export function readOrderQuery(
  query: Readonly<Record<string, unknown>>,
  { exporters }: Caller,
): { filter: OrderFilter; page: OrderPage } {
  const { outcome, atRisk, q, wantedFrom, limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  const risk = queryWord('atRisk', atRisk, YES_OR_NO);
  return {
    filter: {
      outcomes: queryWords('outcome', outcome, OUTCOMES),
      atRisk: risk === undefined ? undefined : risk === 'true',
      search: queryText('q', q),
      wantedFrom: readDay('wantedFrom', wantedFrom),
      exporters,
    },
    page: { after: readPlace(queryText('cursor', cursor)), limit: queryLimit(limit) },
  };
}

function readDay(name: string, value: unknown): string | undefined {
  const text = queryText(name, value);
  if (text === undefined || isDay(text)) return text;
  throw badQuery(name, 'must be a day, such as 2026-06-20');
}

export function cursorAfterOrder({ shipDate, orderId }: OrderPlace): string {
  return cursorAfter(KIND, `${shipDate} ${orderId}`);
}

function readPlace(cursor: string | undefined): OrderPlace | undefined {
  const place = placeAfter(KIND, cursor, /^\d{4}-\d{2}-\d{2} [^\0]+$/);
  if (place === undefined) return undefined;
  const shipDate = place.slice(0, 10);
  if (Number.isNaN(Date.parse(shipDate))) throw badCursor();
  return { shipDate, orderId: place.slice(11) };
}
