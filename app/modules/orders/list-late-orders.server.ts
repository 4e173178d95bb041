import type { Clock } from '#app/platform/clock.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { OrderState } from './order.ts';

export type LateOrder = { id: string; code: string; state: OrderState; since: Date; seller: string; sellerPhone: string; commune: string; canCallOff: boolean };

/** A parcel is under way for so many days at most. */
const daysUnderWay = 10;

/** Those that the clock has reported (not handed over three days after they were confirmed or packed; see `timers`), and those long under way. */
function standingStill(now: Date): Prisma.Sql {
  const since = new Date(now.getTime() - daysUnderWay * 24 * 3_600_000);
  return Prisma.sql`o.state IN ('confirmed', 'packed', 'handed_over', 'failed_delivery')
    AND CASE WHEN o.state IN ('confirmed', 'packed') THEN o.timer_at IS NULL ELSE o.state_since < ${since} END`;
}

/** The orders of sellers in these communes that stand still, the longest waiting first. At most 200. No buyer is named. */
export async function listLateOrders({ db, clock }: { db: Db; clock: Clock }, { communeIds }: { communeIds: string[] }): Promise<LateOrder[]> {
  return db.$queryRaw<LateOrder[]>`
    SELECT o.id, o.code, o.state::text, o.state_since AS since, s.name AS seller, s.phone AS "sellerPhone", c.full_name AS commune, o.state IN ('confirmed', 'packed') AS "canCallOff"
    FROM "order" o JOIN seller s ON s.id = o.seller_id JOIN area_unit c ON c.id = s.commune_id
    WHERE ${standingStill(clock.now())} AND s.commune_id = ANY (${communeIds})
    ORDER BY o.state_since, o.id LIMIT 200`;
}

/** How many stand still, by the commune of their sellers. */
export async function countLateOrders({ db, clock }: { db: Db; clock: Clock }): Promise<{ communeId: string; count: number }[]> {
  return db.$queryRaw<{ communeId: string; count: number }[]>`
    SELECT s.commune_id AS "communeId", count(*)::int AS count FROM "order" o JOIN seller s ON s.id = o.seller_id WHERE ${standingStill(clock.now())} GROUP BY s.commune_id`;
}
