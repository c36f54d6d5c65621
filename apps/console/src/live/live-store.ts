import { useSyncExternalStore } from 'react';

/** How fresh the page is: browser to desk, and desk to gate, kept apart. */
export interface LiveState {
  readonly connection: 'connecting' | 'live' | 'reconnecting';
  /** When something was heard last before the connection was lost, by the server's clock; undefined before the first time. */
  readonly heardAtMs: number | undefined;
  /** How far the desk is behind the gate. */
  readonly gateSeconds: number | undefined;
  /** Since when the gate is not ready or does not answer; 0: it is ready. */
  readonly gateSilentSeconds: number;
}

let state: LiveState = { connection: 'connecting', heardAtMs: undefined, gateSeconds: undefined, gateSilentSeconds: 0 };
const listeners = new Set<() => void>();

/** Whoever shows it is told when something about it is another one: changes come fifty times a second. */
export function setLive(changes: Partial<LiveState>): void {
  const next = { ...state, ...changes };
  if ((Object.keys(next) as (keyof LiveState)[]).every((name) => next[name] === state[name])) return;
  state = next;
  for (const listener of listeners) listener();
}

/** Told each time that it is another one, until the answer is called. */
export function onLive(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useLive(): LiveState {
  return useSyncExternalStore(onLive, () => state);
}
