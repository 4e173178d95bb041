import { unpaidMinutes } from '#app/modules/orders/order.ts';
import { setPaymentTime } from '#app/modules/orders/set-payment-time.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { PaymentProvider, PaymentToBegin } from '../port.ts';

type App = { db: Database; clock: Clock; settings: Settings };
type Problem = { code: 'not_offered' | 'provider_away' };

/**
 * One payment of a whole checkout: written down first, begun with the provider outside any transaction, then kept with what the provider answered.
 * A process that ends in between asks again with the same id, and the provider answers the same.
 */
export async function beginWithProvider(app: App, provider: PaymentProvider, { groupId }: { groupId: string }): Promise<Result<{ payUrl: string | null }, Problem>> {
  if (!provider.begin) return failed({ code: 'not_offered' });
  const written = await writeDown(app, provider, groupId);
  if (!written) return ok({ payUrl: null });
  if (written.payUrl) return ok({ payUrl: written.payUrl });
  const begun = await provider.begin(app, written.payment);
  if (!begun.ok) return begun;
  await app.db.$transaction(async (tx) => {
    await tx.payment.updateMany({ where: { id: written.payment.id, state: 'waiting' }, data: begun.value });
    await setPaymentTime(tx, { orderIds: written.payment.orders.map(({ id }) => id), until: written.payment.expiresAt });
  });
  return ok({ payUrl: begun.value.payUrl });
}

async function writeDown({ db, clock }: App, provider: PaymentProvider, groupId: string): Promise<{ payment: PaymentToBegin; payUrl: string | null } | null> {
  const now = clock.now();
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM order_group WHERE id = ${groupId}::uuid FOR NO KEY UPDATE`;
    const group = await tx.orderGroup.findUniqueOrThrow({
      where: { id: groupId },
      include: { orders: { where: { state: 'unpaid', total: { gt: 0 } }, orderBy: { code: 'asc' }, include: { seller: { select: { name: true } } } }, payments: { where: { orderId: null }, orderBy: { createdAt: 'asc' } } },
    });
    if (group.orders.length === 0) return null;
    const amount = group.orders.reduce((sum, { total }) => sum + total, 0);
    const kept =
      group.payments.find(({ state }) => state !== 'ended') ??
      (await tx.payment.create({
        data: {
          groupId,
          method: provider.method,
          provider: provider.key,
          amount,
          // A checkout whose first page ran out gets another payment.
          reference: group.payments.length === 0 ? group.code : `${group.code}R${group.payments.length}`,
          expiresAt: new Date(now.getTime() + unpaidMinutes.card * 60_000),
          createdAt: now,
        },
      }));
    return {
      payUrl: kept.payUrl,
      payment: {
        id: kept.id,
        reference: kept.reference,
        amount: kept.amount,
        expiresAt: kept.expiresAt ?? now,
        group: { key: group.key, code: group.code, email: group.buyerEmail, locale: group.locale === 'en' ? ('en' as const) : ('vi' as const) },
        orders: group.orders.map(({ id, code, sellerId, seller, total }) => ({ id, code, sellerId, sellerName: seller.name, total })),
      },
    };
  });
}
