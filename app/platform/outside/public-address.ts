import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Addresses that look public and are a data centre's own: the one at which Azure answers its machines. */
const alsoInside = new Set(['168.63.129.16']);
/** What the world's networks are made of; every other block of IPv6 is kept for something else. */
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an address of the network is one of the open internet, and of nothing behind it: not this machine, its network, its neighbours or the services of its host. */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || text.includes('%')) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' ? !alsoInside.has(address.toString()) : address.match(globalIpv6);
}
