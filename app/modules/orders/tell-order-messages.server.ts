import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { findToldOrder, localeOfBuyer } from './internal/order-facts.server.ts';
import { lettersToBuyer, lettersToSeller } from './internal/order-letters.server.ts';

type App = { db: Db; settings: { publicUrl: string } };
type Facts = { from: 'buyer' | 'seller'; orderId: string; /** When it was to be told: ISO. */ at: string };

/** News of a message is of use for a day. */
const use = 24 * 3_600_000;

/** Tells the other side, by SMS and mail, that there are messages about an order which it has not read. The same telling again tells nobody twice. */
export async function tellOrderMessages({ db, settings }: App, { from, orderId, at }: Facts): Promise<void> {
  const unread = await db.orderMessage.count({ where: { orderId, from, readAt: null } });
  const order = unread > 0 ? await findToldOrder(db, orderId) : null;
  if (!order) return;
  const t = translator(from === 'seller' ? localeOfBuyer(order) : 'vi', 'orders');
  const { code, seller, group } = order;
  const text = from === 'seller' ? t('talk.tellBuyer', { code, seller: seller.name }) : t('talk.tellSeller', { code, buyer: group.buyerName });
  const letter = { key: `talk:${orderId}:${at}`, text, subject: t('mail.subjectMessage', { code }), ways: ['sms', 'mail'] as const, uselessAt: new Date(new Date(at).getTime() + use) };
  await queueMessages(db, from === 'seller' ? lettersToBuyer(settings, order, letter) : lettersToSeller(settings, order, letter));
}
