import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';

/**
 * Takes a product off sale; its page stays for those who have the address, and changes that wait for a review go on waiting. What is
 * not on sale stays as it is. 404 for another seller's product.
 */
export async function withdrawProduct({ db, clock }: { db: Database; clock: Clock }, { actor, ...own }: ActOnProduct): Promise<void> {
  await db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    if (product.state !== 'on_sale') return;
    await tx.product.update({ where: { id: product.id, sellerId: own.sellerId }, data: { state: 'withdrawn' } });
    await recordProductAct({ db: tx, clock }, actor, { ...own, product, action: 'product.withdraw', before: { state: 'on_sale' }, after: { state: 'withdrawn' } });
    await announceProducts(tx, [product.id]);
  });
}
