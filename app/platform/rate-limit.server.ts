import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from './db/db.server.ts';

/** At most `tries` within `minutes` for each key. */
export type TryLimit = { name: string; tries: number; minutes: number };

const made = new WeakMap<Database, Map<string, RateLimiterPrisma>>();

/** The counts stand in the database, so that several web servers share them and a restart forgives nothing. */
function limiterOf(db: Database, { name, tries, minutes }: TryLimit): RateLimiterPrisma {
  const ofDatabase = made.get(db) ?? new Map<string, RateLimiterPrisma>();
  const limiter =
    ofDatabase.get(name) ?? new RateLimiterPrisma({ storeClient: db, tableName: 'tryCount', keyPrefix: name, points: tries, duration: minutes * 60 });
  made.set(db, ofDatabase.set(name, limiter));
  return limiter;
}

/** Counts a try before it is checked, so that many at once are counted too. Answers how many whole minutes to wait, or 0. */
export async function countTry(db: Database, limit: TryLimit, key: string): Promise<number> {
  try {
    await limiterOf(db, limit).consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
    throw refusal;
  }
}

export type Turn = { refused: boolean; /** How many are left. */ left: number; /** Whole seconds until all of them are there again. */ seconds: number };

/** Counts a request before it is served, and says how many are left. */
export async function takeTurn(db: Database, limit: TryLimit, key: string): Promise<Turn> {
  const turn = ({ msBeforeNext, remainingPoints }: RateLimiterRes, refused: boolean) => ({ refused, left: remainingPoints, seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)) });
  try {
    return turn(await limiterOf(db, limit).consume(key), false);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return turn(refusal, true);
    throw refusal;
  }
}

/** Takes back what was counted for a key: all of it, or the last try only. */
export async function forgiveTries(db: Database, limit: TryLimit, key: string, { all }: { all: boolean }): Promise<void> {
  const limiter = limiterOf(db, limit);
  await (all ? limiter.delete(key) : limiter.reward(key));
}
