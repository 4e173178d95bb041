import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { instantsOf } from '../period.ts';
import type { Period } from '../period.ts';
import { dayIn, endOf, goodsOf, placed } from './goods-of-communes.server.ts';
import { replaceFlows } from './replace-flows.server.ts';

/**
 * Reckons what ever happened in these communes, where people and goods are now: accounts opened, goods on sale for the first time, goods taken down. Goods count with
 * the stars that they had on that day. Answers how many cells differed from what stood there.
 */
export function reckonFlows(tx: Db, communeIds: readonly string[], day: VietnamDay): Promise<number> {
  return replaceFlows(tx, 'commune', {
    part: Prisma.sql`f.commune_id = ANY (${communeIds})`,
    reckoned: Prisma.sql`
      WITH goods AS MATERIALIZED (${goodsOf(communeIds, day)}),
      happened AS (
        SELECT s.commune_id, s.kind::text AS kind, '' AS group_key, 0 AS stars, ${dayIn('s.created_at')} AS on_day, which.measure
        FROM seller s CROSS JOIN LATERAL (VALUES ('newAccounts'), ('newHouseholds')) AS which (measure)
        WHERE s.commune_id = ANY (${communeIds}) AND s.created_at < ${endOf(day)} AND (which.measure = 'newAccounts' OR s.kind IN ('household', 'registered_household'))
        UNION ALL
        SELECT commune_id, kind, group_key, stars, on_day, measure FROM (${eventsOf(day)}) event
      )
      SELECT cell.*, commune.former_district_id AS district_id
      FROM (
        SELECT grain, CASE WHEN grouping(kind) = 1 THEN '*' ELSE kind END AS kind, CASE WHEN grouping(group_key) = 1 THEN '*' ELSE group_key END AS group_key,
               CASE WHEN grouping(stars) = 1 THEN -1 ELSE stars END AS stars, begins AS day, commune_id, measure, count(*) AS count
        FROM happened CROSS JOIN LATERAL (VALUES ('day', on_day), ('month', date_trunc('month', on_day)::date)) AS grains (grain, begins)
        GROUP BY grain, begins, commune_id, measure, CUBE (kind, group_key, stars)
        -- A day holds one filter by itself, a month all of them together; an account belongs to no group of goods.
        HAVING (grain = 'month' OR grouping(kind) + grouping(group_key) + grouping(stars) >= 2) AND (measure IN ('published', 'takenDown') OR grouping(group_key) + grouping(stars) = 2)
      ) cell
      JOIN area_unit commune ON commune.id = cell.commune_id AND commune.former_district_id IS NOT NULL`,
  });
}

/** For a statement with `goods`: when each of them was on sale for the first time and when it was taken down, with the stars that it had on that day. */
export function eventsOf(until: VietnamDay): Prisma.Sql {
  return Prisma.sql`
    SELECT g.id, g.commune_id, g.kind, g.group_key, coalesce(held.stars, 0) AS stars, g.on_day, g.measure
    FROM (
      SELECT *, ${dayIn('published_at')} AS on_day, 'published' AS measure FROM goods
      UNION ALL SELECT goods.*, ${dayIn('t.done_at')}, 'takenDown' FROM goods JOIN takedown t ON t.product_id = goods.id WHERE t.done_at < ${endOf(until)}
    ) g
    CROSS JOIN LATERAL (SELECT max(c.stars) AS stars FROM ocop_certificate c WHERE c.product_id = g.id AND c.confirmed AND g.on_day BETWEEN c.issued_on AND c.ends_on) held`;
}

/** For a statement: the same of all goods, in a period alone. */
export function eventsWithin({ from, to }: Period): Prisma.Sql {
  const { begin, end } = instantsOf({ from, to });
  const candidates = Prisma.sql`
    SELECT id FROM product WHERE state IN ('on_sale', 'withdrawn', 'in_review', 'taken_down', 'draft') AND published_at >= ${begin} AND published_at < ${end}
    UNION SELECT product_id FROM takedown WHERE done_at >= ${begin} AND done_at < ${end}`;
  return Prisma.sql`WITH goods AS MATERIALIZED (${placed(candidates, to)}) SELECT event.* FROM (${eventsOf(to)}) event WHERE event.on_day BETWEEN ${from}::date AND ${to}::date`;
}
