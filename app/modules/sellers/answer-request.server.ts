import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { recordSellerAct } from './record-seller-act.server.ts';

/** The seller says that what an officer asked for is done: the officer looks again. Without a request it does nothing. */
export async function answerRequest({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor }: { sellerId: string; actor: Actor }): Promise<void> {
  await db.$transaction(async (tx) => {
    const seller = await tx.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { name: true, askedFor: true } });
    const answered = await tx.seller.updateMany({ where: { id: sellerId, askedFor: { not: null } }, data: { askedFor: null } });
    if (answered.count === 0) return;
    await recordSellerAct({ db: tx, clock }, actor, {
      sellerId, part: 'shop', action: 'seller.apply', subject: { kind: 'seller', id: sellerId, name: seller.name }, before: { asked: seller.askedFor }, after: { asked: null },
    });
  });
}
