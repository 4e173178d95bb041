import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { theMarket } from '#app/shared/actor.ts';
import { announceProducts } from './internal/announce-products.server.ts';

/** Puts a listing on sale again that was held for a paper which is there now, in the caller's transaction. False where it was not held, or is off sale for another reason. */
export async function releaseHeldProduct({ db: tx, clock }: { db: Db; clock: Clock }, { productId }: { productId: string }): Promise<boolean> {
  const [released] = await tx.product.updateManyAndReturn({
    where: { id: productId, state: 'withdrawn', heldAt: { not: null } },
    data: { state: 'on_sale', heldAt: null },
    select: { id: true, name: true, sellerId: true },
  });
  if (!released) return false;
  await recordSellerAct({ db: tx, clock }, theMarket, {
    sellerId: released.sellerId, part: 'goods', action: 'product.publish', subject: { kind: 'product', id: released.id, name: released.name },
    before: { state: 'withdrawn' }, after: { state: 'on_sale' },
  });
  await announceProducts(tx, [productId]);
  return true;
}
