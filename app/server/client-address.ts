import { isIP } from 'node:net';
import type { BlockList } from 'node:net';

/**
 * The address of the reader: of the connection, or, where that is a trusted proxy's, the last one in `X-Forwarded-For` that is none.
 * What stands before it may be made up by the reader.
 */
export function clientAddress(connection: string | undefined, forwarded: string | undefined, trusted: BlockList): string {
  let address = plainAddress(connection ?? '') ?? 'unknown';
  const claims = forwarded?.split(',') ?? [];
  while (isTrusted(address, trusted)) {
    const before = plainAddress(claims.pop() ?? '');
    if (before === null) break;
    address = before;
  }
  return address;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** '::ffff:192.0.2.1', '[2001:db8::1]:443' and '192.0.2.1:5012' as the address alone; null where it is none. */
function plainAddress(text: string): string | null {
  const bare = text.trim().replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return isIP(bare) === 0 ? null : bare;
}
