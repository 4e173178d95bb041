import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';

/**
 * Takes a photograph off a product; its files stay, for another product may show the same. 404 for another seller's product.
 * Errors: `last_picture` where the product is on sale and has no other.
 */
export async function removePicture({ db, clock }: { db: Database; clock: Clock }, { key, actor, ...own }: ActOnProduct & { key: string }): Promise<Result<null, { code: 'last_picture' }>> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    const { id: productId, state } = product;
    const others = await tx.productPicture.count({ where: { productId, key: { not: key } } });
    if (state === 'on_sale' && others === 0) return failed({ code: 'last_picture' });
    const { count } = await tx.productPicture.deleteMany({ where: { productId, key } });
    if (count > 0) await recordProductAct({ db: tx, clock }, actor, { ...own, product, action: 'product.remove_picture', before: { picture: key } });
    await announceProducts(tx, [productId]);
    return ok(null);
  });
}
