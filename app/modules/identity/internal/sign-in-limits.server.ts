import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Phone } from '#app/shared/phone.ts';

const window = 15 * 60;
/** Wrong passwords for one number within the window: enough for a person who tries to remember. */
const attemptsOnPhone = 8;
/** From one address: a mobile network puts thousands of honest people behind one. */
const attemptsFromAddress = 100;

type Limits = { phone: RateLimiterAbstract; address: RateLimiterAbstract };
const made = new WeakMap<Database, Limits>();

/** The counts stand in the database, so that several web servers share them and a restart forgives nothing. */
function limitsOf(db: Database): Limits {
  const shared = { storeClient: db, tableName: 'signInCount', duration: window };
  const limits = made.get(db) ?? {
    phone: new RateLimiterPrisma({ ...shared, keyPrefix: 'phone', points: attemptsOnPhone }),
    address: new RateLimiterPrisma({ ...shared, keyPrefix: 'address', points: attemptsFromAddress }),
  };
  made.set(db, limits);
  return limits;
}

/** Counts an attempt before it is checked, so that many at once are counted too. False where there were too many. */
export async function countSignIn(db: Database, { phone, address }: { phone: Phone; address: string }): Promise<boolean> {
  const limits = limitsOf(db);
  try {
    await limits.address.consume(address);
    await limits.phone.consume(phone);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** A sign-in that went well counts for nothing. */
export async function forgiveSignIns(db: Database, { phone, address }: { phone: Phone; address: string }): Promise<void> {
  const limits = limitsOf(db);
  await limits.phone.delete(phone);
  await limits.address.reward(address);
}
