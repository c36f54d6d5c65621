import {
  cursorAfter,
  placeAfter,
  queryLimit,
  queryText,
  queryWord,
  refuseStrangers,
  type Caller,
} from '@sluice/platform';
import type { FilingFilter, FilingPage } from './filings.repository.js';
import { STATUSES } from './lifecycle.js';

const KIND = 'filing';

/** Reads the query of `GET /v1/filings`: filters, `limit` and the opaque `cursor`; only filings the caller acts for. */
export function readFilingQuery(
  query: Readonly<Record<string, unknown>>,
  { exporters }: Caller,
): { filter: FilingFilter; page: FilingPage } {
  const { status, exporterId, listId, sku, limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  const filter = { status: queryWord('status', status, STATUSES), exporterId: queryText('exporterId', exporterId) };
  return {
    filter: { ...filter, listId: queryText('listId', listId), sku: queryText('sku', sku), exporters },
    page: { after: placeAfter(KIND, queryText('cursor', cursor)) ?? '0', limit: queryLimit(queryText('limit', limit)) },
  };
}

/** The cursor of the page after this ordinal. */
export function cursorAfterFiling(ordinal: string): string {
  return cursorAfter(KIND, ordinal);
}
