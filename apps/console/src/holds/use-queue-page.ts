import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { serverNowMs } from '../api/problem.js';
import { filterOf, withFilter, withValues, type QueueFilter, type Sort } from './filter.js';
import { QUIET, seen, type QueueLive } from './queue-live.js';
import { rememberOrder } from './queue-place.js';
import type { QueueTableHandle } from './queue-table.js';
import { add, NOTHING, rangeOf, toggle, type Selection } from './selection.js';
import { rowNow, rowsNow, useSnapshot } from './use-queue.js';
import { useQueueLive } from './use-queue-live.js';

/** How long the focus rests before the address says where it is. */
const ADDRESS_MS = 250;

/** The filter, from and into the address. */
export function useQueueFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterOf(search), [search]);
  const setFilter = useCallback(
    (next: QueueFilter) =>
      setSearch((now) => {
        const address = withFilter(now, next);
        address.delete('focus');
        return address;
      }),
    [setSearch],
  );
  const setParameter = useCallback(
    (name: string, value: string | undefined) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          if (value === undefined) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { search, filter, setFilter, setParameter };
}

/** Everything the queue's page does; the components below only show it. */
export function useQueuePage() {
  const { search, filter, setFilter, setParameter } = useQueueFilter();
  const navigate = useNavigate();
  const snapshot = useSnapshot(filter);
  const ids = useMemo(() => snapshot.data?.ids ?? [], [snapshot.data]);
  const indexOf = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);
  const table = useRef<QueueTableHandle>(null);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [live, setLive] = useState<QueueLive>(QUIET);
  const [focusId, setFocusId] = useState<string | undefined>(search.get('focus') ?? undefined);
  const hasPeek = search.get('peek') !== null;

  useQueueLive(filter, indexOf, setLive);
  useAddressOf(focusId, search.get('focus'), setParameter);
  useEffect(() => setLive(QUIET), [snapshot.data?.snapshotId]);

  const focus = useCallback((id: string) => {
    setFocusId(id);
    setLive((now) => seen(now, id));
  }, []);
  const open = useCallback(
    (id: string) => {
      rememberOrder(ids, location.search);
      void navigate(`/shipments/${encodeURIComponent(id)}`);
    },
    [ids, navigate],
  );
  const step = (by: number): void => {
    const at = focusId === undefined ? -1 : (indexOf.get(focusId) ?? -1);
    const next = Math.min(ids.length - 1, Math.max(0, at + by));
    const id = ids[next];
    if (id === undefined) return;
    focus(id);
    table.current?.reveal(next);
  };
  const select = useCallback(
    (id: string, range: boolean) =>
      setSelection((now) => {
        if (range) return add(now, rowsNow(rangeOf(now, ids, id)), serverNowMs(), id);
        const row = rowNow(id);
        return row === undefined ? now : toggle(now, row, serverNowMs());
      }),
    [ids],
  );
  const selectVisible = (): void =>
    setSelection((now) =>
      now.items.size > 0 ? NOTHING : add(NOTHING, rowsNow(table.current?.visible() ?? []), serverNowMs()),
    );
  const current = focusId ?? ids[0];
  return {
    ...{ filter, setFilter, setParameter, search, snapshot, ids, indexOf, table },
    ...{ selection, setSelection, live, setLive, focusId, current, hasPeek },
    ...{ focus, open, step, select, selectVisible },
    /** The shipments that a step would free. */
    showFix: (key: string) => {
      const next = withFilter(search, withValues(filter, 'fix', [key]));
      next.delete('group');
      void navigate(`/holds?${next.toString()}`);
    },
    peek: (isOpen: boolean) => setParameter('peek', isOpen ? '1' : undefined),
    sortBy: (sort: Sort) =>
      setFilter({ ...filter, sort, dir: filter.sort === sort && filter.dir === 'asc' ? 'desc' : 'asc' }),
    /** A new snapshot; the row that has the focus keeps it. */
    showNew: async () => {
      await snapshot.refetch();
      setLive(QUIET);
    },
  };
}

export type QueuePageState = ReturnType<typeof useQueuePage>;

/** The focused row in the address, once it rests: a held key would write it thirty times a second. */
function useAddressOf(
  focusId: string | undefined,
  inAddress: string | null,
  setParameter: (name: string, value: string | undefined) => void,
): void {
  useEffect(() => {
    if (focusId === undefined || focusId === inAddress) return;
    const timer = setTimeout(() => setParameter('focus', focusId), ADDRESS_MS);
    return () => clearTimeout(timer);
  }, [focusId, inAddress, setParameter]);
}
