import type { DeskSchemas } from '@sluice/client';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { desk, registry } from '../api/clients.js';
import { answered, answeredWithEtag } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { inParts } from '../holds/in-parts.js';
import { fetchRows, ROWS_AT_ONCE } from '../holds/queue-api.js';
import { onShipments } from '../live/stream.js';

export type Override = DeskSchemas['Override'];
export type ShipmentRow = DeskSchemas['ShipmentRow'];

const DECIDED = 'REJECTED,APPROVED,GRANTED,REFUSED,LAPSED';
const PAGES_MAX = 5;

/** Requests that wait, the oldest first; or those that are decided, the newest first. */
export function useOverrides(isDecided: boolean) {
  return useQuery({
    queryKey: ['overrides', isDecided],
    queryFn: () => overridesOf({ status: isDecided ? DECIDED : 'REQUESTED' }, isDecided),
    refetchInterval: 10_000,
  });
}

/** What was decided before for the same exporter, the newest first. */
export function usePastOverrides(exporterId: string) {
  return useQuery({
    queryKey: ['overrides', 'of', exporterId],
    queryFn: () => overridesOf({ status: DECIDED, exporterId }, true),
    staleTime: 60_000,
  });
}

async function overridesOf(
  narrowed: { status: string; exporterId?: string },
  newestFirst: boolean,
): Promise<Override[]> {
  const items: Override[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const query = { ...narrowed, limit: 200, ...(cursor !== undefined && { cursor }) };
    const answer = await answered(desk.GET('/v1/overrides', { params: { query } }));
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (cursor === undefined) break;
  }
  return newestFirst ? items.reverse() : items;
}

/** One request as it is now, and the state to decide it from. */
export function useOverride(overrideId: string) {
  return useQuery({
    queryKey: ['override', overrideId],
    queryFn: () => answeredWithEtag(desk.GET('/v1/overrides/{overrideId}', { params: { path: { overrideId } } })),
    refetchInterval: 5_000,
  });
}

/** Four of the largest requests. */
const ROWS_MAX = 2_000;

/** The shipments of requests as they are now; the first two thousand. */
export function useShipmentsNow(shipmentIds: readonly string[]) {
  const ids = [...new Set(shipmentIds)].slice(0, ROWS_MAX);
  return useQuery({
    queryKey: ['shipments-now', ids],
    enabled: ids.length > 0,
    queryFn: async (): Promise<ReadonlyMap<string, ShipmentRow>> => {
      const rows = await inParts(ids, (part) => fetchRows(part), { size: ROWS_AT_ONCE });
      return new Map(rows.map((row) => [row.shipmentId, row]));
    },
    refetchInterval: 15_000,
  });
}

/** A decision about a shipment that a request names can settle the request, or change what it would do. */
export function useFollowsDecisions(overrides: readonly Override[]): void {
  useEffect(() => {
    const named = new Set(overrides.flatMap(({ shipments }) => shipments.map(({ shipmentId }) => shipmentId)));
    return onShipments((events) => {
      if (!events.some(({ shipmentId }) => named.has(shipmentId))) return;
      for (const name of ['overrides', 'override', 'shipments-now'])
        void queryClient.invalidateQueries({ queryKey: [name] });
    });
  }, [overrides]);
}

/** Versions of lists that somebody proposed. */
export function useProposedLists() {
  return useQuery({
    queryKey: ['lists', 'proposed'],
    queryFn: async () => {
      const { items } = await answered(registry.GET('/v1/lists', { params: { query: { limit: 200 } } }));
      return items.flatMap(({ versions }) => versions.filter(({ state }) => state === 'PROPOSED'));
    },
    refetchInterval: 15_000,
  });
}
