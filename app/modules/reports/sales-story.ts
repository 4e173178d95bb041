import type { SalesAudience } from '#app/modules/sellers/sales-consent.ts';
import { addDays } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Period } from './period.ts';

/** What a shop sold: orders that became sales, and the đồng of their goods. */
export type SoldByShop = { orders: number; value: number };

/** A shop that has agreed to be named with what it sold. */
export type SalesStory = SoldByShop & { name: string; slug: string; commune: string; audience: SalesAudience };

export type SalesStories = { year: Period; stories: SalesStory[] };

/** A year through today: one that began in January would leave the list empty every January. */
export function storyYear(today: VietnamDay): Period {
  return { from: addDays(today, -364), to: today };
}
