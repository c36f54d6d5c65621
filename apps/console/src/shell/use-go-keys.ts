import { useRef } from 'react';
import type { NavigateFunction } from 'react-router';
import { NAVIGATION } from './navigation.js';
import { useKeys, type KeyTable } from './use-keys.js';

/** How long after `g` the second key is awaited. */
export const GO_MS = 1_500;

/** `g h`: to the hold queue; a letter of {@link NAVIGATION} each. */
export function useGoKeys(navigate: NavigateFunction, waitMs: number): void {
  const goAtMs = useRef(-Infinity);
  const targets = NAVIGATION.flatMap(({ items }) =>
    items.flatMap(({ key, to }) => (key === undefined ? [] : [{ key, to }])),
  );
  const table: Record<string, KeyTable[string]> = { g: () => (goAtMs.current = performance.now()) };
  for (const { key, to } of targets) {
    table[key] = (event) => {
      if (performance.now() - goAtMs.current > waitMs) return;
      goAtMs.current = -Infinity;
      // `g a` goes to the approvals, and assigns nothing on the way.
      event.stopPropagation();
      void navigate(to);
    };
  }
  useKeys(table, true);
}
