import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { officersOnly } from './case.ts';
import type { CaseKind, Solution } from './case.ts';
import { sellersIn } from './scope.ts';
import type { MoneyScope } from './scope.ts';

/** A payment for which a transfer without a code may have been. */
export type Candidate = { paymentId: string; code: string };

export type PaymentCaseView = {
  id: string;
  kind: CaseKind;
  /** Đồng as texts: amounts from outside may be beyond what a number holds. */
  amount: string;
  expected: string | null;
  order: { id: string; code: string } | null;
  seller: string | null;
  note: string | null;
  cameAt: Date | null;
  openedAt: Date;
  solved: { solution: Solution; note: string | null; at: Date } | null;
  candidates: Candidate[];
};

type Input = { scope: MoneyScope; state: 'open' | 'solved'; page?: number };
const perPage = 20;

/** Money that does not fit: what waits for somebody, the oldest first, or what was settled, the newest first. */
export async function listPaymentCases({ db, clock }: { db: Db; clock: Clock }, { scope, state, page = 1 }: Input): Promise<{ cases: PaymentCaseView[]; total: number; perPage: number }> {
  const ofScope = 'sellerId' in scope ? [scope.sellerId] : (await db.seller.findMany({ where: sellersIn(scope), select: { id: true } })).map(({ id }) => id);
  const where = { state, sellerId: { in: ofScope }, ...('sellerId' in scope && { kind: { notIn: [...officersOnly] } }) };
  const [total, rows] = await Promise.all([
    db.paymentCase.count({ where }),
    db.paymentCase.findMany({ where, include: { notice: { select: { note: true, at: true } } }, orderBy: state === 'open' ? [{ openedAt: 'asc' }, { id: 'asc' }] : [{ solvedAt: 'desc' }, { id: 'desc' }], skip: (page - 1) * perPage, take: perPage }),
  ]);
  const orders = new Map((await db.order.findMany({ where: { id: { in: rows.flatMap(({ orderId }) => orderId ?? []) } }, select: { id: true, code: true } })).map((order) => [order.id, order]));
  const sellers = new Map((await db.seller.findMany({ where: { id: { in: rows.flatMap(({ sellerId }) => sellerId ?? []) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  const cases = await Promise.all(
    rows.map(
      async ({ id, kind, amount, expected, orderId, sellerId, notice, openedAt, solution, note, solvedAt }): Promise<PaymentCaseView> => ({
        id,
        kind: kind as CaseKind,
        amount: String(amount),
        expected: expected === null ? null : String(expected),
        order: (orderId && orders.get(orderId)) || null,
        seller: (sellerId && sellers.get(sellerId)) || null,
        note: notice?.note || null,
        cameAt: notice?.at ?? null,
        openedAt,
        solved: solution && solvedAt ? { solution: solution as Solution, note, at: solvedAt } : null,
        candidates: state === 'open' && kind === 'unknown_note' && sellerId ? await listCandidates(db, { sellerId, amount, now: clock.now() }) : [],
      }),
    ),
  );
  return { cases, total, perPage };
}

/** The seller's payments that miss exactly this amount, those that are still waited for first. */
function listCandidates(db: Db, { sellerId, amount, now }: { sellerId: string; amount: bigint; now: Date }): Promise<Candidate[]> {
  const since = new Date(now.getTime() - 7 * 86_400_000);
  return db.$queryRaw<Candidate[]>`
    SELECT p.id AS "paymentId", o.code FROM payment p JOIN "order" o ON o.id = p.order_id
    WHERE o.seller_id = ${sellerId}::uuid AND p.provider = 'vietqr' AND p.state <> 'paid' AND p.amount - p.received = ${amount} AND p.created_at > ${since}
    ORDER BY p.state = 'waiting' DESC, p.created_at DESC LIMIT 5`;
}
