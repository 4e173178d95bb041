import { unpaidMinutes } from '#app/modules/orders/order.ts';
import { setPaymentTime } from '#app/modules/orders/set-payment-time.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { beginWithProvider } from './internal/begin-with-provider.server.ts';
import { referenceOf } from './transfer-note.ts';
import type { PaymentProvider } from './port.ts';
import { providersOf } from './providers.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };
export type BeginProblem = { code: 'not_offered' | 'provider_away' };

/**
 * Begins the payment of a checkout, once: cash needs nothing; by transfer each order gets what its buyer is shown, with the account as it is now;
 * by card the provider is asked outside any transaction, and `payUrl` is where the buyer is sent. An order of 0 đồng is paid at once.
 * Errors: `not_offered` where a seller has no account, or the way is not set up; `provider_away`: try again.
 */
export async function beginPayments(app: App, { groupId }: { groupId: string }): Promise<Result<{ payUrl: string | null }, BeginProblem>> {
  const group = await app.db.orderGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { id: true, paymentMethod: true, orders: { where: { state: 'unpaid' }, orderBy: { code: 'asc' }, select: { id: true, code: true, sellerId: true, total: true } } },
  });
  if (group.paymentMethod === 'cod') return ok({ payUrl: null });
  const free = group.orders.filter(({ total }) => total === 0);
  for (const { id: orderId } of free) await app.db.$transaction((tx) => stepOrder({ db: tx, clock: app.clock }, { scope: 'market', orderId, step: 'pay', by: 'payment', actor: null }));
  const orders = group.orders.filter(({ total }) => total > 0);
  const sellerIds = [...new Set(orders.map(({ sellerId }) => sellerId))];
  for (const provider of providersOf(group.paymentMethod)) {
    if (orders.length > 0 && !(await provider.offers(app, sellerIds))) continue;
    return provider.covers === 'group' ? beginWithProvider(app, provider, { groupId }) : beginEach(app, provider, { groupId, orders });
  }
  return failed({ code: 'not_offered' });
}

type Unpaid = { id: string; code: string; sellerId: string; total: number };

/** Doing it again changes nothing: neither the account that the buyer was shown nor the time. */
async function beginEach({ db, clock }: App, provider: PaymentProvider, { groupId, orders }: { groupId: string; orders: Unpaid[] }): Promise<Result<{ payUrl: null }, BeginProblem>> {
  const accounts = (await provider.accounts?.({ db }, orders.map(({ sellerId }) => sellerId))) ?? null;
  if (accounts && orders.some(({ sellerId }) => !accounts.has(sellerId))) return failed({ code: 'not_offered' });
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + unpaidMinutes[provider.method === 'card' ? 'card' : 'vietqr'] * 60_000);
  await db.$transaction(async (tx) => {
    const begun = await tx.payment.createManyAndReturn({
      data: orders.map(({ id: orderId, code, sellerId, total }) => {
        const account = accounts?.get(sellerId);
        return {
          groupId,
          orderId,
          method: provider.method,
          provider: provider.key,
          amount: total,
          reference: referenceOf(code),
          expiresAt,
          createdAt: now,
          ...(account && { bankBin: account.bin, bankNumber: account.number, bankHolder: account.holder }),
        };
      }),
      skipDuplicates: true,
      select: { orderId: true },
    });
    await setPaymentTime(tx, { orderIds: begun.flatMap(({ orderId }) => orderId ?? []), until: expiresAt });
  });
  return ok({ payUrl: null });
}
