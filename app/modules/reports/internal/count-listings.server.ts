import type { Db } from '#app/platform/db/db.server.ts';

export type CountedListings = { districtId: string; communeId: string; counts: { listings: number } };

/** Products on sale now of verified sellers, by the commune where they come from as it is now, and its main former district. */
export async function countListings(db: Db, districtIds: string[]): Promise<CountedListings[]> {
  const rows = await db.$queryRaw<{ districtId: string; communeId: string; listings: bigint }[]>`
    SELECT commune.former_district_id AS "districtId", commune.id AS "communeId", sum(shop.listings)::bigint AS listings
    FROM (
      SELECT seller_id, producer_id, origin_commune_id, count(*) AS listings FROM product p
      WHERE state = 'on_sale' AND EXISTS (SELECT FROM variant v WHERE v.product_id = p.id AND v.retired_at IS NULL)
      GROUP BY 1, 2, 3
    ) shop
    JOIN seller s ON s.id = shop.seller_id AND s.state = 'verified'
    LEFT JOIN seller maker ON maker.id = shop.producer_id
    LEFT JOIN area_unit origin ON origin.id = coalesce(shop.origin_commune_id, maker.commune_id) AND origin.former_district_id = ANY(${districtIds})
    JOIN area_unit commune ON commune.id = coalesce(origin.id, s.commune_id) AND commune.former_district_id = ANY(${districtIds})
    GROUP BY 1, 2`;
  return rows.map(({ listings, ...place }) => ({ ...place, counts: { listings: Number(listings) } }));
}
