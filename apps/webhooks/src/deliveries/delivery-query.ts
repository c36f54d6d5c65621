import { badQuery, cursorAfter, placeAfter, queryLimit, refuseStrangers } from '@sluice/platform';
import { DELIVERY_STATUSES, type DeliveryStatus } from './delivery.js';

const KIND = 'deliveries';

/** One page of an endpoint's deliveries, newest first. */
export interface DeliveryQuery {
  readonly status: DeliveryStatus | undefined;
  /** The ordinal the page starts behind, decimal digits. */
  readonly before: string | undefined;
  readonly limit: number;
}

/** Reads the query of `GET …/deliveries`: `status`, `limit` and the opaque `cursor`. @throws Problem 400 QUERY_INVALID */
export function readDeliveryQuery(query: Readonly<Record<string, unknown>>): DeliveryQuery {
  const { status, limit, cursor, ...strangers } = query;
  refuseStrangers(strangers);
  const known = DELIVERY_STATUSES.find((one) => one === status);
  if (status !== undefined && known === undefined)
    throw badQuery('status', `must be one of ${DELIVERY_STATUSES.join(', ')}`);
  const before = placeAfter(KIND, cursor === undefined ? undefined : String(cursor));
  return { status: known, before, limit: queryLimit(limit) };
}

/** The cursor of the page after this ordinal. */
export function cursorAfterDelivery(ordinal: string): string {
  return cursorAfter(KIND, ordinal);
}
