import { createHash } from 'node:crypto';

/** What is kept of a key. The key is 256 random bits, so a plain hash cannot be turned back. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
