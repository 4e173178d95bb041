import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { localPath } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';

/** Tells the buyer, and a seller who has to transfer it, of money that goes back; the same news once. */
export async function tellOfRefund({ db, settings }: { db: Db; settings: { publicUrl: string } }, { refundId, news }: { refundId: string; news: 'due' | 'done' }): Promise<void> {
  const { amount, method, order } = await db.refund.findUniqueOrThrow({ where: { id: refundId }, include: { order: { include: { group: true, seller: { select: { phone: true } } } } } });
  const locale = order.group.locale === 'en' ? 'en' : 'vi';
  const way = news === 'done' ? 'refund_done' : method === 'card' ? 'refund_card' : 'refund_due';
  const text = translator(locale, 'payments')(`tell.${way}`, { code: order.code, amount: formatDong(amount, locale) });
  await queueMessages(db, [{ dedupeKey: `refund:${refundId}:${news}:buyer`, channel: 'sms', recipient: order.group.buyerPhone, body: `${text} ${settings.publicUrl}${localPath(`/orders/${order.group.key}/pay`, locale)}` }]);
  if (news === 'done' || method === 'card') return;
  const toSeller = translator('vi', 'payments')('tell.give_back', { code: order.code, amount: formatDong(amount, 'vi') });
  await queueMessages(db, [{ dedupeKey: `refund:${refundId}:due:seller`, channel: 'sms', recipient: order.seller.phone, body: `${toSeller} ${settings.publicUrl}/seller/payments` }]);
}
