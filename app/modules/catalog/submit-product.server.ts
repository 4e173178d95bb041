import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { freeSlug } from './internal/free-slug.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';
import type { ListingState } from './listing.ts';
import { missingForSale } from './readiness.ts';
import type { Missing } from './readiness.ts';

/**
 * Puts a product on sale; the first time it gets its lasting address. Doing it twice is harmless. 404 for another seller's product.
 * Errors: `not_ready` with each thing that is missing.
 */
export async function submitProduct(
  { db, clock }: { db: Database; clock: Clock },
  { actor, ...own }: ActOnProduct,
): Promise<Result<{ state: ListingState; slug: string }, { code: 'not_ready'; missing: Missing[] }>> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    const pictures = await tx.productPicture.count({ where: { productId: product.id } });
    const variants = await tx.variant.findMany({ where: { productId: product.id, retiredAt: null }, select: { price: true } });
    const missing = missingForSale({ ...product, pictures, prices: variants.map(({ price }) => price) });
    if (missing.length > 0) return failed({ code: 'not_ready', missing });
    const slug = product.publishedAt ? product.slug : await freeSlug(tx, product);
    await tx.product.update({
      where: { id: product.id, sellerId: own.sellerId },
      data: { state: 'on_sale', slug, publishedAt: product.publishedAt ?? clock.now() },
    });
    await recordProductAct({ db: tx, clock }, actor, { ...own, product, action: 'product.submit', before: { state: product.state }, after: { state: 'on_sale' } });
    await announceProducts(tx, [product.id]);
    return ok({ state: 'on_sale', slug });
  });
}
