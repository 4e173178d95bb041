import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { theMarket } from '#app/shared/actor.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { announceShop } from './internal/announce-shop.server.ts';
import { recordDecision, stepSeller } from './internal/decide-on-seller.server.ts';
import type { LockedSeller } from './internal/decide-on-seller.server.ts';

/** Carries out the suspensions whose day has come: the shop's goods leave the shop front. For a schedule just after midnight in Vietnam; answers how many it was. */
export async function startSuspensions({ db, clock }: { db: Database; clock: Clock }): Promise<number> {
  const today = utcMidnight(vietnamDay(clock.now()));
  const due = await db.sellerSuspension.findMany({ where: { startsOn: { lte: today }, startedAt: null, liftedAt: null }, select: { id: true, sellerId: true, reason: true }, orderBy: { id: 'asc' } });
  let started = 0;
  for (const { id, sellerId, reason } of due) {
    await db.$transaction(async (tx) => {
      const [seller] = await tx.$queryRaw<LockedSeller[]>`
        SELECT id, name, phone, commune_id AS "communeId", kind::text, state::text, asked_for AS "askedFor" FROM seller WHERE id = ${sellerId}::uuid FOR UPDATE`;
      const mine = await tx.sellerSuspension.updateMany({ where: { id, startedAt: null, liftedAt: null }, data: { startedAt: clock.now() } });
      if (!seller || mine.count === 0 || !(await stepSeller(tx, { sellerId, step: 'suspend', data: { stateReason: reason } }))) return;
      await recordDecision({ db: tx, clock }, { seller, actor: theMarket, action: 'seller.suspend', before: { state: seller.state }, after: { state: 'suspended', reason }, sms: { name: 'suspended' } });
      await announceShop(tx, sellerId);
      started += 1;
    });
  }
  return started;
}
