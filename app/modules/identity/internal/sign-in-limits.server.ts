import type { Database } from '#app/platform/db/db.server.ts';
import { countTry, forgiveTries } from '#app/platform/rate-limit.server.ts';
import type { Phone } from '#app/shared/phone.ts';

/** Wrong passwords for one number from one address: enough for a person who tries to remember. */
const onPhoneFromAddress = { name: 'sign-in-for-from', tries: 8, minutes: 15 };
/** For one number from anywhere: few enough that nobody guesses, so many that a stranger cannot easily shut a seller out. */
const onPhone = { name: 'sign-in-for', tries: 60, minutes: 15 };
/** From one address: a mobile network puts thousands of honest people behind one. */
const fromAddress = { name: 'sign-in-from', tries: 100, minutes: 15 };

type Attempt = { phone: Phone; address: string };

/** Counts an attempt before it is checked. False where there were too many. */
export async function countSignIn(db: Database, { phone, address }: Attempt): Promise<boolean> {
  for (const [limit, key] of keysOf({ phone, address })) if ((await countTry(db, limit, key)) > 0) return false;
  return true;
}

/** A sign-in that went well counts for nothing. */
export async function forgiveSignIns(db: Database, { phone, address }: Attempt): Promise<void> {
  for (const [limit, key] of keysOf({ phone, address })) await forgiveTries(db, limit, key, { all: limit === onPhoneFromAddress });
}

function keysOf({ phone, address }: Attempt) {
  return [
    [fromAddress, address],
    [onPhoneFromAddress, `${phone} ${address}`],
    [onPhone, phone],
  ] as const;
}
