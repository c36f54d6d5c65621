import type { OrderScreenedData } from '@sluice/contracts';
import {
  badCursor,
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
  const { outcome, atRisk, q, limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  const risk = queryWord('atRisk', atRisk, YES_OR_NO);
  return {
    filter: {
      outcomes: queryWords('outcome', outcome, OUTCOMES),
      atRisk: risk === undefined ? undefined : risk === 'true',
      search: queryText('q', q),
      exporters,
    },
    page: { after: readPlace(queryText('cursor', cursor)), limit: queryLimit(limit) },
  };
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
