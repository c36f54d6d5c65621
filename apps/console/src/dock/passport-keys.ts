import type { PassportKeys } from '@sluice/passport';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';

const KEPT_AS = 'sluice.passport-keys';

/** The issuer's keys as they were read last; kept, so that a door without a network answers too. */
export function keptKeys(): PassportKeys {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? '{"keys":[]}') as PassportKeys;
  } catch {
    return { keys: [] };
  }
}

/** Reads the keys again; those that were kept when nobody answers. */
export async function renewKeys(): Promise<PassportKeys> {
  try {
    const keys = await answered(desk.GET('/v1/passports/keys', { signal: AbortSignal.timeout(2_000) }));
    localStorage.setItem(KEPT_AS, JSON.stringify(keys));
    return keys;
  } catch {
    return keptKeys();
  }
}
