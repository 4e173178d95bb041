import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { storyYear } from '../sales-story.ts';
import type { SalesStories, SalesStory } from '../sales-story.ts';
import { soldByShop } from './sold-by-shop.server.ts';

const mostShown = 100;

/**
 * The shops that agree today to be named, who sold most first; `which` is a condition on the consent `k` and the seller `s`. Nothing of it is kept anywhere: who has
 * withdrawn is not in the next answer. A shop that does not sell now is no example.
 */
export async function readSalesStories({ db, clock }: { db: Db; clock: Clock }, which: Prisma.Sql): Promise<SalesStories> {
  const today = vietnamDay(clock.now());
  const year = storyYear(today);
  const stories = await db.$queryRaw<SalesStory[]>`
    SELECT s.name, s.slug, c.full_name AS commune, k.audience::text AS audience, sold.orders, sold.value
    FROM sales_consent k
    JOIN seller s ON s.id = k.seller_id AND s.state = 'verified'
    JOIN area_unit c ON c.id = s.commune_id
    CROSS JOIN LATERAL (${soldByShop(Prisma.sql`s.id`, year)}) sold
    WHERE k.withdrawn_at IS NULL AND k.ends_on >= ${today}::date AND ${which} AND sold.orders > 0
    ORDER BY sold.value DESC, s.name, s.id LIMIT ${mostShown}`;
  return { year, stories };
}
