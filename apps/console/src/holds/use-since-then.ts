import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryClient } from '../api/query-client.js';
import type { QueueFilter } from './filter.js';
import { fetchIds, fetchRows, ROWS_AT_ONCE, type QueueSnapshot } from './queue-api.js';
import { changesBetween, withChanges, type QueueLive } from './queue-live.js';
import { keepRows } from './use-queue.js';

/**
 * A list that somebody comes back to is shown as it was, and nobody listened for it meanwhile: what came and went since
 * then waits behind the pill, as if it had been heard, and its rows are asked for again.
 */
export function useSinceThen(
  filter: QueueFilter,
  { data, isPlaceholderData, isFetchedAfterMount }: UseQueryResult<QueueSnapshot>,
  setLive: (change: (now: QueueLive) => QueueLive) => void,
): void {
  const shown = isPlaceholderData ? undefined : data;
  useEffect(() => {
    if (shown === undefined || isFetchedAfterMount) return;
    const gone = new AbortController();
    void queryClient.invalidateQueries({ queryKey: ['rows', shown.snapshotId] });
    const told = changesSince(shown, filter, gone.signal);
    // Without an answer the list is what it was; that the desk is not heard is said above it.
    void told.then((changes) => setLive((now) => withChanges(now, changes))).catch(() => undefined);
    return () => gone.abort();
  }, [shown, isFetchedAfterMount, filter, setLive]);
}

async function changesSince(
  shown: QueueSnapshot,
  filter: QueueFilter,
  signal: AbortSignal,
): Promise<Pick<QueueLive, 'arrived' | 'left'>> {
  const now = await fetchIds(filter, signal);
  // Of a list that goes on behind its last id, what is missing may only have moved there.
  if (shown.capped || now.capped) return { arrived: new Map(), left: new Set() };
  const { arrived, left } = changesBetween(shown.ids, now.ids);
  const rows = await fetchRows(arrived.slice(0, ROWS_AT_ONCE), signal);
  keepRows(rows);
  const leavesAt = new Map(
    rows.map(({ shipmentId, plannedDispatchAt }) => [shipmentId, Date.parse(plannedDispatchAt)]),
  );
  return { arrived: new Map(arrived.map((id) => [id, leavesAt.get(id) ?? Infinity])), left: new Set(left) };
}
