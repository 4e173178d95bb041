import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';

export type WaitingPayment = { id: string; orderCode: string; missing: Dong; received: Dong; reference: string; isEnded: boolean; expiresAt: Date | null; bankNumber: string };

const lateDays = 3;

/** A seller's transfers that have not come, and those that ran out in the last days: the money may come late. The newest first, a hundred at most. */
export function listWaitingPayments({ db, clock }: { db: Db; clock: Clock }, { sellerId, paymentId = null }: { sellerId: string; paymentId?: string | null }): Promise<WaitingPayment[]> {
  const since = new Date(clock.now().getTime() - lateDays * 86_400_000);
  return db.$queryRaw<WaitingPayment[]>`
    SELECT p.id, o.code AS "orderCode", (p.amount - p.received)::int AS missing, p.received::int AS received, p.reference, p.state = 'ended' AS "isEnded", p.expires_at AS "expiresAt", p.bank_number AS "bankNumber"
    FROM payment p JOIN "order" o ON o.id = p.order_id
    WHERE o.seller_id = ${sellerId}::uuid AND p.provider = 'vietqr' AND p.received < p.amount AND (p.state = 'waiting' OR (p.state = 'ended' AND p.expires_at > ${since}))
      AND (${paymentId}::uuid IS NULL OR p.id = ${paymentId}::uuid)
    ORDER BY p.state = 'waiting' DESC, p.created_at DESC LIMIT 100`;
}
