import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { keepSellers } from './internal/keep-sellers.server.ts';
import { confirmMinutes } from './reasons.ts';

/** What happened so long ago has been taken in, also when a turn or two were missed. */
const lookBack = 3_600_000;

/**
 * Takes in what has happened since a moment ago: orders that wait too long, and sellers on a list who have sold, listed, confirmed or opened again.
 * An officer is not sent to somebody who sold this morning. What only a new day brings, and papers, come with `keepWorkLists`.
 */
export async function followWorkLists({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  const now = clock.now();
  const sellerIds = await listMoved(db, now);
  if (sellerIds.length > 0) await keepSellers(db, { now, sellerIds });
}

async function listMoved(db: Db, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - lookBack);
  const late = new Date(now.getTime() - confirmMinutes * 60_000);
  const today = utcMidnight(vietnamDay(now));
  const open = (reason: 'no_sale' | 'no_listing', sellerId: Prisma.Sql) => Prisma.sql`EXISTS (SELECT FROM stuck_line l WHERE l.seller_id = ${sellerId} AND l.reason = ${reason}::stuck_reason AND l.gone_at IS NULL)`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT o.seller_id AS id FROM "order" o WHERE o.placed_at >= ${since} AND ${open('no_sale', Prisma.sql`o.seller_id`)}
    UNION SELECT p.seller_id FROM product p WHERE p.state = 'on_sale' AND p.published_at >= ${since} AND ${open('no_listing', Prisma.sql`p.seller_id`)}
    UNION SELECT o.seller_id FROM "order" o
      WHERE o.state = 'placed' AND o.timer_at IS NOT NULL AND o.state_since <= ${late}
        AND NOT EXISTS (SELECT FROM stuck_line l WHERE l.seller_id = o.seller_id AND l.reason = 'unconfirmed' AND l.gone_at IS NULL AND l.facts ->> 'code' = o.code)
    UNION SELECT l.seller_id FROM stuck_line l WHERE l.reason = 'unconfirmed' AND l.gone_at IS NULL
    UNION SELECT l.seller_id FROM stuck_line l JOIN seller s ON s.id = l.seller_id
      WHERE l.reason = 'closed' AND l.gone_at IS NULL AND (s.holiday_from IS NULL OR s.holiday_from > ${today}::date OR s.holiday_until < ${today}::date)`;
  return rows.map(({ id }) => id);
}
