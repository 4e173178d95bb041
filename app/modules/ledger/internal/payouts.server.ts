import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { enter } from './enter.server.ts';
import { payoutEntries } from './move-entries.ts';
import type { PayoutFailure, PayoutState } from '../payout.ts';

export type LockedPayout = { id: string; batchId: string; sellerId: string; communeId: string; reference: string; amount: number; state: PayoutState; failure: string | null; markedBy: string | null; secondBy: string | null };

/** Payouts to sellers of these communes, locked in the order of their ids until the transaction ends. */
export function lockPayouts(tx: Db, communeIds: readonly string[], which: { batchId: string } | { payoutId: string } | { references: readonly string[] }): Promise<LockedPayout[]> {
  const batchId = 'batchId' in which && isUuid(which.batchId) ? which.batchId : null;
  const payoutId = 'payoutId' in which && isUuid(which.payoutId) ? which.payoutId : null;
  const references = 'references' in which ? [...which.references] : [];
  return tx.$queryRaw<LockedPayout[]>`
    SELECT p.id, p.batch_id AS "batchId", p.seller_id AS "sellerId", s.commune_id AS "communeId", p.reference, p.amount, p.state::text, p.failure, p.marked_by AS "markedBy", p.second_by AS "secondBy"
    FROM payout p JOIN seller s ON s.id = p.seller_id
    WHERE s.commune_id = ANY (${communeIds}) AND (p.batch_id = ${batchId}::uuid OR p.id = ${payoutId}::uuid OR p.reference = ANY (${references}))
    ORDER BY p.id FOR UPDATE OF p`;
}

/** A transfer leaves for the bank: state and ledger in one transaction. */
export async function sendPayout({ db: tx, clock }: { db: Db; clock: Clock }, payout: LockedPayout, actorId: string | null): Promise<void> {
  await tx.payout.update({ where: { id: payout.id }, data: { state: 'sent' } });
  await enter(tx, { kind: 'payout', dedupeKey: `payout:${payout.id}`, at: clock.now(), note: payout.reference, actorId }, payoutEntries(payout));
}

/** How a transfer ended. A failed one is owed again: its entry is turned round in the same transaction. */
export async function settlePayout({ db: tx, clock }: { db: Db; clock: Clock }, payout: LockedPayout, end: { paid: true } | { paid: false; failure: PayoutFailure }, by: { actorId: string | null; second?: string | null }): Promise<void> {
  const now = clock.now();
  await tx.payout.update({ where: { id: payout.id }, data: { state: end.paid ? 'paid' : 'failed', failure: end.paid ? null : end.failure, settledAt: now, ...(by.second && { secondBy: by.second }) } });
  if (end.paid) return;
  const back = payoutEntries(payout).map((entry) => ({ ...entry, amount: -entry.amount }));
  await enter(tx, { kind: 'payout_failed', dedupeKey: `payout_failed:${payout.id}`, at: now, note: payout.reference, actorId: by.actorId }, back);
}
