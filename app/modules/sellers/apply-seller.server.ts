import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { tellSeller } from './internal/tell-seller.server.ts';
import { recordSellerAct } from './record-seller-act.server.ts';
import { sellerSteps } from './seller.ts';

/**
 * Sends a registration to the commune's officer, the first time or again after a refusal; the seller is told by SMS, and the draft of the
 * registration is done with. Doing it twice is harmless.
 */
export async function applySeller({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor }: { sellerId: string; actor: Actor }): Promise<void> {
  await db.$transaction(async (tx) => {
    const [applied] = await tx.seller.updateManyAndReturn({
      where: { id: sellerId, state: { in: [...sellerSteps.apply.from] } },
      data: { state: sellerSteps.apply.to, appliedAt: clock.now(), askedFor: null, stateReason: null },
      select: { name: true, phone: true },
    });
    await tx.registrationDraft.deleteMany({ where: { sellerId } });
    if (!applied) return;
    const entryId = await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', action: 'seller.apply', subject: { kind: 'seller', id: sellerId, name: applied.name }, after: { state: sellerSteps.apply.to } });
    await tellSeller(tx, { entryId, seller: applied, sms: { name: 'applied' } });
  });
}
