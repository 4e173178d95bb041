import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { localPath } from '#app/shared/locale.ts';

const hour = 3_600_000;

/** Tells the other sides by SMS that there is news in their dispute, at most once an hour each. The same event again tells nobody twice. */
export async function tellDisputeMessage({ db, settings }: { db: Db; settings: { publicUrl: string } }, { messageId }: { messageId: string }): Promise<void> {
  const message = await db.disputeMessage.findUnique({
    where: { id: messageId },
    select: { from: true, at: true, dispute: { select: { id: true, order: { select: { id: true, code: true, group: { select: { key: true, buyerPhone: true, locale: true } }, seller: { select: { phone: true } } } } } } },
  });
  if (!message) return;
  const { order, id } = message.dispute;
  const locale = order.group.locale === 'en' ? 'en' : 'vi';
  const when = Math.floor(message.at.getTime() / hour);
  const told = { channel: 'sms' as const, uselessAt: new Date(message.at.getTime() + 24 * hour) };
  const toBuyer = `${translator(locale, 'disputes')('tell', { code: order.code })} ${settings.publicUrl}${localPath(`/orders/${order.group.key}/dispute/${order.id}`, locale)}`;
  const toSeller = `${translator('vi', 'disputes')('tell', { code: order.code })} ${settings.publicUrl}/seller/orders/${order.id}/dispute`;
  await queueMessages(db, [
    ...(message.from === 'buyer' ? [] : [{ ...told, dedupeKey: `dispute:${id}:${when}:buyer`, recipient: order.group.buyerPhone, body: toBuyer }]),
    ...(message.from === 'seller' ? [] : [{ ...told, dedupeKey: `dispute:${id}:${when}:seller`, recipient: order.seller.phone, body: toSeller }]),
  ]);
}
