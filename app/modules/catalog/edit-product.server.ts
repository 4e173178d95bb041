import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';
import { saveVariants } from './internal/save-variants.server.ts';
import { missingForSale } from './readiness.ts';
import type { Missing } from './readiness.ts';
import type { ProductDetails } from './schema.ts';

/**
 * Saves what a seller says of a product, and its variants. 404 for another seller's product.
 * Errors: `not_ready` where a product on sale would lose what it needs to be on sale.
 */
export async function editProduct(
  { db, clock }: { db: Database; clock: Clock },
  { details: { variants, ...texts }, actor, ...own }: ActOnProduct & { details: ProductDetails },
): Promise<Result<{ productId: string }, { code: 'not_ready'; missing: Missing[] }>> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    const pictures = await tx.productPicture.count({ where: { productId: product.id } });
    const missing = missingForSale({ ...texts, sellerState: product.sellerState, pictures, prices: variants.map(({ price }) => price) });
    const lost = missing.filter((thing) => thing !== 'verified_seller');
    if (product.state === 'on_sale' && lost.length > 0) return failed({ code: 'not_ready', missing: lost });
    const { nameEn, summaryEn, storyEn, ingredients, storage, ...rest } = texts;
    await tx.product.update({
      where: { id: product.id, sellerId: own.sellerId },
      data: { ...rest, nameEn: nameEn || null, summaryEn: summaryEn || null, storyEn: storyEn || null, ingredients: ingredients || null, storage: storage || null },
    });
    await saveVariants(tx, product.id, variants, clock.now());
    await recordProductAct({ db: tx, clock }, actor, { ...own, product, action: 'product.edit', before: { name: product.name, groupKey: product.groupKey }, after: { name: texts.name, groupKey: texts.groupKey } });
    await announceProducts(tx, [product.id]);
    return ok({ productId: product.id });
  });
}
