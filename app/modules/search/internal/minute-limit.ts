import { createHash, randomBytes } from 'node:crypto';

/** How often one address may count in a minute: the same thing, and anything. */
const usual = { same: 3, any: 40 };
const mostRemembered = 50_000;

/**
 * Lets through what one address does, so often a minute. Addresses are known only as hashes with a salt that no one holds, in memory and
 * for a minute: nothing of who searched is kept.
 */
export function minuteLimit({ same, any } = usual): (address: string, what: string, at: Date) => boolean {
  const salt = randomBytes(16);
  const seen = new Map<string, number>();
  let minute = 0;
  const more = (key: string) => {
    const count = (seen.get(key) ?? 0) + 1;
    if (seen.size < mostRemembered || seen.has(key)) seen.set(key, count);
    else return Infinity;
    return count;
  };
  return (address, what, at) => {
    const now = Math.floor(at.getTime() / 60_000);
    if (now !== minute) seen.clear();
    minute = now;
    const who = createHash('sha256').update(salt).update(address).digest('base64url');
    return more(who) <= any && more(`${who} ${what}`) <= same;
  };
}
