import {
  cursorAfter,
  placeAfter,
  queryLimit,
  queryText,
  queryWords,
  refuseStrangers,
  type Caller,
  type Exporters,
} from '@sluice/platform';
import type { OverrideStatus } from './override.js';

/** What `GET /v1/overrides` can be narrowed to; all of it together. */
export interface OverrideFilter {
  readonly statuses: readonly string[] | undefined;
  readonly shipmentId: string | undefined;
  readonly exporterId: string | undefined;
  /** Those of the caller. */
  readonly exporters: Exporters;
}

/** A page starts behind this ordinal, decimal digits. */
export interface OverridePage {
  readonly after: string;
  readonly limit: number;
}

const KIND = 'override';
export const STATUSES: readonly OverrideStatus[] = [
  'REQUESTED',
  'REJECTED',
  'APPROVED',
  'GRANTED',
  'REFUSED',
  'LAPSED',
];

/** Reads the query of `GET /v1/overrides`. @throws Problem 400 QUERY_INVALID */
export function readOverrideQuery(
  query: Readonly<Record<string, unknown>>,
  { exporters }: Caller,
): { filter: OverrideFilter; page: OverridePage } {
  const { status, shipmentId, exporterId, limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  return {
    filter: {
      statuses: queryWords('status', status, STATUSES),
      shipmentId: queryText('shipmentId', shipmentId),
      exporterId: queryText('exporterId', exporterId),
      exporters,
    },
    page: { after: placeAfter(KIND, queryText('cursor', cursor)) ?? '0', limit: queryLimit(limit) },
  };
}

export function cursorAfterOverride(ordinal: string): string {
  return cursorAfter(KIND, ordinal);
}
