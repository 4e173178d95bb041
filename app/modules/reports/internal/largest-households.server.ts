import type { Db } from '#app/platform/db/db.server.ts';
import { placeOf } from '../public/to-public-month.ts';
import type { Largest } from '../public/to-public-month.ts';
import { instantsOf } from '../period.ts';
import type { Period } from '../period.ts';

/**
 * Of each commune: what the household that sold most of those whose goods come from there took in the period, in đồng. With what the same household sold
 * from elsewhere, so that it is not lost where communes are added up.
 */
export async function largestHouseholds(db: Db, { districtIds, period }: { districtIds: string[]; period: Period }): Promise<Largest> {
  const { begin, end } = instantsOf(period);
  const rows = await db.$queryRaw<{ districtId: string; communeId: string; largest: bigint }[]>`
    WITH sold AS (
      SELECT coalesce(origin.former_district_id, o.district_id) AS district_id, coalesce(origin.id, o.commune_id) AS commune_id, coalesce(l.producer_id, o.seller_id) AS household,
             sum((l.quantity - coalesce((c.returned ->> l.id::text)::int, 0))::bigint * l.unit_price) AS money
      FROM "order" o JOIN counted_order c ON c.order_id = o.id AND c."as" = 'successful' JOIN order_line l ON l.order_id = o.id
      LEFT JOIN area_unit origin ON origin.id = l.origin_commune_id AND origin.former_district_id IS NOT NULL
      WHERE o.placed_at >= ${begin} AND o.placed_at < ${end} GROUP BY 1, 2, 3
    ), households AS (SELECT household, sum(money) AS money FROM sold GROUP BY household)
    SELECT s.district_id AS "districtId", s.commune_id AS "communeId", max(h.money)::bigint AS largest
    FROM sold s JOIN households h USING (household) WHERE s.district_id = ANY (${districtIds}) AND s.money > 0 GROUP BY 1, 2`;
  return new Map(rows.map(({ districtId, communeId, largest }) => [placeOf(districtId, communeId), Number(largest)]));
}
