import { queryLimit, refuseStrangers, type Caller } from '@sluice/platform';
import type { QueueFilter } from './queue-filter.js';
import { placeOfCursor, type HoldPlace, type QueueOrder } from './queue-order.js';
import { OPEN_STATUSES, readQueueQuery } from './queue-query.js';

/** What `GET /v1/holds` is asked for. */
export interface HoldQuery {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  /** Where the page starts: behind this hold. */
  readonly after: HoldPlace | undefined;
  readonly limit: number;
}

/** Reads the query of `GET /v1/holds`. @throws Problem 400 QUERY_INVALID */
export function readHoldQuery(query: Readonly<Record<string, unknown>>, caller: Caller, nowMs: number): HoldQuery {
  const { filter, order, others } = readQueueQuery(query, { caller, nowMs, statuses: OPEN_STATUSES });
  const { limit, cursor, ...strangers } = others;
  refuseStrangers(strangers);
  return { filter, order, after: placeOfCursor(order, cursor), limit: queryLimit(limit) };
}
