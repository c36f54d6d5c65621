import type { DeskSchemas } from '@sluice/client';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { filterQuery, type QueueFilter } from './filter.js';

/** From the exporter's own history of filings; absent when there are too few that compare. */
export interface LikelyClear {
  readonly p50: string;
  readonly p90: string;
  readonly basedOnFilings: number;
}
export type ShipmentRow = DeskSchemas['ShipmentRow'] & { readonly likelyClear?: LikelyClear };
export type RowHold = ShipmentRow['holds'][number];
export type Fix = DeskSchemas['Fix'];
export type QueueSnapshot = DeskSchemas['QueueSnapshot'];

export const ROWS_AT_ONCE = 100;

/** Ids in order, frozen at this instant. */
export function fetchIds(filter: QueueFilter, signal: AbortSignal): Promise<QueueSnapshot> {
  return answered(desk.GET('/v1/holds/ids', { params: { query: filterQuery(filter) }, signal }));
}

/** Rows of at most {@link ROWS_AT_ONCE} ids, in their order; what the desk does not know is left out. */
export async function fetchRows(shipmentIds: readonly string[], signal?: AbortSignal): Promise<readonly ShipmentRow[]> {
  // The desk wants one id at least.
  if (shipmentIds.length === 0) return [];
  const query = { shipmentIds: shipmentIds.join(',') };
  const page = await answered(desk.GET('/v1/shipments', { params: { query }, ...(signal && { signal }) }));
  return page.items;
}
