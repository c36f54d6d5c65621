import { useSyncExternalStore } from 'react';

/** How fresh the page is: browser to desk, and desk to gate, kept apart. */
export interface LiveState {
  readonly connection: 'connecting' | 'live' | 'reconnecting';
  /** When something was heard last, by this clock; undefined before the first time. */
  readonly heardAtMs: number | undefined;
  /** How far the desk is behind the gate. */
  readonly gateSeconds: number | undefined;
  /** Since when the gate is not ready or does not answer; 0: it is ready. */
  readonly gateSilentSeconds: number;
}

let state: LiveState = { connection: 'connecting', heardAtMs: undefined, gateSeconds: undefined, gateSilentSeconds: 0 };
const listeners = new Set<() => void>();

export function setLive(changes: Partial<LiveState>): void {
  state = { ...state, ...changes };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useLive(): LiveState {
  return useSyncExternalStore(subscribe, () => state);
}
