import fc from 'fast-check';
import { isInternalAddress, isPublicAddress } from './public-address.js';

const NOT_PUBLIC = [
  ['this network', '0.0.0.0'],
  ['private', '10.1.2.3'],
  ['private', '172.16.0.1'],
  ['private', '192.168.1.1'],
  ['shared by a carrier', '100.64.0.1'],
  ['metadata of a cloud, shared', '100.100.100.200'],
  ['loopback', '127.0.0.1'],
  ['loopback', '127.255.255.254'],
  ['metadata of clouds, link-local', '169.254.169.254'],
  ['metadata of a cloud, in a public range', '168.63.129.16'],
  ['metadata of a cloud, reserved', '192.0.0.192'],
  ['documentation', '203.0.113.7'],
  ['benchmarks', '198.18.0.1'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['loopback as IPv4-mapped', '::ffff:127.0.0.1'],
  ['public as IPv4-mapped', '::ffff:8.8.8.8'],
  ['loopback as IPv4-compatible', '::7f00:1'],
  ['loopback through NAT64', '64:ff9b::7f00:1'],
  ['loopback through 6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:7f00:1::'],
  ['unique local', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
  ['documentation', '2001:db8::1'],
  ['no address', 'wms.example'],
] as const;

describe('an address', () => {
  it.each(NOT_PUBLIC)('is not public: %s, %s', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:4001::8a'])(
    'is public: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it('is never public and internal at once, and an IPv4 address in an IPv6 one is never public', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(address) && isInternalAddress(address)).toBe(false);
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
      }),
    );
  });

  it.each(['169.254.169.254', '0.0.0.0', '224.0.0.1', 'fe80::1', '::ffff:127.0.0.1'])(
    'is no internal one either: %s',
    (address) => expect(isInternalAddress(address)).toBe(false),
  );
});
