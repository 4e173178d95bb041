import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { OwnProduct } from './internal/lock-product.server.ts';
import { missingForSale } from './readiness.ts';

/** A seller's own product, in whatever state, and what it lacks to be on sale. 404 for another seller's. */
export async function getSellerProduct({ db }: { db: Db }, { sellerId, productId }: OwnProduct) {
  const product = isUuid(productId)
    ? await db.product.findUnique({
        where: { id: productId, sellerId },
        include: {
          seller: { select: { state: true } },
          pictures: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { key: true, width: true, height: true, color: true } },
          variants: { where: { retiredAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
        },
      })
    : null;
  if (!product) throw new Response(null, { status: 404 });
  const { seller, ...own } = product;
  const missing = missingForSale({
    ...own,
    sellerState: seller.state,
    pictures: own.pictures.length,
    prices: own.variants.map(({ price }) => price),
  });
  return { ...own, missing };
}

export type SellerProduct = Awaited<ReturnType<typeof getSellerProduct>>;
