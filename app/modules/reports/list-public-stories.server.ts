import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { readSalesStories } from './internal/read-sales-stories.server.ts';
import type { SalesStories } from './sales-story.ts';

/** The shops that agreed to be named before everybody with what they sold in a year, who sold most first. */
export function listPublicStories(app: { db: Db; clock: Clock }): Promise<SalesStories> {
  return readSalesStories(app, Prisma.sql`k.audience = 'everybody'`);
}
