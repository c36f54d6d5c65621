import { useSyncExternalStore } from 'react';

/** What somebody chose for themselves in this browser. */
export interface Preferences {
  readonly density: 'cosy' | 'compact';
  readonly singleKeys: boolean;
}

const KEPT_AS = 'sluice.preferences';
const DEFAULTS: Preferences = { density: 'cosy', singleKeys: true };
const listeners = new Set<() => void>();
let current = kept();

function kept(): Preferences {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}') as Partial<Preferences>) };
  } catch {
    return DEFAULTS;
  }
}

export function prefer(changes: Partial<Preferences>): void {
  current = { ...current, ...changes };
  localStorage.setItem(KEPT_AS, JSON.stringify(current));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}
