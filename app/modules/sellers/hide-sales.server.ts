import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { recordSellerAct } from './record-seller-act.server.ts';

/** A shop takes back that it is named with its sales: from the next request on it is not. Twice is harmless. Nobody who helps it does this: 404. */
export async function hideSales({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor }: { sellerId: string; actor: Actor }): Promise<void> {
  if (actor.consentId) throw new Response(null, { status: 404 });
  await db.$transaction(async (tx) => {
    const [ended] = await tx.salesConsent.updateManyAndReturn({ where: { sellerId, withdrawnAt: null }, data: { withdrawnAt: clock.now() }, include: { seller: { select: { name: true } } } });
    if (!ended) return;
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', action: 'seller.hide_sales', subject: { kind: 'seller', id: sellerId, name: ended.seller.name }, before: { audience: ended.audience } });
  });
}
