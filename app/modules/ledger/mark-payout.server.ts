import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { lockPayouts, settlePayout } from './internal/payouts.server.ts';
import type { LockedPayout } from './internal/payouts.server.ts';
import { payoutFailures } from './payout.ts';
import type { PayoutFailure } from './payout.ts';

type App = { db: Database; clock: Clock };
type ByHand = { actor: Actor; communeIds: readonly string[]; payoutId: string };
type Problem = { code: 'moved' | 'same_person' };

/**
 * Somebody says by hand how a transfer ended, where the bank's statement does not: it counts once a second person has looked (`secondPayout`). `failure` says why it
 * failed, null that it was paid. 404 for one of other communes. Error: `moved`, where it is settled or was never sent.
 */
export function markPayout({ db, clock }: App, { actor, communeIds, payoutId, failure }: ByHand & { failure: PayoutFailure | null }): Promise<Result<null, Problem>> {
  return db.$transaction(async (tx) => {
    const payout = await lockOne(tx, communeIds, payoutId);
    if (payout.state !== 'sent' || !actor.userId) return failed({ code: 'moved' });
    await tx.payout.update({ where: { id: payout.id }, data: { markedBy: actor.userId, failure } });
    await recordAct({ db: tx, clock }, actor, { action: 'payout.mark', subject: subjectOf(payout), seller: sellerOf(payout), after: failure ? { state: 'failed', reason: failure } : { state: 'paid' } });
    return ok(null);
  });
}

/**
 * A second person says that the first was right, and the transfer is settled: paid, or failed and owed again; or that the first was wrong, and the mark is gone.
 * 404 for one of other communes. Errors: `same_person`; `moved`, where nobody has marked it.
 */
export function secondPayout({ db, clock }: App, { actor, communeIds, payoutId, agree }: ByHand & { agree: boolean }): Promise<Result<null, Problem>> {
  return db.$transaction(async (tx) => {
    const payout = await lockOne(tx, communeIds, payoutId);
    if (payout.state !== 'sent' || !payout.markedBy || !actor.userId) return failed({ code: 'moved' });
    if (agree && payout.markedBy === actor.userId) return failed({ code: 'same_person' });
    const reason = payoutFailures.find((each) => each === payout.failure);
    if (!agree) await tx.payout.update({ where: { id: payout.id }, data: { markedBy: null, failure: null } });
    else await settlePayout({ db: tx, clock }, payout, payout.failure ? { paid: false, failure: reason ?? 'other' } : { paid: true }, { actorId: actor.userId, second: actor.userId });
    await recordAct({ db: tx, clock }, actor, { action: 'payout.second', subject: subjectOf(payout), seller: sellerOf(payout), after: { state: agree ? (payout.failure ? 'failed' : 'paid') : 'sent' } });
    return ok(null);
  });
}

async function lockOne(tx: Db, communeIds: readonly string[], payoutId: string): Promise<LockedPayout> {
  const [payout] = await lockPayouts(tx, communeIds, { payoutId });
  if (!payout) throw new Response(null, { status: 404 });
  return payout;
}

const subjectOf = ({ id, reference }: LockedPayout) => ({ kind: 'payout' as const, id, name: reference });
const sellerOf = ({ sellerId, communeId }: LockedPayout) => ({ id: sellerId, communeId });
