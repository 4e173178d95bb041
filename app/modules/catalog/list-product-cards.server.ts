import { Prisma } from '#app/platform/db/generated/client.ts';
import { restsOn } from '#app/modules/sellers/resting-sql.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Picture, ProductCard } from './product-card.ts';

type CardRow = Omit<ProductCard, 'seller' | 'commune' | 'district'> & {
  sellerSlug: string;
  sellerName: string;
  communeCode: string;
  communeName: string;
  communeSlug: string;
  districtKey: string;
  districtName: string;
  picture: Picture | null;
};

/**
 * The products with these ids, in this order, as the database has them now. One that is not on sale is left out,
 * so a list out of a search index never shows what cannot be bought. The commune is where they come from: a member household's, where a
 * cooperative sells for it.
 */
export async function listProductCards({ db, clock }: { db: Db; clock: Clock }, productIds: string[]): Promise<ProductCard[]> {
  if (productIds.length === 0) return [];
  const today = vietnamDay(clock.now());
  const rows = await db.$queryRaw<CardRow[]>(Prisma.sql`
    SELECT p.id, p.slug, p.name, p.name_en AS "nameEn", v.price, v.name AS unit, v.name_en AS "unitEn", v.net_grams AS "netGrams", s.slug AS "sellerSlug", s.name AS "sellerName",
           v.variants, (v.stock > 0 AND NOT ${restsOn('s', today)}) AS "inStock", ${restsOn('s', today)} AS resting,
           coalesce((SELECT max(o.stars) FROM ocop_certificate o
                     WHERE o.product_id = p.id AND o.confirmed AND ${today}::date BETWEEN o.issued_on AND o.ends_on), 0) AS stars,
           commune.code AS "communeCode", commune.full_name AS "communeName", commune.slug AS "communeSlug",
           district.slug AS "districtKey", district.full_name AS "districtName",
           (SELECT json_build_object('key', i.key, 'width', i.width, 'height', i.height, 'color', i.color)
            FROM product_picture i WHERE i.product_id = p.id ORDER BY i.position LIMIT 1) AS picture
    FROM unnest(${productIds}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    JOIN product p ON p.id = wanted.id AND p.state = 'on_sale'
    JOIN seller s ON s.id = p.seller_id AND s.state = 'verified'
    LEFT JOIN seller maker ON maker.id = p.producer_id
    JOIN area_unit commune ON commune.id = coalesce(p.origin_commune_id, maker.commune_id, s.commune_id)
    JOIN area_unit district ON district.id = commune.former_district_id
    JOIN LATERAL (SELECT c.price, c.name, c.name_en, c.net_grams, c.stock, count(*) OVER ()::int AS variants FROM variant c WHERE c.product_id = p.id AND c.retired_at IS NULL
                  ORDER BY c.stock > 0 DESC, c.price, c.position LIMIT 1) v ON true
    ORDER BY wanted.place`);
  return rows.map(({ sellerSlug, sellerName, communeCode, communeName, communeSlug, districtKey, districtName, ...card }) => ({
    ...card,
    seller: { slug: sellerSlug, name: sellerName },
    commune: { code: communeCode, name: communeName, slug: communeSlug },
    district: { key: districtKey, name: districtName },
  }));
}
