import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { listProductCards } from './list-product-cards.server.ts';

/** Up to eight other products on sale: of the same seller first, then of the same group from near by, then of the group. */
export async function listRelatedProducts(app: { db: Db; clock: Clock }, product: { id: string; sellerId: string; groupKey: string; district: { id: string } }) {
  const near = await app.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT p.id FROM product p
    JOIN seller s ON s.id = p.seller_id AND s.state = 'verified'
    JOIN area_unit commune ON commune.id = s.commune_id
    WHERE p.state = 'on_sale' AND p.id <> ${product.id}::uuid AND (p.seller_id = ${product.sellerId}::uuid OR p.group_key = ${product.groupKey})
    ORDER BY p.seller_id = ${product.sellerId}::uuid DESC, commune.former_district_id = ${product.district.id} DESC, p.published_at DESC, p.id
    LIMIT 8`);
  return listProductCards(app, near.map(({ id }) => id));
}
