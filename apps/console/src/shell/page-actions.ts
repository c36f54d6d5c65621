import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something that the page which is open can do, by name; never what decides or releases. */
export interface PageAction {
  readonly label: string;
  /** The key that does the same. */
  readonly hint?: string;
  readonly run: () => void;
}

let actions: readonly PageAction[] = [];
const listeners = new Set<() => void>();

function offer(next: readonly PageAction[]): void {
  actions = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What the open page offers the palette. */
export function useOfferedActions(): readonly PageAction[] {
  return useSyncExternalStore(subscribe, () => actions);
}

/** Offers what the page can do for as long as it is open. */
export function usePageActions(offered: readonly PageAction[]): void {
  const latest = useRef(offered);
  useEffect(() => {
    latest.current = offered;
  });
  // A page is drawn for many reasons; what it offers is another list when it is called something else.
  const names = JSON.stringify(offered.map(({ label, hint }) => [label, hint]));
  useEffect(() => {
    offer(latest.current.map((action, at) => ({ ...action, run: () => latest.current[at]?.run() })));
    return () => offer([]);
  }, [names]);
}
