import {
  badCursor,
  cursorAfter,
  placeAfter,
  queryLimit,
  queryText,
  queryWords,
  refuseStrangers,
  type Caller,
  type Exporters,
} from '@sluice/platform';
import { REASONS } from '@sluice/domain';
import type { GateShipmentData } from '@sluice/contracts';

/** What `GET /v1/holds` can be narrowed to; all of it together. */
export interface HoldFilter {
  readonly shipmentId: string | undefined;
  readonly exporterId: string | undefined;
  readonly sku: string | undefined;
  readonly reasons: readonly string[] | undefined;
  readonly statuses: readonly string[] | undefined;
  /** Those of the caller. */
  readonly exporters: Exporters;
}

/** Where a page starts: behind this hold in the order of planned dispatch. */
export interface HoldPlace {
  /** Milliseconds since the epoch. */
  readonly dispatchMs: number;
  readonly shipmentId: string;
  readonly holdId: string;
}

export interface HoldPage {
  readonly after: HoldPlace | undefined;
  readonly limit: number;
}

const KIND = 'hold';
export const STATUSES: readonly GateShipmentData['status'][] = ['HELD', 'RECALLED'];

/** Reads the query of `GET /v1/holds`. @throws Problem 400 QUERY_INVALID */
export function readHoldQuery(
  query: Readonly<Record<string, unknown>>,
  { exporters }: Caller,
): { filter: HoldFilter; page: HoldPage } {
  const { shipmentId, exporterId, sku, reason, status, limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  return {
    filter: {
      shipmentId: queryText('shipmentId', shipmentId),
      exporterId: queryText('exporterId', exporterId),
      sku: queryText('sku', sku),
      reasons: queryWords('reason', reason, REASONS),
      statuses: queryWords('status', status, STATUSES),
      exporters,
    },
    page: { after: readPlace(queryText('cursor', cursor)), limit: queryLimit(limit) },
  };
}

export function cursorAfterHold({ dispatchMs, shipmentId, holdId }: HoldPlace): string {
  return cursorAfter(KIND, JSON.stringify([dispatchMs, shipmentId, holdId]));
}

function readPlace(cursor: string | undefined): HoldPlace | undefined {
  const place = placeAfter(KIND, cursor, /^\[-?\d{1,15},".*","[^\0]*"\]$/);
  if (place === undefined) return undefined;
  const [dispatchMs, shipmentId, holdId] = parsed(place);
  if (typeof dispatchMs !== 'number' || typeof shipmentId !== 'string' || typeof holdId !== 'string') throw badCursor();
  if (`${shipmentId}${holdId}`.includes('\0')) throw badCursor();
  return { dispatchMs, shipmentId, holdId };
}

function parsed(place: string): unknown[] {
  try {
    return JSON.parse(place) as unknown[];
  } catch {
    throw badCursor();
  }
}
