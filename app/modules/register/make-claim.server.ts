import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { ClaimFacts } from './claim.ts';
import { lockOwnProduct } from './internal/own-product.server.ts';

type Claim = ClaimFacts & { sellerId: string; productId: string; actor: Actor; /** Null keeps the scan of an open claim. */ scanKey: string | null };

/**
 * A seller says that its product is a recognised one. While the claim waits, saying it again changes what it says. 404 for another's product.
 * Errors: `plain_household` (who has no registered business cannot hold a certificate), `confirmed` (it has its star already).
 */
export async function makeClaim(
  { db, clock }: { db: Database; clock: Clock },
  { sellerId, productId, actor, stars, decision, number, scanKey }: Claim,
): Promise<Result<{ id: string }, { code: 'plain_household' | 'confirmed' }>> {
  return db.$transaction(async (tx) => {
    const product = await lockOwnProduct(tx, { sellerId, productId });
    if (product.sellerKind === 'household') return failed({ code: 'plain_household' });
    const live = await tx.ocopClaim.findFirst({ where: { productId, state: { in: ['open', 'confirmed'] } }, select: { id: true, state: true } });
    if (live?.state === 'confirmed') return failed({ code: 'confirmed' });
    const facts = { stars, decision, number, claimedAt: clock.now(), ...(scanKey && { scanKey }) };
    const { id } = live
      ? await tx.ocopClaim.update({ where: { id: live.id }, data: facts, select: { id: true } })
      : await tx.ocopClaim.create({ data: { ...facts, productId }, select: { id: true } });
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'goods', action: 'claim.make', subject: { kind: 'product', id: productId, name: product.name }, after: { stars, decision, number } });
    return ok({ id });
  });
}
