import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('an address of the network', () => {
  test.each([
    ['this machine', ['127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '0.1.2.3', '::']],
    ['a private network', ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.254', '192.168.0.1', '192.168.255.255']],
    ['a unique local address', ['fc00::1', 'fd00:ec2::254', 'fdff:ffff::1']],
    ['the same link, where the host tells its secrets', ['169.254.169.254', '169.254.0.1', 'fe80::1', 'febf::1']],
    ['a provider’s own network', ['100.64.0.1', '100.100.100.200', '100.127.255.255']],
    ['the host of a data centre', ['168.63.129.16', '192.0.0.192']],
    ['a group, or everybody', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1', 'ff0e::1']],
    ['kept for tests, documents and later', ['192.0.2.1', '198.51.100.7', '203.0.113.9', '198.18.0.1', '198.19.255.255', '240.0.0.1', '250.1.2.3', '2001:db8::1', '2001:2::1', '100::1', '3fff::1', '4000::1', '5f00::1', 'fec0::1']],
    ['an IPv4 address in the clothes of IPv6', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::7f00:1', '2002:7f00:1::', '2001:0:7f00:1::', '::ffff:0:127.0.0.1']],
    ['no address', ['', 'localhost', '1.2.3', '999.1.1.1', 'example.vn', 'fe80::1%eth0']],
  ])('that is %s is not public', (_what, addresses) => {
    for (const address of addresses) expect(isPublicAddress(address), address).toBe(false);
  });

  test('of the open internet is public', () => {
    for (const address of ['1.1.1.1', '8.8.8.8', '113.160.1.1', '172.15.0.1', '172.32.0.1', '100.63.255.255', '100.128.0.1', '2001:4860:4860::8888', '2405:4800::1', '::ffff:8.8.8.8']) {
      expect(isPublicAddress(address), address).toBe(true);
    }
  });
});
