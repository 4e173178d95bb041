import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, vietnamDay } from '#app/shared/dates.ts';
import { leastShown } from './counts.ts';

/** Days after which nothing is known of a search, and after which nothing is known of one that hardly anybody made: it may hold a name. */
const kept = { longest: 400, rare: 30 };

/** Every night: forgets searches that are old, and rare ones sooner. Answers how many rows it was. */
export async function forgetSearches({ db, clock }: { db: Db; clock: Clock }): Promise<number> {
  const today = vietnamDay(clock.now());
  return db.$executeRaw`
    DELETE FROM search_count WHERE day < ${addDays(today, -kept.longest)}::date
    OR (day < ${addDays(today, -kept.rare)}::date AND typed IN (SELECT typed FROM search_count GROUP BY typed HAVING sum(searches) < ${leastShown}))`;
}
