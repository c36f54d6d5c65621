import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** Parameters by name; undefined and empty ones leave the address. */
export type AddressChanges = Readonly<Record<string, string | undefined>>;

interface Writing {
  /** Not a step to go back to. */
  readonly replace?: boolean;
}

/** What the address says behind its path, and how to change it. */
export interface Address {
  readonly search: URLSearchParams;
  readonly write: (change: (now: URLSearchParams) => URLSearchParams, how?: Writing) => void;
  /** Changes some parameters; the others stay. */
  readonly change: (changes: AddressChanges, how?: Writing) => void;
}

/**
 * The address takes every change: one starts from what the address will be, not from what it is while the one before is
 * still on its way, which would be lost.
 */
export function useAddress(): Address {
  const [search, setSearch] = useSearchParams();
  const intended = useRef(search);
  useEffect(() => {
    intended.current = search;
  }, [search]);
  const write = useCallback<Address['write']>(
    (change, how) => {
      intended.current = change(intended.current);
      setSearch(intended.current, how);
    },
    [setSearch],
  );
  const change = useCallback<Address['change']>((changes, how) => write((now) => changed(now, changes), how), [write]);
  return { search, write, change };
}

function changed(now: URLSearchParams, changes: AddressChanges): URLSearchParams {
  const next = new URLSearchParams(now);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}
