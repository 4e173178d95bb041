import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { theMarket } from '#app/shared/actor.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { goOnSale } from './internal/go-on-sale.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';
import { findWaiting } from './internal/versions.server.ts';

/**
 * Puts on sale what reviewers approved before its seller was verified. Answers how many listings. Doing it twice is harmless; of a seller
 * that may not sell, nothing happens.
 */
export async function publishApproved({ db, clock }: { db: Database; clock: Clock }, { sellerId }: { sellerId: string }): Promise<number> {
  const approved = await db.product.findMany({
    where: { sellerId, state: 'in_review', seller: { state: 'verified' }, versions: { none: { state: 'submitted' }, some: { state: 'approved' } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id: productId } of approved) {
    await db.$transaction(async (tx) => {
      const product = await lockProduct(tx, { sellerId, productId });
      if (product.state !== 'in_review' || product.sellerState !== 'verified' || (await findWaiting(tx, productId))) return;
      await goOnSale(tx, product, clock.now());
      await recordProductAct({ db: tx, clock }, theMarket, { sellerId, product, action: 'product.publish', before: { state: 'in_review' }, after: { state: 'on_sale' } });
      await announceProducts(tx, [productId]);
    });
  }
  return approved.length;
}
