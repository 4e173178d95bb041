import { theMarket } from '#app/shared/actor.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { withdrawProduct } from './withdraw-product.server.ts';

/** Takes a household's goods off sale that a cooperative sold for it, once it is no longer a member. Doing it again does nothing. */
export async function withdrawMemberProducts({ db, clock }: { db: Database; clock: Clock }, { cooperativeId, memberId }: { cooperativeId: string; memberId: string }): Promise<void> {
  const back = await db.sellerMember.count({ where: { cooperativeId, memberId, leftOn: null, agreedAt: { not: null } } });
  if (back > 0) return;
  const products = await db.product.findMany({ where: { sellerId: cooperativeId, producerId: memberId, state: 'on_sale' }, select: { id: true }, orderBy: { id: 'asc' } });
  for (const { id: productId } of products) await withdrawProduct({ db, clock }, { sellerId: cooperativeId, productId, actor: theMarket });
}
