import { Prisma } from '#app/platform/db/generated/client.ts';
import { restsOn } from '#app/modules/sellers/resting-sql.server.ts';
import { ownPlan } from '#app/platform/db/db.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { endOf, goodsOf, verifiedBy } from './goods-of-communes.server.ts';
import { goodsLevels, levelColumns, registerLevels, shopLevels } from './levels.ts';
import type { LevelMeasure } from './levels.ts';

/** So many days ahead a certificate counts as one that ends soon. */
export const soon = 90;

const all = Object.values(levelColumns);
const columnsOf = (measures: readonly LevelMeasure[], table = '') => Prisma.raw(measures.map((measure) => `${table}${levelColumns[measure]}`).join(', '));
const everyMeasure = Object.keys(levelColumns) as LevelMeasure[];
const key = Prisma.raw('kind, group_key, stars, commune_id');
const sameKey = Prisma.raw('(l.kind, l.group_key, l.stars, l.commune_id) = (d.kind, d.group_key, d.stars, d.commune_id)');
const orAll = { kind: `CASE WHEN grouping(kind) = 1 THEN '*' ELSE kind END`, group: `CASE WHEN grouping(group_key) = 1 THEN '*' ELSE group_key END`, stars: 'CASE WHEN grouping(stars) = 1 THEN -1 ELSE stars END' };

/**
 * Reckons what there is in these communes by the end of a day, and keeps what differs from what stood there before: what was so until the day before stays known.
 * Answers how many cells differed; reckoned again, none does. Days are reckoned in their order.
 */
export async function reckonLevels(tx: Db, communeIds: readonly string[], day: VietnamDay): Promise<number> {
  const counts = Prisma.raw(all.map((column) => `coalesce(sum(${column}), 0)::int AS ${column}`).join(', '));
  const written = Prisma.raw(all.map((column) => `d.${column}`).join(', '));
  const [row] = await tx.$queryRaw<{ differed: number }[]>`${ownPlan}
    WITH now AS (
      SELECT ${key}, ${counts} FROM (
        SELECT ${key}, ${columnsOf(shopLevels)}, ${zeros([...goodsLevels, ...registerLevels])} FROM (${shopsIn(communeIds, day)}) shop
        UNION ALL SELECT ${key}, ${zeros(shopLevels)}, ${columnsOf(goodsLevels)}, 0 FROM (${onSaleIn(communeIds, day)}) goods
        UNION ALL SELECT ${key}, ${zeros([...shopLevels, ...goodsLevels])}, ${columnsOf(registerLevels)} FROM (${registeredIn(communeIds, day)}) entry
      ) part GROUP BY ${key}
      HAVING ${Prisma.raw(all.map((column) => `sum(${column}) > 0`).join(' OR '))}
    ),
    held AS (SELECT * FROM level_sum WHERE commune_id = ANY (${communeIds}) AND until IS NULL),
    differs AS MATERIALIZED (
      SELECT ${key}, ${columnsOf(everyMeasure, 'n.')}, n.commune_id IS NULL AS gone
      FROM now n FULL JOIN held h USING (${key})
      WHERE (${columnsOf(everyMeasure, 'n.')}) IS DISTINCT FROM (${columnsOf(everyMeasure, 'h.')})
    ),
    ended AS (UPDATE level_sum l SET until = ${day}::date FROM differs d WHERE ${sameKey} AND l.until IS NULL AND l.since < ${day}::date),
    dropped AS (DELETE FROM level_sum l USING differs d WHERE ${sameKey} AND d.gone AND l.since = ${day}::date),
    begun AS (
      INSERT INTO level_sum (${key}, since, ${Prisma.raw(all.join(', '))}) SELECT d.kind, d.group_key, d.stars, d.commune_id, ${day}::date, ${written} FROM differs d WHERE NOT d.gone
      ON CONFLICT (${key}, since) DO UPDATE SET until = NULL, ${Prisma.raw(all.map((column) => `${column} = EXCLUDED.${column}`).join(', '))}
    )
    SELECT count(*)::int AS differed FROM differs`;
  return row?.differed ?? 0;
}

function zeros(measures: readonly LevelMeasure[]): Prisma.Sql {
  return Prisma.raw(measures.map((measure) => `0 AS ${levelColumns[measure]}`).join(', '));
}

