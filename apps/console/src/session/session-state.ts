type Listener = () => void;

let ended = false;
const listeners = new Set<Listener>();

/** Told by whoever met a 401 while somebody was signed in. */
export function sessionEnded(): void {
  ended = true;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export const endedStore = {
  subscribe: (listener: Listener): Listener => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  get: (): boolean => ended,
};
