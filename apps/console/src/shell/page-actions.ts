import { useEffect, useSyncExternalStore } from 'react';

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
  useEffect(() => {
    offer(offered);
    return () => offer([]);
  });
}
