import { unpaidMinutes } from '#app/modules/orders/order.ts';
import { setPaymentTime } from '#app/modules/orders/set-payment-time.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { PaymentProvider, PaymentToBegin } from '../port.ts';
import { endPayments } from './end-payments.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };
type Problem = { code: 'not_offered' | 'provider_away' };

/** A checkout that nobody pays does not hold its goods for ever: so many pages it gets, each for as long as an unpaid order waits. */
const mostPages = 3;
/** A payment that was written down so long ago and not begun is given up: no provider keeps a page open for what is left of its time. */
const mostSecondsToBegin = 60;

/**
 * One payment of a whole checkout: written down first, begun with the provider outside any transaction, then kept with what the provider answered.
 * A process that ends in between asks again with the same id, and the provider answers the same. A page that has run out, or whose checkout has changed
 * since, is replaced by another; its own is closed.
 */
export async function beginWithProvider(app: App, provider: PaymentProvider, { groupId }: { groupId: string }): Promise<Result<{ payUrl: string | null }, Problem>> {
  if (!provider.begin) return failed({ code: 'not_offered' });
  const written = await writeDown(app, provider, groupId);
  if (written === 'nothing_to_pay') return ok({ payUrl: null });
  if (written === 'no_more_pages') return failed({ code: 'not_offered' });
  const { payment, payUrl } = written;
  if (payUrl) return ok({ payUrl });
  const begun = await provider.begin(app, payment);
  if (!begun.ok) {
    if (begun.problem.code === 'provider_away') return failed({ code: 'provider_away' });
    // The same would be refused again: the next time it is asked for anew.
    await app.db.$transaction((tx) => endPayments(tx, { id: payment.id }));
    return failed({ code: 'not_offered' });
  }
  const isKept = await app.db.$transaction(async (tx) => {
    const kept = await tx.payment.updateMany({ where: { id: payment.id, state: 'waiting' }, data: begun.value });
    if (kept.count > 0) await setPaymentTime(tx, { orderIds: payment.orders.map(({ id }) => id), until: payment.expiresAt });
    return kept.count > 0;
  });
  // It ended while the provider made its page.
  if (!isKept && begun.value.providerRef) await provider.end?.(app, { id: payment.id, providerRef: begun.value.providerRef });
  return ok({ payUrl: isKept ? begun.value.payUrl : null });
}

type Written = { payment: PaymentToBegin; payUrl: string | null };

async function writeDown({ db, clock }: App, provider: PaymentProvider, groupId: string): Promise<Written | 'nothing_to_pay' | 'no_more_pages'> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM order_group WHERE id = ${groupId}::uuid FOR NO KEY UPDATE`;
    const now = clock.now();
    const group = await tx.orderGroup.findUniqueOrThrow({
      where: { id: groupId },
      include: { orders: { where: { state: 'unpaid', total: { gt: 0 } }, orderBy: { code: 'asc' }, include: { seller: { select: { name: true } } } }, payments: { where: { orderId: null }, orderBy: { createdAt: 'asc' } } },
    });
    if (group.orders.length === 0 || group.payments.some(({ state }) => state === 'paid')) return 'nothing_to_pay';
    const amount = group.orders.reduce((sum, { total }) => sum + total, 0);
    const waiting = group.payments.find(({ state }) => state === 'waiting') ?? null;
    const isGood = waiting !== null && waiting.amount === amount && isInTime(waiting, now);
    if (waiting && !isGood) await endPayments(tx, { id: waiting.id });
    if (!isGood && group.payments.length >= mostPages) return 'no_more_pages';
    const kept = isGood
      ? waiting
      : await tx.payment.create({
          data: {
            groupId,
            method: provider.method,
            provider: provider.key,
            amount,
            reference: group.payments.length === 0 ? group.code : `${group.code}R${group.payments.length}`,
            expiresAt: new Date(now.getTime() + unpaidMinutes.card * 60_000),
            createdAt: now,
          },
        });
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

type Row = Awaited<ReturnType<Db['payment']['findUniqueOrThrow']>>;

function isInTime({ payUrl, createdAt, expiresAt }: Row, now: Date): boolean {
  const end = payUrl ? (expiresAt?.getTime() ?? 0) : createdAt.getTime() + mostSecondsToBegin * 1_000;
  return now.getTime() < end;
}
