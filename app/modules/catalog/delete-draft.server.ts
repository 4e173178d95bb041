import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';

/**
 * Throws a draft away that was never handed in; what was handed in once keeps its history. Helpers cannot: it could not be taken back.
 * 404 for another seller's product. Errors: `has_history`.
 */
export async function deleteDraft({ db, clock }: { db: Database; clock: Clock }, { actor, ...own }: ActOnProduct): Promise<Result<null, { code: 'has_history' }>> {
  if (actor.consentId) throw new Response(null, { status: 404 });
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    const kept = await tx.productVersion.count({ where: { productId: product.id, consentId: null } });
    if (product.state !== 'draft' || kept > 0) return failed({ code: 'has_history' });
    await recordProductAct({ db: tx, clock }, actor, { ...own, product, action: 'product.delete', before: { name: product.name, groupKey: product.groupKey } });
    await tx.product.delete({ where: { id: product.id, sellerId: own.sellerId } });
    return ok(null);
  });
}
