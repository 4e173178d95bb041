import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { soldByShop } from './internal/sold-by-shop.server.ts';
import type { Period } from './period.ts';
import { storyYear } from './sales-story.ts';
import type { SoldByShop } from './sales-story.ts';

/** What would be shown of a shop if it agreed: for the shop itself. */
export async function getShopSales({ db, clock }: { db: Db; clock: Clock }, { sellerId }: { sellerId: string }): Promise<SoldByShop & { year: Period }> {
  const year = storyYear(vietnamDay(clock.now()));
  const [sold] = await db.$queryRaw<SoldByShop[]>`${soldByShop(Prisma.sql`${sellerId}::uuid`, year)}`;
  return { orders: 0, value: 0, ...sold, year };
}
