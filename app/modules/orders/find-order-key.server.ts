import type { Database } from '#app/platform/db/db.server.ts';
import { countTry } from '#app/platform/rate-limit.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';

/** A code is a secret of eight letters: a number may be tried a few times, an address, behind which thousands can stand, more often. */
const onPhone = { name: 'find-order', tries: 10, minutes: 15 };
const fromAddress = { name: 'find-order-from', tries: 200, minutes: 15 };

/** A code as people type it: with or without its 'CP', with dashes, spaces or the number of one parcel at the end. */
function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (letters.length === 8) return `CP${letters}`;
  return /^(CP[A-Z0-9]{8})\d{0,2}$/.exec(letters)?.[1] ?? null;
}

type Question = { code: string; phone: string; address: string };
type Problem = { code: 'not_found' } | { code: 'too_often'; minutes: number };

/**
 * The key of the buyer's secret page, for who knows the order's code and the phone number that was given ('+84…').
 * `address` is the asker's in the network. Errors: `not_found`; `too_often` with the minutes to wait.
 */
export async function findOrderKey({ db }: { db: Database }, { code: typed, phone, address }: Question): Promise<Result<string, Problem>> {
  const minutes = Math.max(await countTry(db, fromAddress, address), await countTry(db, onPhone, phone));
  if (minutes > 0) return failed({ code: 'too_often', minutes });
  const code = readCode(typed);
  const group = code && (await db.orderGroup.findUnique({ where: { code, buyerPhone: phone }, select: { key: true } }));
  return group ? ok(group.key) : failed({ code: 'not_found' });
}
