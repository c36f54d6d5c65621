import {
  keepPreviousData,
  notifyManager,
  skipToken,
  useQueries,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryClient } from '../api/query-client.js';
import { filterQuery, type QueueFilter } from './filter.js';
import { fetchIds, fetchRows, ROWS_AT_ONCE, type QueueSnapshot, type ShipmentRow } from './queue-api.js';

/** Ids as they were when the filter was chosen, or when somebody asked for what is new: nothing else changes them. */
export function useSnapshot(filter: QueueFilter): UseQueryResult<QueueSnapshot> {
  return useQuery({
    queryKey: ['ids', filterQuery(filter)],
    queryFn: ({ signal }) => fetchIds(filter, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** A filter that somebody chooses is asked anew, also when it was shown before; one that they come back to is not. */
export function forgetSnapshot(filter: QueueFilter): void {
  queryClient.removeQueries({ queryKey: ['ids', filterQuery(filter)], exact: true });
}

/** One row by its id, as it was heard last; undefined until it has been. */
export function useRow(shipmentId: string): ShipmentRow | undefined {
  return useQuery<ShipmentRow>({ queryKey: ['row', shipmentId], queryFn: skipToken }).data;
}

export function rowNow(shipmentId: string): ShipmentRow | undefined {
  return queryClient.getQueryData<ShipmentRow>(['row', shipmentId]);
}

/** The rows of these ids that are loaded. */
export function rowsNow(shipmentIds: readonly string[]): ShipmentRow[] {
  return shipmentIds.flatMap((id) => rowNow(id) ?? []);
}

/** Takes in what was heard of shipments; an older decision never replaces a newer one. The page is drawn once for all. */
export function keepRows(rows: readonly ShipmentRow[]): void {
  notifyManager.batch(() => {
    for (const row of rows) {
      const known = rowNow(row.shipmentId);
      if (known === undefined || known.decisionVersion <= row.decisionVersion)
        queryClient.setQueryData(['row', row.shipmentId], row);
    }
  });
}

/** Asks for the rows of a part of the ids, a hundred at once, each once a snapshot. */
export function useHydratedRows(snapshot: QueueSnapshot | undefined, from: number, to: number): unknown {
  const [first, last] = [Math.floor(from / ROWS_AT_ONCE), Math.floor(Math.max(from, to) / ROWS_AT_ONCE)];
  // The same questions as long as nothing about them changes: new ones would draw the page again, without an end.
  const queries = useMemo(
    () =>
      Array.from({ length: last - first + 1 }, (_, at) => {
        const start = (first + at) * ROWS_AT_ONCE;
        const ids = snapshot?.ids.slice(start, start + ROWS_AT_ONCE) ?? [];
        return {
          queryKey: ['rows', snapshot?.snapshotId, first + at],
          enabled: ids.length > 0,
          staleTime: Infinity,
          queryFn: async ({ signal }: { signal: AbortSignal }) => {
            keepRows(await fetchRows(ids, signal));
            return ids.length;
          },
        };
      }),
    [snapshot, first, last],
  );
  return useQueries({ queries, combine: firstError });
}

function firstError(results: readonly { readonly error: unknown }[]): unknown {
  return results.find(({ error }) => error !== null)?.error ?? undefined;
}
