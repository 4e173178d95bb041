import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';
import { endWaiting, findWaiting } from './internal/versions.server.ts';
import type { ListingState } from './listing.ts';

/**
 * Takes back what a seller has handed in: a new listing is a draft again, changes of one that was on sale are dropped (the history keeps
 * them). Where nothing waits, nothing happens. 404 for another seller's product.
 */
export async function takeBackSubmission({ db, clock }: { db: Database; clock: Clock }, { actor, ...own }: ActOnProduct): Promise<{ state: ListingState }> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    const waiting = await findWaiting(tx, product.id);
    const isNew = product.state === 'in_review';
    if (!waiting && !isNew) return { state: product.state };
    await endWaiting(tx, product.id, clock.now());
    if (isNew) await tx.product.update({ where: { id: product.id, sellerId: own.sellerId }, data: { state: 'draft' } });
    const state = isNew ? 'draft' : product.state;
    await recordProductAct({ db: tx, clock }, actor, { ...own, product, action: 'product.take_back', before: { state: product.state, ...(waiting && { version: waiting.number }) }, after: { state } });
    return { state };
  });
}
