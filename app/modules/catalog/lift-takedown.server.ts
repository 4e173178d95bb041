import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { lockTakedown } from './internal/lock-listing.server.ts';
import { tellSeller } from './internal/tell-seller.server.ts';
import type { Teller } from './internal/tell-seller.server.ts';

/**
 * Ends a takedown: the listing is what it was before, and its seller is told. A demand that was only noted is dropped, and nobody hears
 * of it. 404 outside the communes. Errors: `moved` where it was ended already.
 */
export async function liftTakedown(
  { db, clock, settings }: { db: Database; clock: Clock; settings: Teller['settings'] },
  { takedownId, actor, communeIds }: { takedownId: string; actor: Actor; communeIds: string[] },
): Promise<Result<null, { code: 'moved' }>> {
  return db.$transaction(async (tx) => {
    const { takedown, product } = await lockTakedown(tx, { takedownId, communeIds });
    const { count } = await tx.takedown.updateMany({ where: { id: takedownId, liftedAt: null }, data: { liftedAt: clock.now() } });
    if (count === 0) return failed({ code: 'moved' });
    const state = takedown.doneAt ? (takedown.stateBefore ?? 'withdrawn') : product.state;
    await recordAct({ db: tx, clock }, actor, {
      action: 'product.lift_takedown',
      subject: { kind: 'product', id: product.id, name: product.name },
      seller: product.seller,
      before: { takedown: takedownId, state: product.state },
      after: { state },
    });
    if (!takedown.doneAt) return ok(null);
    await tx.product.update({ where: { id: product.id, state: 'taken_down' }, data: { state } });
    await tellSeller({ db: tx, settings }, { key: `lift:${takedownId}`, sellerId: product.seller.id, product, what: 'lifted' });
    await announceProducts(tx, [product.id]);
    return ok(null);
  });
}
