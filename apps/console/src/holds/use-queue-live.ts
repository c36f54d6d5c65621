import { useEffect } from 'react';
import { listenTo, onShipments } from '../live/stream.js';
import { filterQuery, type QueueFilter } from './filter.js';
import { fetchRows, ROWS_AT_ONCE } from './queue-api.js';
import { hear, type QueueLive } from './queue-live.js';
import { keepRows, rowNow } from './use-queue.js';

/** Hears of the shipments of this list: rows that are loaded are renewed, and the rest is counted. */
export function useQueueLive(
  filter: QueueFilter,
  indexOf: ReadonlyMap<string, number>,
  setLive: (change: (now: QueueLive) => QueueLive) => void,
): void {
  useEffect(() => listenTo(filterQuery(filter)), [filter]);
  useEffect(
    () =>
      onShipments((events) => {
        const isNews = events.filter(
          ({ shipmentId, decisionVersion }) => (rowNow(shipmentId)?.decisionVersion ?? 0) < decisionVersion,
        );
        setLive((now) => hear(now, isNews, (id) => indexOf.has(id)));
        void renew(isNews.map(({ shipmentId }) => shipmentId).filter((id) => rowNow(id) !== undefined));
      }),
    [indexOf, setLive],
  );
}

async function renew(shipmentIds: readonly string[]): Promise<void> {
  for (let at = 0; at < shipmentIds.length; at += ROWS_AT_ONCE) {
    try {
      keepRows(await fetchRows(shipmentIds.slice(at, at + ROWS_AT_ONCE)));
    } catch {
      // The row stays as it was, marked as changed; the next event or snapshot renews it.
      return;
    }
  }
}
