import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth } from '#app/shared/dates.ts';
import { placeOf } from '../public/to-public-month.ts';
import type { Largest } from '../public/to-public-month.ts';
import type { ClosedKey } from './freeze-month.server.ts';

/**
 * Of each commune: what the household that sold most of those whose goods come from there took in a closed month, in đồng, as its orders were closed. With what the same
 * household sold from elsewhere, so that it is not lost where communes are added up.
 */
export async function largestHouseholds(db: Db, { provinceCode, month, districtIds }: ClosedKey & { districtIds: string[] }): Promise<Largest> {
  const closed = Prisma.sql`c.province_code = ${provinceCode} AND c.month = ${firstDayOfMonth(month)}::date AND c."as" = 'successful'`;
  const rows = await db.$queryRaw<{ districtId: string; communeId: string; largest: bigint }[]>`
    WITH took AS MATERIALIZED (
      SELECT o.district_id, o.commune_id, l.origin_commune_id, coalesce(l.producer_id, o.seller_id) AS household, sum((l.quantity - coalesce((c.returned ->> l.id::text)::int, 0))::bigint * l.unit_price) AS money
      FROM closed_order c JOIN "order" o ON o.id = c.order_id JOIN order_line l ON l.order_id = o.id
      WHERE ${closed} GROUP BY 1, 2, 3, 4
    ),
    sold AS (
      SELECT coalesce(origin.former_district_id, took.district_id) AS district_id, coalesce(origin.id, took.commune_id) AS commune_id, household, sum(money) AS money
      FROM took
      LEFT JOIN LATERAL (
        SELECT a.id, a.former_district_id FROM area_unit a
        JOIN area_unit there ON there.id = a.parent_id
        JOIN area_unit here ON here.id = took.commune_id
        JOIN area_unit around ON around.id = here.parent_id AND around.code = there.code
        WHERE a.id = took.origin_commune_id AND a.former_district_id IS NOT NULL OFFSET 0
      ) origin ON took.origin_commune_id IS NOT NULL
      GROUP BY 1, 2, 3
    )
    SELECT district_id AS "districtId", commune_id AS "communeId", max(whole)::bigint AS largest
    FROM (SELECT *, sum(money) OVER (PARTITION BY household) AS whole FROM sold) s WHERE district_id = ANY (${districtIds}) AND money > 0 GROUP BY 1, 2`;
  return new Map(rows.map(({ districtId, communeId, largest }) => [placeOf(districtId, communeId), Number(largest)]));
}
