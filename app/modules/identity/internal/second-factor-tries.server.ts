import type { Database } from '#app/platform/db/db.server.ts';
import { countTry, forgiveTries } from '#app/platform/rate-limit.server.ts';

/** Wrong codes of one person's generator, and recovery codes: one in a million and less, eight times in a quarter of an hour. */
const limit = { name: 'second-factor', tries: 8, minutes: 15 };

/** Counts a try before it is checked. Answers how many minutes to wait, or 0. */
export function countSecondFactor(db: Database, userId: string): Promise<number> {
  return countTry(db, limit, userId);
}

export function forgiveSecondFactor(db: Database, userId: string): Promise<void> {
  return forgiveTries(db, limit, userId, { all: true });
}
