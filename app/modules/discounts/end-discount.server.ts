import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** Ends a code of a seller, or of the market (`sellerId` null), at once; orders that use it keep it. Ending it again is harmless. 404 for another's, and under a consent. */
export async function endDiscount({ db, clock }: { db: Database; clock: Clock }, { actor, sellerId, id }: { actor: Actor; sellerId: string | null; id: string }): Promise<void> {
  if (actor.consentId || !isUuid(id)) throw new Response(null, { status: 404 });
  await db.$transaction(async (tx) => {
    const discount = await tx.discountCode.findFirst({ where: { id, sellerId }, select: { code: true } });
    if (!discount) throw new Response(null, { status: 404 });
    const { count } = await tx.discountCode.updateMany({ where: { id, sellerId, endedAt: null }, data: { endedAt: clock.now() } });
    if (count === 0) return;
    const act = { action: 'discount.end' as const, subject: { kind: 'discount' as const, id, name: discount.code } };
    if (sellerId) await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', ...act });
    else await recordAct({ db: tx, clock }, actor, act);
  });
}
