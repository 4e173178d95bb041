import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { readSalesStories } from './internal/read-sales-stories.server.ts';
import type { SalesStories } from './sales-story.ts';

/** The shops of an officer's communes that agreed to be named with what they sold in a year, who sold most first. */
export function listSalesStories(app: { db: Db; clock: Clock }, { communeIds }: { communeIds: readonly string[] }): Promise<SalesStories> {
  return readSalesStories(app, Prisma.sql`s.commune_id = ANY (${communeIds})`);
}
