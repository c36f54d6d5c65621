import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
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

/** One row by its id, as it was heard last; undefined until it has been. */
export function useRow(shipmentId: string): ShipmentRow | undefined {
  return useQuery<ShipmentRow>({ queryKey: ['row', shipmentId], enabled: false }).data;
}

export function rowNow(shipmentId: string): ShipmentRow | undefined {
  return queryClient.getQueryData<ShipmentRow>(['row', shipmentId]);
}

/** The rows of these ids that are loaded. */
export function rowsNow(shipmentIds: readonly string[]): ShipmentRow[] {
  return shipmentIds.flatMap((id) => rowNow(id) ?? []);
}

/** Takes in what was heard of shipments; an older decision never replaces a newer one. */
export function keepRows(rows: readonly ShipmentRow[]): void {
  for (const row of rows) {
    const known = rowNow(row.shipmentId);
    if (known === undefined || known.decisionVersion <= row.decisionVersion)
      queryClient.setQueryData(['row', row.shipmentId], row);
  }
}

/** Asks for the rows of a part of the ids, a hundred at once, each once a snapshot. */
export function useHydratedRows(snapshot: QueueSnapshot | undefined, from: number, to: number): unknown {
  const chunks = useMemo(() => {
    const [first, last] = [Math.floor(from / ROWS_AT_ONCE), Math.floor(Math.max(from, to) / ROWS_AT_ONCE)];
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }, [from, to]);
  const results = useQueries({
    queries: chunks.map((chunk) => ({
      queryKey: ['rows', snapshot?.snapshotId, chunk],
      enabled: snapshot !== undefined && snapshot.ids.length > chunk * ROWS_AT_ONCE,
      staleTime: Infinity,
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const ids = snapshot?.ids.slice(chunk * ROWS_AT_ONCE, (chunk + 1) * ROWS_AT_ONCE) ?? [];
        keepRows(await fetchRows(ids, signal));
        return ids.length;
      },
    })),
  });
  return results.find(({ error }) => error !== null)?.error ?? undefined;
}
