import { listDeliveryRates } from '#app/modules/fulfilment/list-delivery-rates.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { insertRows } from '../insert-rows.ts';
import type { Places } from '../places.ts';
import { makeBuyers } from './buyers.ts';
import { demoProducts, demoSellers, publishedOn, sellerId, variantId } from './catalogue.ts';
import { makeOrders } from './make-orders.ts';
import type { SellingSeller } from './make-orders.ts';

/** The story's orders, all or none: they are written in one transaction together with the fact that they are there. */
export async function seedOrders(db: Database, { places, homeProvince, now, fact }: { places: Places; homeProvince: string; now: Date; fact: string }): Promise<number> {
  const today = vietnamDay(now);
  const rows = makeOrders({
    now,
    products: demoProducts.map((product) => ({
      ...product,
      publishedOn: publishedOn(product, today),
      variantIds: product.variants.map((_, position) => variantId(product.slug, position)),
    })),
    sellers: await readSellers(db, places),
    buyers: makeBuyers(places.communes, homeProvince),
    // The rates of the last day hold for the whole story: what a parcel cost then is no more than a plausible figure.
    rates: await listDeliveryRates(db, today),
    provinceOn: places.provinceOn,
  });
  await db.$transaction(
    async (tx) => {
      // Whoever writes the fact first writes the orders; a second run at the same time waits here and then fails without a trace.
      await tx.installationFact.create({ data: { key: fact, value: String(rows.orders.length) } });
      await insertRows(tx, 'order_group', rows.groups);
      await insertRows(tx, 'order', rows.orders);
      await insertRows(tx, 'order_line', rows.lines);
      await insertRows(tx, 'order_event', rows.events);
      await tx.$executeRaw`
        UPDATE order_line l SET stars = c.stars FROM "order" o, variant v, ocop_certificate c
        WHERE o.id = l.order_id AND v.id = l.variant_id AND c.product_id = v.product_id AND c.confirmed AND (o.placed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN c.issued_on AND c.ends_on`;
    },
    { timeout: 120_000 },
  );
  return rows.orders.length;
}

async function readSellers(db: Database, places: Places): Promise<Map<string, SellingSeller>> {
  const grants = await db.roleGrant.findMany({ where: { role: 'seller_owner' }, select: { sellerId: true, userId: true } });
  const owners = new Map(grants.map((grant) => [grant.sellerId, grant.userId]));
  const open = new Set(demoPeople.map((person) => ('sellerSlug' in person ? person.sellerSlug : '')));
  return new Map(
    demoSellers.map(({ slug, communeCode }) => {
      const place = places.byCode.get(communeCode);
      if (!place?.districtId) throw new Error(`commune ${communeCode} has no former district`);
      const { communeId, districtId, provinceCode, region } = place;
      return [slug, { slug, id: sellerId(slug), communeId, districtId, provinceCode, region, ownerId: owners.get(sellerId(slug)) ?? null, open: open.has(slug) }];
    }),
  );
}
