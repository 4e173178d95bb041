import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { theMarket } from '#app/shared/actor.ts';
import { announceProducts } from './internal/announce-products.server.ts';

/**
 * Takes a listing off sale because a paper has ended without which its group may not be sold, in the caller's transaction, and remembers
 * that this was why. False where it was not on sale.
 */
export async function holdForPaper({ db: tx, clock }: { db: Db; clock: Clock }, { productId, paper }: { productId: string; paper: string }): Promise<boolean> {
  const [held] = await tx.product.updateManyAndReturn({ where: { id: productId, state: 'on_sale' }, data: { state: 'withdrawn', heldAt: clock.now() }, select: { id: true, name: true, sellerId: true } });
  if (!held) return false;
  await recordSellerAct({ db: tx, clock }, theMarket, {
    sellerId: held.sellerId, part: 'goods', action: 'product.hold_for_paper', subject: { kind: 'product', id: held.id, name: held.name },
    before: { state: 'on_sale' }, after: { state: 'withdrawn', paper },
  });
  await announceProducts(tx, [productId]);
  return true;
}
