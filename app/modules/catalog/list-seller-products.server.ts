import type { Db } from '#app/platform/db/db.server.ts';
import { listedProduct } from './internal/listed-product.ts';

type Page = { sellerId: string; page?: number; perPage?: number };

/** A seller's own products in every state, a page at a time: drafts first, then on sale, then withdrawn, the latest changed first. */
export async function listSellerProducts({ db }: { db: Db }, { sellerId, page = 1, perPage = 30 }: Page) {
  const [products, total] = await Promise.all([
    db.product.findMany({
      where: { sellerId },
      orderBy: [{ state: 'asc' }, { updatedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: listedProduct,
    }),
    db.product.count({ where: { sellerId } }),
  ]);
  return { products, total, page, perPage };
}

export type ListedProduct = Awaited<ReturnType<typeof listSellerProducts>>['products'][number];
