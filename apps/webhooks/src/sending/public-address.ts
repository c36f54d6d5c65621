import ipaddr from 'ipaddr.js';

/**
 * Addresses that no range of the IANA registries tells apart and that clouds answer metadata or credentials on: the
 * others are link-local (169.254.169.254), unique local (fd00:ec2::254), shared (100.100.100.200) or reserved anyway.
 */
const METADATA = new Set(['168.63.129.16']);

/** Global unicast is 2000::/3; what the library calls unicast besides is not given out, or no longer (fec0::/10, ::/96). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** Ranges that a host which the operator named may have besides: a company's own network, or this machine. */
const INTERNAL_RANGES: ReadonlySet<string> = new Set(['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']);

/**
 * Whether the address is one of the public internet. Anything with a meaning of its own is not: private, loopback,
 * link-local, shared, unique local, multicast, reserved, and IPv6 forms that carry an IPv4 address.
 */
export function isPublicAddress(text: string): boolean {
  const address = parsed(text);
  if (address === undefined || METADATA.has(address.toString()) || address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(GLOBAL_UNICAST);
}

/** Whether it is an address of somebody's own network. */
export function isInternalAddress(text: string): boolean {
  const address = parsed(text);
  return address !== undefined && INTERNAL_RANGES.has(address.range());
}

function parsed(text: string): ReturnType<typeof ipaddr.parse> | undefined {
  return ipaddr.isValid(text) ? ipaddr.parse(text) : undefined;
}
