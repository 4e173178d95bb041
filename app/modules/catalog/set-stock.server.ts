import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';

/** The seller has counted: so many pieces of a variant are there. 404 for another seller's variant. Errors: `not_a_stock` (0 to 100,000). */
export async function setStock(
  { db, clock }: { db: Database; clock: Clock },
  { sellerId, variantId, actor, stock }: { sellerId: string; variantId: string; actor: Actor; stock: number },
): Promise<Result<{ productId: string }, { code: 'not_a_stock' }>> {
  if (!Number.isInteger(stock) || stock < 0 || stock > 100_000) return failed({ code: 'not_a_stock' });
  return db.$transaction(async (tx) => {
    const [variant] = isUuid(variantId)
      ? await tx.$queryRaw<{ name: string; stock: number; productId: string; productName: string }[]>`
          SELECT v.name, v.stock, p.id AS "productId", p.name AS "productName" FROM variant v JOIN product p ON p.id = v.product_id
          WHERE v.id = ${variantId}::uuid AND v.retired_at IS NULL AND p.seller_id = ${sellerId}::uuid FOR UPDATE OF v`
      : [];
    if (!variant) throw new Response(null, { status: 404 });
    const { productId } = variant;
    await tx.variant.update({ where: { id: variantId, product: { sellerId } }, data: { stock } });
    const about = { variant: variantId, name: variant.name };
    const product = { id: productId, name: variant.productName };
    await recordProductAct({ db: tx, clock }, actor, { sellerId, product, action: 'product.set_stock', before: { ...about, stock: variant.stock }, after: { ...about, stock } });
    await announceProducts(tx, [productId]);
    return ok({ productId });
  });
}
