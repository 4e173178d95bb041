import { restsOn } from '#app/modules/sellers/resting-sql.server.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import { addDays } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { endOf, goodsOf, verifiedBy } from './goods-of-communes.server.ts';

/*
 * What shops, goods and entries of the register are on a day (`…In`), and how they are counted (`count…`). The sums of levels are made of both; a closed month keeps
 * the first and is counted by the second.
 */

/** So many days ahead a certificate counts as one that ends soon. */
export const soon = 90;

const orAll = { kind: `CASE WHEN grouping(kind) = 1 THEN '*' ELSE kind END`, group: `CASE WHEN grouping(group_key) = 1 THEN '*' ELSE group_key END`, stars: 'CASE WHEN grouping(stars) = 1 THEN -1 ELSE stars END' };

/** A shop is one that may sell and does not rest that day; it is empty where nothing of its own is on sale. Its owner is identified by a provider's word, or by the officer who took the identity card. */
export function shopsIn(communeIds: readonly string[], day: VietnamDay): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, s.commune_id, s.kind::text AS kind, ${verifiedBy('s', day)} AS verified, ${verifiedBy('s', day)} AND NOT ${restsOn('s', day)} AS open,
           coalesce(s.identity_level >= 2, false) OR EXISTS (SELECT FROM seller_check c WHERE c.seller_id = s.id AND c.item_key = 'identity' AND c.state = 'accepted' AND coalesce(c.decided_at < ${endOf(day)}, true)) AS identified,
           NOT EXISTS (
             SELECT FROM product p WHERE p.seller_id = s.id AND p.state = 'on_sale' AND p.published_at < ${endOf(day)} AND EXISTS (SELECT FROM variant v WHERE v.product_id = p.id AND v.retired_at IS NULL)
           ) AS empty
    FROM seller s WHERE s.commune_id = ANY (${communeIds}) AND s.created_at < ${endOf(day)}`;
}

export function countShops(shops: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${Prisma.raw(orAll.kind)} AS kind, '*' AS group_key, -1 AS stars, commune_id, count(*) AS accounts, count(*) FILTER (WHERE kind IN ('household', 'registered_household')) AS households,
           count(*) FILTER (WHERE verified) AS verified, count(*) FILTER (WHERE identified) AS identified, count(*) FILTER (WHERE open) AS shops, count(*) FILTER (WHERE open AND empty) AS empty_shops
    FROM (${shops}) seller GROUP BY commune_id, ROLLUP (kind)`;
}

/** Recognised = by a certificate that the register confirms and that is valid that day; it ends soon where no later one is there. `pieces`: each is one. */
export function goodsIn(communeIds: readonly string[], day: VietnamDay): Prisma.Sql {
  return Prisma.sql`
    SELECT g.seller_id, g.commune_id, g.kind, g.group_key, coalesce(held.stars, 0) AS stars, coalesce(held.stars > 0 AND held.last_end <= ${addDays(day, soon)}::date, false) AS ends_soon, part.with_gtin,
           part.with_lot OR paper.trace AS traced, paper.food_safe, 1 AS pieces
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
    WHERE g.on_sale`;
}

export function countGoods(goods: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${Prisma.raw(orAll.kind)} AS kind, ${Prisma.raw(orAll.group)} AS group_key, ${Prisma.raw(orAll.stars)} AS stars, commune_id, sum(pieces) AS listings, coalesce(sum(pieces) FILTER (WHERE stars > 0), 0) AS ocop_listings,
           coalesce(sum(pieces) FILTER (WHERE ends_soon), 0) AS ending_soon, coalesce(sum(pieces) FILTER (WHERE traced), 0) AS traced, coalesce(sum(pieces) FILTER (WHERE with_gtin), 0) AS with_gtin,
           coalesce(sum(pieces) FILTER (WHERE food_safe), 0) AS food_safe
    FROM (${goods}) listing GROUP BY commune_id, CUBE (kind, group_key, stars)`;
}

export function entriesIn(communeIds: readonly string[], day: VietnamDay): Prisma.Sql {
  return Prisma.sql`
    SELECT id, commune_id, group_key, stars FROM register_entry WHERE commune_id = ANY (${communeIds}) AND until_version IS NULL AND stars >= 3 AND ${day}::date BETWEEN issued_on AND ends_on`;
}

export function countEntries(entries: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT '*' AS kind, ${Prisma.raw(orAll.group)} AS group_key, ${Prisma.raw(orAll.stars)} AS stars, commune_id, count(*) AS ocop_registered
    FROM (${entries}) entry GROUP BY commune_id, CUBE (group_key, stars)`;
}
