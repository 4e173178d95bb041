import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { lockPayouts } from './internal/payouts.server.ts';

/** Takes a transfer out of a batch that is not closed, or with `batchId` all of them. 404 where there is none to sellers of these communes. */
export async function dropPayouts({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, ...which }: { actor: Actor; communeIds: readonly string[] } & ({ payoutId: string } | { batchId: string })): Promise<void> {
  await db.$transaction(async (tx) => {
    const payouts = await lockPayouts(tx, communeIds, which);
    if (payouts.length === 0) throw new Response(null, { status: 404 });
    for (const { id, reference, sellerId, communeId, amount } of payouts.filter(({ state }) => state === 'proposed')) {
      await tx.payout.update({ where: { id }, data: { state: 'dropped', failure: 'other' } });
      await recordAct({ db: tx, clock }, actor, { action: 'payout.drop', subject: { kind: 'payout', id, name: reference }, seller: { id: sellerId, communeId }, before: { amount } });
    }
  });
}
