import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { localPath } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';

type App = { db: Db; settings: { publicUrl: string } };

/**
 * Tells the buyer of money that goes back; the same news once. What goes back because an order was called off is said with that step
 * (`orders/order-news.ts`).
 */
export async function tellOfRefund({ db, settings }: App, { refundId, news }: { refundId: string; news: 'due' | 'done' }): Promise<void> {
  const { amount, method, cause, order } = await db.refund.findUniqueOrThrow({ where: { id: refundId }, include: { order: { include: { group: true } } } });
  if (news === 'due' && cause === 'called_off') return;
  const locale = order.group.locale === 'en' ? 'en' : 'vi';
  const way = news === 'done' ? 'refund_done' : method === 'card' ? 'refund_card' : 'refund_due';
  const text = translator(locale, 'payments')(`tell.${way}`, { code: order.code, amount: formatDong(amount, locale) });
  await queueMessages(db, [{ dedupeKey: `refund:${refundId}:${news}:buyer`, channel: 'sms', recipient: order.group.buyerPhone, body: `${text} ${settings.publicUrl}${localPath(`/orders/${order.group.key}/pay`, locale)}` }]);
}

/** Tells the seller, once, that there is an account now to which money has to be transferred back. */
export async function tellToGiveBack({ db, settings }: App, { refundId }: { refundId: string }): Promise<void> {
  const { amount, order } = await db.refund.findUniqueOrThrow({ where: { id: refundId }, include: { order: { include: { seller: { select: { phone: true } } } } } });
  const text = translator('vi', 'payments')('tell.give_back', { code: order.code, amount: formatDong(amount, 'vi') });
  await queueMessages(db, [{ dedupeKey: `refund:${refundId}:due:seller`, channel: 'sms', recipient: order.seller.phone, body: `${text} ${settings.publicUrl}/seller/payments` }]);
}
