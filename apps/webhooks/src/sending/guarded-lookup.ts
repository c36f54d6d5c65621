import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { mayReach, type TargetRules } from './target-rules.js';

/** All addresses of a name, as this machine sees them. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true, order: 'verbatim' });

/** A receiver may not be reached where its name leads. Says nothing of the address: who asks need not know our network. */
export class AddressRefusedError extends Error {
  readonly code = 'ADDRESS_REFUSED';

  constructor(hostname: string) {
    super(`${hostname} leads to an address that is not public`);
    this.name = 'AddressRefusedError';
  }
}

/**
 * The lookup of a connection that is being made: what it answers is where the socket goes, so a name that leads elsewhere
 * a moment later (DNS rebinding) changes nothing. One address that is not allowed refuses them all.
 */
export function guardedLookup(rules: TargetRules, resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        const allowed = addresses.every(({ address }) => mayReach(rules, hostname, address));
        if (first === undefined || !allowed) callback(new AddressRefusedError(hostname), '');
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}
