import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';

/** A shop goes by the market's rates again. Its orders keep their fees; what its rates were stands in the audit log. */
export async function dropSellerRates({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor }: { sellerId: string; actor: Actor }): Promise<void> {
  await db.$transaction(async (tx) => {
    const rows = await tx.sellerDeliveryRate.findMany({ where: { sellerId }, orderBy: [{ zone: 'asc' }, { validFrom: 'asc' }] });
    if (rows.length === 0) return;
    await tx.sellerDeliveryRate.deleteMany({ where: { sellerId } });
    const before = rows.map(({ sellerId: _, validFrom, ...rate }) => ({ ...rate, from: validFrom.toISOString().slice(0, 10) }));
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', action: 'delivery.set', subject: { kind: 'seller', id: sellerId }, before: { rates: before }, after: { rates: 'market' } });
  });
}
