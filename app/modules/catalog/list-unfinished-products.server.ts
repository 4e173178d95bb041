import type { Db } from '#app/platform/db/db.server.ts';
import { listedProduct } from './internal/listed-product.ts';

/** From this many pieces down, the seller is told that a variant runs out. */
const lowStock = 5;

/** What a seller should look at: variants on sale that run out (the emptiest first) and drafts, up to ten of each. */
export async function listUnfinishedProducts({ db }: { db: Db }, { sellerId }: { sellerId: string }) {
  const [lowVariants, drafts] = await Promise.all([
    db.variant.findMany({
      where: { retiredAt: null, stock: { lte: lowStock }, product: { sellerId, state: 'on_sale' } },
      orderBy: [{ stock: 'asc' }, { id: 'asc' }],
      take: 10,
      select: { id: true, name: true, stock: true, product: { select: listedProduct } },
    }),
    db.product.findMany({ where: { sellerId, state: 'draft' }, orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }], take: 10, select: listedProduct }),
  ]);
  return { lowVariants, drafts };
}
