import type { Database } from '#app/platform/db/db.server.ts';
import { announceProducts } from './internal/announce-products.server.ts';

/** A shop sells from now on, or no more, or rests: what buyers see of its goods is made anew. */
export async function announceShopProducts({ db }: { db: Database }, { sellerId }: { sellerId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const products = await tx.product.findMany({ where: { sellerId, publishedAt: { not: null } }, select: { id: true } });
    if (products.length > 0) await announceProducts(tx, products.map(({ id }) => id));
  });
}
