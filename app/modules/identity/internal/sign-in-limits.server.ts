import type { Database } from '#app/platform/db/db.server.ts';
import { countTry, forgiveTries } from '#app/platform/rate-limit.server.ts';
import type { Phone } from '#app/shared/phone.ts';

/** Wrong passwords for one number: enough for a person who tries to remember. */
const onPhone = { name: 'sign-in', tries: 8, minutes: 15 };
/** From one address: a mobile network puts thousands of honest people behind one. */
const fromAddress = { name: 'sign-in-from', tries: 100, minutes: 15 };

type Attempt = { phone: Phone; address: string };

/** Counts an attempt before it is checked. False where there were too many. */
export async function countSignIn(db: Database, { phone, address }: Attempt): Promise<boolean> {
  return (await countTry(db, fromAddress, address)) === 0 && (await countTry(db, onPhone, phone)) === 0;
}

/** A sign-in that went well counts for nothing. */
export async function forgiveSignIns(db: Database, { phone, address }: Attempt): Promise<void> {
  await forgiveTries(db, onPhone, phone, { all: true });
  await forgiveTries(db, fromAddress, address, { all: false });
}