/** A shop is one that may sell and does not rest that day; it is empty where nothing of its own is on sale. Its owner is identified by a provider's word, or by the officer who took the identity card. */
function shopsIn(communeIds: readonly string[], day: VietnamDay): Prisma.Sql {
  return Prisma.sql`
    SELECT ${Prisma.raw(orAll.kind)} AS kind, '*' AS group_key, -1 AS stars, commune_id, count(*) AS accounts, count(*) FILTER (WHERE kind IN ('household', 'registered_household')) AS households,
           count(*) FILTER (WHERE verified) AS verified, count(*) FILTER (WHERE identified) AS identified, count(*) FILTER (WHERE open) AS shops, count(*) FILTER (WHERE open AND empty) AS empty_shops
    FROM (
      SELECT s.commune_id, s.kind::text AS kind, ${verifiedBy('s', day)} AS verified, ${verifiedBy('s', day)} AND NOT ${restsOn('s', day)} AS open,
             coalesce(s.identity_level >= 2, false) OR EXISTS (SELECT FROM seller_check c WHERE c.seller_id = s.id AND c.item_key = 'identity' AND c.state = 'accepted' AND coalesce(c.decided_at < ${endOf(day)}, true)) AS identified,
             NOT EXISTS (
               SELECT FROM product p WHERE p.seller_id = s.id AND p.state = 'on_sale' AND p.published_at < ${endOf(day)} AND EXISTS (SELECT FROM variant v WHERE v.product_id = p.id AND v.retired_at IS NULL)
             ) AS empty
      FROM seller s WHERE s.commune_id = ANY (${communeIds}) AND s.created_at < ${endOf(day)}
    ) seller GROUP BY commune_id, ROLLUP (kind)`;
}

/** Recognised = by a certificate that the register confirms and that is valid that day; it ends soon where no later one is there. */
function onSaleIn(communeIds: readonly string[], day: VietnamDay): Prisma.Sql {
  return Prisma.sql`
    SELECT ${Prisma.raw(orAll.kind)} AS kind, ${Prisma.raw(orAll.group)} AS group_key, ${Prisma.raw(orAll.stars)} AS stars, commune_id, count(*) AS listings, count(*) FILTER (WHERE stars > 0) AS ocop_listings,
           count(*) FILTER (WHERE stars > 0 AND last_end <= ${addDays(day, soon)}::date) AS ending_soon, count(*) FILTER (WHERE traced) AS traced, count(*) FILTER (WHERE with_gtin) AS with_gtin,
           count(*) FILTER (WHERE food_safe) AS food_safe
    FROM (
      SELECT g.commune_id, g.kind, g.group_key, coalesce(held.stars, 0) AS stars, held.last_end, part.with_gtin, part.with_lot OR paper.trace AS traced, paper.food_safe
      FROM (${goodsOf(communeIds, day)}) g
      CROSS JOIN LATERAL (
        SELECT max(c.stars) FILTER (WHERE c.issued_on <= ${day}::date) AS stars, max(c.ends_on) AS last_end FROM ocop_certificate c WHERE c.product_id = g.id AND c.confirmed AND c.ends_on >= ${day}::date
      ) held
      CROSS JOIN LATERAL (
        SELECT coalesce(bool_or(v.gtin IS NOT NULL AND v.retired_at IS NULL), false) AS with_gtin,
               coalesce(bool_or(EXISTS (SELECT FROM lot l WHERE l.variant_id = v.id AND l.recalled_at IS NULL AND l.created_at < ${endOf(day)})), false) AS with_lot
        FROM variant v WHERE v.product_id = g.id
      ) part
      CROSS JOIN LATERAL (
        SELECT coalesce(bool_or(d.kind = 'traceability'), false) AS trace,
               coalesce(bool_or(EXISTS (SELECT FROM paper_rule r WHERE r.group_key = g.group_key AND 'food_safety' = ANY (r.kinds) AND d.kind = ANY (r.kinds))), false) AS food_safe
        FROM product_document d WHERE d.product_id = g.id AND d.refused IS NULL AND d.issued_on <= ${day}::date AND coalesce(d.ends_on >= ${day}::date, true)
      ) paper
      WHERE g.on_sale
    ) listing GROUP BY commune_id, CUBE (kind, group_key, stars)`;
}

function registeredIn(communeIds: readonly string[], day: VietnamDay): Prisma.Sql {
  return Prisma.sql`
    SELECT '*' AS kind, ${Prisma.raw(orAll.group)} AS group_key, ${Prisma.raw(orAll.stars)} AS stars, commune_id, count(*) AS ocop_registered
    FROM register_entry WHERE commune_id = ANY (${communeIds}) AND until_version IS NULL AND stars >= 3 AND ${day}::date BETWEEN issued_on AND ends_on
    GROUP BY commune_id, CUBE (group_key, stars)`;
}
