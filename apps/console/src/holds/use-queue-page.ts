import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { serverNowMs } from '../api/problem.js';
import { useAddress } from '../shell/use-address.js';
import { filterOf, withFilter, withValues, type QueueFilter, type Sort } from './filter.js';
import { QUIET, seen, type QueueLive } from './queue-live.js';
import { rememberOrder } from './queue-place.js';
import type { QueueTableHandle } from './queue-table.js';
import { placesOf } from './row-place.js';
import { add, NOTHING, rangeOf, toggle, type Selection } from './selection.js';
import { forgetSnapshot, rowNow, rowsNow, useSnapshot } from './use-queue.js';
import { useQueueLive } from './use-queue-live.js';
import { useSinceThen } from './use-since-then.js';

/** How long the focus rests before the address says where it is. */
const ADDRESS_MS = 250;

/** The filter, from and into the address. */
export function useQueueFilter() {
  const { search, write, change } = useAddress();
  // The row that has the focus stands in the address too; the filter is the same one wherever that is.
  const own = withFilter(new URLSearchParams(), filterOf(search)).toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(own)), [own]);
  const setFilter = useCallback(
    (next: QueueFilter) => {
      forgetSnapshot(next);
      write((now) => {
        const address = withFilter(now, next);
        address.delete('focus');
        return address;
      });
    },
    [write],
  );
  const setParameter = useCallback(
    (name: string, value: string | undefined) => change({ [name]: value }, { replace: true }),
    [change],
  );
  return { search, filter, setFilter, setParameter };
}

/** Everything the queue's page does; the components below only show it. */
export function useQueuePage() {
  const { search, filter, setFilter, setParameter } = useQueueFilter();
  const navigate = useNavigate();
  const snapshot = useSnapshot(filter);
  const ids = useMemo(() => snapshot.data?.ids ?? [], [snapshot.data]);
  const indexOf = useMemo(() => placesOf(ids), [ids]);
  const table = useRef<QueueTableHandle>(null);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [live, setLive] = useState<QueueLive>(QUIET);
  const [focusId, setFocusId] = useState<string | undefined>(search.get('focus') ?? undefined);
  const isLeaving = useRef(false);
  const hasPeek = search.get('peek') !== null;

  useQueueLive(filter, indexOf, setLive);
  useAddressOf(focusId, search.get('focus'), setParameter, isLeaving);
  useEffect(() => setLive(QUIET), [snapshot.data?.snapshotId]);
  useSinceThen(filter, snapshot, setLive);
  useReturnTo(search.get('focus'), indexOf, table);

  const focus = useCallback((id: string) => {
    setFocusId(id);
    setLive((now) => seen(now, id));
  }, []);
  const open = useCallback(
    (id: string) => {
      isLeaving.current = true;
      const address = new URLSearchParams(location.search);
      address.set('focus', id);
      rememberOrder(ids, `?${address.toString()}`);
      // First where to come back to: written while the next page is on its way, it would call that off.
      const written = Promise.resolve(navigate({ search: address.toString() }, { replace: true }));
      void written.then(() => navigate(`/shipments/${encodeURIComponent(id)}`));
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
  const groupBy = useCallback((fix: boolean) => setParameter('group', fix ? 'fix' : undefined), [setParameter]);
  const current = focusId ?? ids[0];
  return {
    ...{ filter, setFilter, setParameter, search, snapshot, ids, indexOf, table },
    ...{ selection, setSelection, live, setLive, focusId, current, hasPeek },
    ...{ focus, open, step, select, selectVisible, groupBy },
    /** The shipments that a step would free. */
    showFix: (key: string) => {
      const chosen = withValues(filter, 'fix', [key]);
      forgetSnapshot(chosen);
      const next = withFilter(search, chosen);
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

/** Who comes back, or was sent an address, has the row in front of them that it names, with the focus. */
function useReturnTo(
  inAddress: string | null,
  indexOf: ReadonlyMap<string, number>,
  table: RefObject<QueueTableHandle | null>,
): void {
  const wanted = useRef(inAddress);
  useEffect(() => {
    const index = wanted.current === null ? undefined : indexOf.get(wanted.current);
    if (index === undefined || table.current === null) return;
    wanted.current = null;
    table.current.reveal(index);
  }, [indexOf, table]);
}

/** The focused row in the address, once it rests: a held key would write it thirty times a second. */
function useAddressOf(
  focusId: string | undefined,
  inAddress: string | null,
  setParameter: (name: string, value: string | undefined) => void,
  isLeaving: RefObject<boolean>,
): void {
  useEffect(() => {
    if (focusId === undefined || focusId === inAddress) return;
    const timer = setTimeout(() => {
      if (!isLeaving.current) setParameter('focus', focusId);
    }, ADDRESS_MS);
    return () => clearTimeout(timer);
  }, [focusId, inAddress, setParameter, isLeaving]);
}
