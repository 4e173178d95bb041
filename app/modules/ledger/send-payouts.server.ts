import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { balancesOf } from './internal/balances.server.ts';
import { lockPayouts, sendPayout } from './internal/payouts.server.ts';

/**
 * Closes a batch before it is taken to the bank: each transfer is entered in the ledger, so that what the bank is told to pay is never owed a second time.
 * A seller to whom the market meanwhile owes less than that (a refund came) drops out. 404 for a batch without a transfer to sellers of these communes.
 * Closing it again does nothing.
 */
export async function sendPayouts({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, batchId }: { actor: Actor; communeIds: readonly string[]; batchId: string }): Promise<{ sent: number; dropped: number }> {
  return db.$transaction(async (tx) => {
    const payouts = await lockPayouts(tx, communeIds, { batchId });
    if (payouts.length === 0) throw new Response(null, { status: 404 });
    const proposed = payouts.filter(({ state }) => state === 'proposed');
    if (proposed.length === 0) return { sent: 0, dropped: 0 };
    const owed = await readOwed(tx, communeIds, proposed.map(({ sellerId }) => sellerId));
    const due = proposed.filter(({ sellerId, amount }) => (owed.get(sellerId) ?? 0) >= amount);
    const dropped = proposed.filter((payout) => !due.includes(payout));
    for (const payout of due) await sendPayout({ db: tx, clock }, payout, actor.userId);
    await tx.payout.updateMany({ where: { id: { in: dropped.map(({ id }) => id) } }, data: { state: 'dropped', failure: 'balance' } });
    const batch = await tx.payoutBatch.update({ where: { id: batchId }, data: { sentAt: clock.now(), sentBy: actor.userId } });
    await recordAct({ db: tx, clock }, actor, { action: 'payout.send', subject: { kind: 'payout', id: batchId, name: batch.code }, after: { payouts: due.length, sum: due.reduce((sum, { amount }) => sum + amount, 0) } });
    return { sent: due.length, dropped: dropped.length };
  }, { timeout: 60_000 });
}

async function readOwed(tx: Db, communeIds: readonly string[], sellerIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; counted: bigint }[]>`SELECT id, counted FROM (${balancesOf(communeIds)}) AS balance WHERE id = ANY (${sellerIds}::uuid[])`;
  return new Map(rows.map(({ id, counted }) => [id, Number(counted)]));
}
