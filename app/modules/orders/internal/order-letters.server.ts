import { translator } from '#app/i18n/translator.ts';
import type { NewMessage } from '#app/modules/notifications/queue-messages.server.ts';
import { inLanguage, localPath } from '#app/shared/locale.ts';
import type { Locale } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { localeOfBuyer } from './order-facts.server.ts';
import type { ToldOrder } from './order-facts.server.ts';

export type Letter = {
  /** Of the event: the same again is the same message. */
  key: string;
  /** The sentence that the page says too. */
  text: string;
  subject: string;
  ways: readonly ('sms' | 'mail')[];
  uselessAt: Date;
};

type Settings = { publicUrl: string };

/** A sentence for the buyer, with the secret page, by SMS, and by mail where there is an address. */
export function lettersToBuyer(settings: Settings, order: ToldOrder, letter: Letter): NewMessage[] {
  const locale = localeOfBuyer(order);
  const { buyerName, buyerPhone, buyerEmail, key } = order.group;
  const link = `${settings.publicUrl}${localPath(`/orders/${key}`, locale)}`;
  return letters({ locale, link, name: buyerName, phone: buyerPhone, email: buyerEmail, side: 'buyer' }, order, letter);
}

/** A sentence for the seller, with the order's page in the shop. */
export function lettersToSeller(settings: Settings, order: ToldOrder, letter: Letter): NewMessage[] {
  const { name, phone, email } = order.seller;
  return letters({ locale: 'vi', link: `${settings.publicUrl}/seller/orders/${order.id}`, name, phone, email, side: 'seller' }, order, letter);
}

type Reader = { locale: Locale; link: string; name: string; phone: string; email: string | null; side: 'buyer' | 'seller' };

function letters(reader: Reader, order: ToldOrder, { key, text, subject, ways, uselessAt }: Letter): NewMessage[] {
  const { locale, link, phone, email, side } = reader;
  const messages: NewMessage[] = [];
  if (ways.includes('sms')) messages.push({ dedupeKey: `${key}:${side}:sms`, channel: 'sms', recipient: phone, body: translator(locale, 'orders')('sms', { text, link }), uselessAt });
  if (ways.includes('mail') && email) messages.push({ dedupeKey: `${key}:${side}:mail`, channel: 'mail', recipient: email, subject, body: mailText(reader, order, text), uselessAt });
  return messages;
}

/** Blocks of a mail: what happened, what it is about, where to look. */
function mailText({ locale, link, name, side }: Reader, order: ToldOrder, text: string): string {
  const t = translator(locale, 'orders');
  const off = order.discountSeller + order.discountMarket;
  const amount = (value: number) => ({ amount: formatDong(value, locale) });
  const lines = order.lines.map((line) => {
    const named = `${inLanguage(locale, line.productName, line.productNameEn)} (${inLanguage(locale, line.variantName, line.variantNameEn)})`;
    return t('mail.line', { quantity: line.quantity, name: named, ...amount(line.amount) });
  });
  const sums = [t('mail.fee', amount(order.fee)), ...(off > 0 ? [t('mail.discount', amount(off))] : []), t('mail.total', amount(order.total))];
  const heading = side === 'buyer' ? t('mail.goods', { code: order.code, seller: order.seller.name }) : t('mail.goodsOfSeller', { code: order.code, buyer: order.group.buyerName });
  return [t('mail.hello', { name }), text, `${heading}\n${[...lines, ...sums].map((line) => `- ${line}`).join('\n')}`, `${t('mail.open')}: ${link}`, t('mail.why')].join('\n\n');
}
