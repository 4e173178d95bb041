import { taxClassOfGroup } from '#app/modules/catalog/tax-class.ts';
import type { TaxClass } from '#app/modules/catalog/tax-class.ts';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { restsOn } from '#app/modules/sellers/resting-sql.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { isBuyable, lineProblem } from './cart.ts';
import type { CartLine, CartParcel, CartView } from './cart.ts';

type LineRow = Omit<CartLine, 'problem' | 'adultsOnly' | 'taxClass'> & {
  taxClass: TaxClass | null;
  onSale: boolean;
  sellerId: string;
  sellerSlug: string;
  sellerName: string;
  sellerPhone: string;
  sellerStreet: string;
  communeId: string;
  communeName: string;
  provinceCode: string;
  region: string | null;
  districtId: string;
};

/** What is in a cart, by seller, with prices and stock as they are now. An unknown cart is an empty one. */
export async function findCart({ db, clock }: { db: Db; clock: Clock }, cartId: string | null): Promise<CartView> {
  const rows = cartId ? await listLines(db, cartId, vietnamDay(clock.now())) : [];
  const parcels = new Map<string, CartParcel>();
  for (const { onSale, sellerId, sellerSlug, sellerName, sellerPhone, sellerStreet, communeId, communeName, provinceCode, region, districtId, ...row } of rows) {
    const line = { ...row, taxClass: row.taxClass ?? taxClassOfGroup(row.groupKey), adultsOnly: findGroup(row.groupKey)?.alcohol ?? false, problem: lineProblem({ ...row, onSale }) };
    const parcel = parcels.get(sellerId) ?? {
      seller: { id: sellerId, slug: sellerSlug, name: sellerName, phone: sellerPhone, address: [sellerStreet, communeName].filter(Boolean).join(', '), communeId, provinceCode, region, districtId },
      lines: [],
      goods: 0,
      weightGrams: 0,
    };
    parcel.lines.push(line);
    if (isBuyable(line)) {
      parcel.goods += line.price * line.quantity;
      parcel.weightGrams += line.weightGrams * line.quantity;
    }
    parcels.set(sellerId, parcel);
  }
  const all = [...parcels.values()];
  return { parcels: all, goods: all.reduce((sum, { goods }) => sum + goods, 0), count: rows.length };
}

function listLines(db: Db, cartId: string, today: VietnamDay): Promise<LineRow[]> {
  return db.$queryRaw<LineRow[]>`
    SELECT v.id AS "variantId", p.id AS "productId", p.slug AS "productSlug", p.name, p.name_en AS "nameEn", v.name AS "variantName", v.name_en AS "variantNameEn",
           (SELECT json_build_object('key', i.key, 'width', i.width, 'height', i.height, 'color', i.color)
            FROM product_picture i WHERE i.product_id = p.id ORDER BY i.position LIMIT 1) AS picture,
           l.quantity, v.price, l.price_seen AS "priceSeen", v.stock, v.weight_grams AS "weightGrams", v.length_cm AS "lengthCm", v.width_cm AS "widthCm", v.height_cm AS "heightCm",
           p.group_key AS "groupKey", p.tax_class::text AS "taxClass", p.reach::text, to_char(p.harvest_on, 'YYYY-MM-DD') AS "harvestOn", p.producer_id AS "producerId", coalesce(p.origin_commune_id, maker.commune_id) AS "originCommuneId",
           coalesce((SELECT max(c.stars) FROM ocop_certificate c WHERE c.product_id = p.id AND c.confirmed AND ${today}::date BETWEEN c.issued_on AND c.ends_on), 0) AS stars,
           CASE WHEN ${restsOn('s', today)} THEN to_char(s.holiday_until + 1, 'YYYY-MM-DD') END AS "backOn",
           (p.state = 'on_sale' AND s.state = 'verified' AND v.retired_at IS NULL) AS "onSale",
           s.id AS "sellerId", s.slug AS "sellerSlug", s.name AS "sellerName", s.phone AS "sellerPhone", s.street AS "sellerStreet", s.commune_id AS "communeId", commune.full_name AS "communeName",
           province.code AS "provinceCode", province.region, commune.former_district_id AS "districtId"
    FROM cart_line l
    JOIN variant v ON v.id = l.variant_id
    JOIN product p ON p.id = v.product_id
    JOIN seller s ON s.id = p.seller_id
    LEFT JOIN seller maker ON maker.id = p.producer_id
    JOIN area_unit commune ON commune.id = s.commune_id
    JOIN area_unit province ON province.id = commune.parent_id
    WHERE l.cart_id = ${cartId}::uuid
    ORDER BY s.name, s.id, l.added_at, v.id`;
}
