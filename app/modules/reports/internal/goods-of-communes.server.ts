import { Prisma } from '#app/platform/db/generated/client.ts';
import { addDays, startOfVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/** The instant at which a day is over. */
export function endOf(day: VietnamDay): Date {
  return startOfVietnamDay(addDays(day, 1));
}

/** For a statement: the Vietnam day of an instant. */
export function dayIn(instant: string): Prisma.Sql {
  return Prisma.raw(`(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`);
}

/** For a statement: whether a shop may sell by the end of a day. */
export function verifiedBy(seller: 's', day: VietnamDay): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(seller)}.state = 'verified' AND coalesce(${Prisma.raw(seller)}.verified_at < ${endOf(day)}, true)`;
}

/** For a statement: what was ever on sale by the end of a day and comes from these communes. */
export function goodsOf(communeIds: readonly string[], day: VietnamDay): Prisma.Sql {
  const candidates = Prisma.sql`
    SELECT id FROM product WHERE origin_commune_id = ANY (${communeIds})
    UNION SELECT made.id FROM product made JOIN seller m ON m.id = made.producer_id WHERE m.commune_id = ANY (${communeIds})
    UNION SELECT sold.id FROM product sold JOIN seller o ON o.id = sold.seller_id WHERE o.commune_id = ANY (${communeIds})`;
  return Prisma.sql`SELECT * FROM (${placed(candidates, day)}) goods WHERE commune_id = ANY (${communeIds})`;
}

/**
 * For a statement: goods that were ever on sale by the end of a day, and the commune that they come from: the one that a listing names, else where its producer, else
 * where its seller lives. What comes from another province counts where its seller lives. `candidates` is a statement of their ids.
 */
export function placed(candidates: Prisma.Sql, day: VietnamDay): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p.seller_id, coalesce(CASE WHEN coalesce(p.origin_commune_id, maker.commune_id) IS NOT NULL THEN (
             SELECT a.id FROM area_unit a
             JOIN area_unit there ON there.id = a.parent_id
             JOIN area_unit home ON home.id = s.commune_id
             JOIN area_unit around ON around.id = home.parent_id AND around.code = there.code
             WHERE a.id = coalesce(p.origin_commune_id, maker.commune_id) AND a.former_district_id IS NOT NULL
           ) END, s.commune_id) AS commune_id, s.kind::text AS kind, p.group_key, p.published_at,
           p.state = 'on_sale' AND ${verifiedBy('s', day)} AND EXISTS (SELECT FROM variant v WHERE v.product_id = p.id AND v.retired_at IS NULL) AS on_sale
    FROM (${candidates}) candidate
    JOIN product p ON p.id = candidate.id
    JOIN seller s ON s.id = p.seller_id
    LEFT JOIN seller maker ON maker.id = p.producer_id
    WHERE p.published_at < ${endOf(day)}`;
}
