import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { OwnProduct } from './internal/lock-product.server.ts';

/**
 * Takes a photograph off a product; its files stay, for another product may show the same. 404 for another seller's product.
 * Errors: `last_picture` where the product is on sale and has no other.
 */
export async function removePicture({ db }: { db: Database }, { key, ...own }: OwnProduct & { key: string }): Promise<Result<null, { code: 'last_picture' }>> {
  return db.$transaction(async (tx) => {
    const { id: productId, state } = await lockProduct(tx, own);
    const others = await tx.productPicture.count({ where: { productId, key: { not: key } } });
    if (state === 'on_sale' && others === 0) return failed({ code: 'last_picture' });
    await tx.productPicture.deleteMany({ where: { productId, key } });
    await announceProducts(tx, [productId]);
    return ok(null);
  });
}
