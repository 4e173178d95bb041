import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { announceProducts } from './internal/announce-products.server.ts';

/** The seller has counted: so many pieces of a variant are there. 404 for another seller's variant. Errors: `not_a_stock` (0 to 100,000). */
export async function setStock(
  { db }: { db: Database },
  { sellerId, variantId, stock }: { sellerId: string; variantId: string; stock: number },
): Promise<Result<{ productId: string }, { code: 'not_a_stock' }>> {
  if (!Number.isInteger(stock) || stock < 0 || stock > 100_000) return failed({ code: 'not_a_stock' });
  return db.$transaction(async (tx) => {
    const [variant] = isUuid(variantId)
      ? await tx.variant.updateManyAndReturn({ where: { id: variantId, retiredAt: null, product: { sellerId } }, data: { stock }, select: { productId: true } })
      : [];
    if (!variant) throw new Response(null, { status: 404 });
    await announceProducts(tx, [variant.productId]);
    return ok(variant);
  });
}
