import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { holdMembership } from './internal/hold-membership.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordChange } from './internal/record-product-act.server.ts';
import { readWorking, saveContent } from './internal/save-content.server.ts';

/**
 * Says whose goods a product is: of a member household of the cooperative, or (null) its own. Origin goes with it. 404 for another
 * seller's product. Errors: `not_a_member` (not now, or not agreed yet), `taken_down`.
 */
export async function setProducer(
  { db, clock }: { db: Database; clock: Clock },
  { memberId, actor, ...own }: ActOnProduct & { memberId: string | null },
): Promise<Result<null, { code: 'not_a_member' | 'taken_down' }>> {
  if (memberId !== null && !isUuid(memberId)) return failed({ code: 'not_a_member' });
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    if (product.state === 'taken_down') return failed({ code: 'taken_down' });
    if (!(await holdMembership(tx, { productId: product.id, memberId }))) return failed({ code: 'not_a_member' });
    const working = await readWorking(tx, product);
    const next = { ...working.content, producerId: memberId };
    const saved = await saveContent(tx, { product, actor, now: clock.now(), working, next });
    await recordChange({ db: tx, clock }, actor, { ...own, product, action: 'product.edit', before: working.content, after: next, saved });
    await announceProducts(tx, [product.id]);
    return ok(null);
  });
}
