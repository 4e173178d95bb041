import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, vietnamDay } from '#app/shared/dates.ts';
import { leastShown } from './counts.ts';
import type { CountedText, CountList, CountSums, Period } from './counts.ts';

const longestList = 50;

const isMeant = Prisma.sql`EXISTS (SELECT FROM search_synonym s WHERE s.typed = c.typed AND s.ended_at IS NULL)`;

/** What belongs into a list, and its order: what has been made a synonym already comes last among what is not found. Seldom opened = found five times at least, and opened in fewer than one of five. */
const lists: Record<CountList, { where: Prisma.Sql; order: Prisma.Sql }> = {
  none: { where: Prisma.sql`c.without_hit > 0`, order: Prisma.sql`${isMeant}, c.without_hit DESC, c.searches DESC` },
  most: { where: Prisma.sql`true`, order: Prisma.sql`c.searches DESC` },
  unopened: { where: Prisma.sql`c.searches - c.without_hit >= 5 AND c.clicks * 5 < c.searches - c.without_hit`, order: Prisma.sql`c.searches - c.without_hit - c.clicks DESC` },
  asked: { where: Prisma.sql`c.asked > 0`, order: Prisma.sql`c.asked DESC, c.searches DESC` },
};

/** The texts of a list within the days up to today, and what all searches of these days come to. Texts searched fewer than three times are left out. */
export async function listSearches({ db, clock }: { db: Db; clock: Clock }, { show, days }: { show: CountList; days: Period }): Promise<{ texts: CountedText[]; sums: CountSums }> {
  const since = addDays(vietnamDay(clock.now()), 1 - days);
  const { where, order } = lists[show];
  const texts = await db.$queryRaw<CountedText[]>`
    SELECT c.typed, c.searches, c.without_hit AS "withoutHit", c.clicks, c.asked,
           (SELECT s.meant FROM search_synonym s WHERE s.typed = c.typed AND s.ended_at IS NULL ORDER BY s.created_at DESC LIMIT 1) AS meant,
           (SELECT count(*)::int FROM search_pin p WHERE p.typed = c.typed AND p.ended_at IS NULL) AS pins
    FROM (SELECT typed, sum(searches)::int AS searches, sum(without_hit)::int AS without_hit, sum(clicks)::int AS clicks, sum(asked)::int AS asked
          FROM search_count WHERE day >= ${since}::date GROUP BY typed HAVING sum(searches) >= ${leastShown}) c
    WHERE ${where}
    ORDER BY ${order}, c.typed
    LIMIT ${longestList}`;
  const [sums] = await db.$queryRaw<CountSums[]>`
    SELECT coalesce(sum(searches), 0)::int AS searches, coalesce(sum(without_hit), 0)::int AS "withoutHit", coalesce(sum(clicks), 0)::int AS clicks, count(DISTINCT typed)::int AS texts
    FROM search_count WHERE day >= ${since}::date`;
  return { texts, sums: sums ?? { searches: 0, withoutHit: 0, clicks: 0, texts: 0 } };
}
