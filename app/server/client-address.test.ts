import { BlockList } from 'node:net';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const proxies = new BlockList();
proxies.addAddress('127.0.0.1');
proxies.addSubnet('10.0.0.0', 8);
proxies.addSubnet('fd00::', 8, 'ipv6');

test.each([
  ['without a proxy, whatever the reader claims', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['behind one proxy', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['as the last honest address, not what the reader put before it', '127.0.0.1', '1.1.1.1, 203.0.113.7', '203.0.113.7'],
  ['behind a chain of proxies', '127.0.0.1', '1.1.1.1, 203.0.113.7, 10.1.2.3', '203.0.113.7'],
  ['in the forms in which servers write it', '::ffff:127.0.0.1', '[2001:db8::5]:4711, [fd00::1]', '2001:db8::5'],
  ['the proxy itself, where it says nothing', '127.0.0.1', undefined, '127.0.0.1'],
  ['the proxy itself, where it says nonsense', '127.0.0.1', '203.0.113.7, nobody', '127.0.0.1'],
  ['nobody, where there is no connection', undefined, '203.0.113.7', 'unknown'],
])('the reader’s address is read %s', (_, connection, forwarded, address) => {
  expect(clientAddress(connection, forwarded, proxies)).toBe(address);
});
