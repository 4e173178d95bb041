import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { enterGivenBack } from '#app/modules/ledger/enter-payment.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { sellersIn } from './scope.ts';
import type { MoneyScope } from './scope.ts';
import { tellOfRefund } from './internal/tell-of-refund.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };
type Input = { refundId: string; scope: MoneyScope; actor: Actor };

/**
 * A person has transferred or handed a buyer's money back: the seller says so, or an officer of the money. Twice is once.
 * 404 outside the scope, and for one that a card provider sends.
 */
export function markRefundDone({ db, clock, settings }: App, { refundId, scope, actor }: Input): Promise<Result<{ orderId: string }, never>> {
  if (!isUuid(refundId)) throw new Response(null, { status: 404 });
  return db.$transaction(async (tx) => {
    const refund = await tx.refund.findUnique({ where: { id: refundId, method: { not: 'card' }, order: { seller: sellersIn(scope) } }, include: { order: { select: { code: true, sellerId: true } } } });
    if (!refund) throw new Response(null, { status: 404 });
    const now = clock.now();
    const { orderId, amount, order } = refund;
    const done = await tx.refund.updateMany({ where: { id: refundId, state: { not: 'done' } }, data: { state: 'done', doneAt: now, doneBy: actor.userId } });
    if (done.count === 0) return ok({ orderId });
    await enterGivenBack(tx, { key: `refund:${refundId}`, orderId, sellerId: order.sellerId, amount, hands: { in: 'seller' }, at: now, actorId: actor.userId });
    await record({ db: tx, clock }, { scope, actor, refundId, code: order.code, sellerId: order.sellerId, amount });
    await tellOfRefund({ db: tx, settings }, { refundId, news: 'done' });
    return ok({ orderId });
  });
}

type Recorded = Pick<Input, 'scope' | 'actor' | 'refundId'> & { code: string; sellerId: string; amount: number };

async function record(app: { db: Db; clock: Clock }, { scope, actor, refundId, code, sellerId, amount }: Recorded): Promise<void> {
  const act = { action: 'refund.done', subject: { kind: 'refund', id: refundId, name: code }, after: { amount } } as const;
  if ('sellerId' in scope) return void (await recordSellerAct(app, actor, { sellerId, part: 'orders', ...act }));
  const seller = await app.db.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { id: true, communeId: true } });
  await recordAct(app, actor, { ...act, seller });
}
