import { refused, type Refused } from '@sluice/platform';
import { isIP } from 'node:net';
import { isInternalAddress, isPublicAddress } from './public-address.js';

/** Where webhooks may be sent. */
export interface TargetRules {
  /** Ports of receivers on the public internet. */
  readonly ports: readonly number[];
  /** Lower-case names or addresses of hosts of the operator's own. */
  readonly internalHosts: readonly string[];
}

const URL_CHARACTERS_MAX = 2_000;

/** Whether the operator named this host: it may be reached inside, on any port, and over plain http. */
export function isInternalHost({ internalHosts }: TargetRules, hostname: string): boolean {
  return internalHosts.includes(withoutBrackets(hostname));
}

/** Whether a host may be reached at this address. */
export function mayReach(rules: TargetRules, hostname: string, address: string): boolean {
  return isPublicAddress(address) || (isInternalHost(rules, hostname) && isInternalAddress(address));
}

/**
 * Why a URL cannot be an endpoint's; undefined when it can. Names are looked up when it is sent to, and checked then: what
 * a name means can change at any time.
 */
export function refuseTarget(rules: TargetRules, text: string): Refused | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const internal = url !== undefined && isInternalHost(rules, url.hostname);
  if (url === undefined || text.length > URL_CHARACTERS_MAX) return wrong('is not a URL', 'Send https://…');
  if (url.protocol !== 'https:' && !(internal && url.protocol === 'http:'))
    return wrong('is not https', 'Send https://…, or have the operator name the host in WEBHOOKS_INTERNAL_HOSTS.');
  if (url.username !== '' || url.password !== '')
    return wrong('has a user or password in it', 'Leave it out: the signature proves who sends.');
  if (url.hash !== '') return wrong('has a fragment', 'Leave out the # and what follows.');
  if (!internal && !rules.ports.includes(portOf(url)))
    return wrong(
      `has port ${portOf(url)}`,
      `Use port ${rules.ports.join(' or ')}, or have the operator add it to WEBHOOKS_TARGET_PORTS.`,
    );
  const host = withoutBrackets(url.hostname);
  if (isIP(host) !== 0 && !mayReach(rules, host, host))
    return wrong('names an address that is not public', 'Use a receiver that the public internet can reach.');
  return undefined;
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

/** `[::1]` in a URL is `::1` elsewhere. */
export function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

function wrong(what: string, remedy: string): Refused {
  return refused(422, { code: 'TARGET_NOT_ALLOWED', detail: `url ${what}.`, field: 'url', remedy });
}
