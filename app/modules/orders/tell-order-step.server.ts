import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { NewMessage } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { localPath } from '#app/shared/locale.ts';
import type { Locale } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';

type App = { db: Db; settings: { publicUrl: string } };

/**
 * Tells buyer and seller by SMS, and by mail where there is an address, what has just happened to an order.
 * Handling the same event again tells nobody twice.
 */
export async function tellOrderStep({ db, settings }: App, { eventId }: { eventId: string }): Promise<void> {
  const event = await db.orderEvent.findUnique({
    where: { id: eventId },
    include: { order: { include: { group: true, seller: true, lines: { orderBy: { id: 'asc' } } } } },
  });
  if (!event) return;
  const { order } = event;
  const { group, seller } = order;
  const facts = (locale: Locale) => ({
    code: order.code,
    seller: seller.name,
    buyer: group.buyerName,
    total: formatDong(order.total, locale),
    goods: order.lines.map(({ productName, variantName, quantity }) => `${productName} (${variantName}) × ${quantity}`).join(', '),
    reason: event.note ?? '',
  });
  const buyerLocale: Locale = group.locale === 'en' ? 'en' : 'vi';
  const buyerText = translator(buyerLocale, 'orders');
  const sellerText = translator('vi', 'orders');
  const buyerPage = `${settings.publicUrl}${localPath(`/orders/${group.key}`, buyerLocale)}`;
  const sellerPage = `${settings.publicUrl}/seller/orders/${order.id}`;
  await queueMessages(db, [
    ...letters(`${eventId}:buyer`, group.buyerPhone, group.buyerEmail, {
      subject: buyerText('mailSubject', { code: order.code }),
      body: `${buyerText(`tellBuyer.${event.to}`, facts(buyerLocale))} ${buyerPage}`,
    }),
    ...letters(`${eventId}:seller`, seller.phone, seller.email, {
      subject: sellerText('mailSubject', { code: order.code }),
      body: `${sellerText(`tellSeller.${event.to}`, facts('vi'))} ${sellerPage}`,
    }),
  ]);
}

function letters(key: string, phone: string, email: string | null, text: { subject: string; body: string }): NewMessage[] {
  const sms: NewMessage = { dedupeKey: `${key}:sms`, channel: 'sms', recipient: phone, body: text.body };
  return email ? [sms, { dedupeKey: `${key}:mail`, channel: 'mail', recipient: email, ...text }] : [sms];
}
