import type { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { ListingState } from '../listing.ts';

export type ProductSearch = { sellerId: string; q: string; state: ListingState | null };

/** A seller's own goods by a piece of their name or number. */
export function searchOf({ sellerId, q, state }: ProductSearch): Prisma.ProductWhereInput {
  return {
    sellerId,
    ...(state && { state }),
    ...(q && { OR: [{ name: { contains: q, mode: 'insensitive' } }, { variants: { some: { retiredAt: null, sku: { contains: q, mode: 'insensitive' } } } }] }),
  };
}

export async function findProductIds(db: Db, { most, ...search }: ProductSearch & { most: number }): Promise<string[]> {
  const found = await db.product.findMany({ where: searchOf(search), orderBy: { id: 'asc' }, take: most, select: { id: true } });
  return found.map(({ id }) => id);
}
