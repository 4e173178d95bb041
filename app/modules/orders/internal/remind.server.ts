import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { newsValues } from '../order-news.ts';
import type { Reminder } from '../order.ts';
import { factsOf, findToldOrder } from './order-facts.server.ts';
import { lettersToSeller } from './order-letters.server.ts';

/** Tells the seller, in the sweep's transaction, that an order stands still. An order that is reported stands in the operator's list by itself: nothing more happens to it by the clock. */
export async function remind({ db, settings }: { db: Db; settings: { publicUrl: string } }, { orderId, reminder, since, until }: { orderId: string; reminder: Reminder; since: Date; until: Date }): Promise<void> {
  const order = await findToldOrder(db, orderId);
  if (!order) return;
  const t = translator('vi', 'orders');
  const text = t(`remind.${reminder}`, newsValues(factsOf(order, null), 'vi', (reason) => t(`reasons.${reason}`)));
  const key = `remind:${orderId}:${reminder}:${since.getTime()}`;
  await queueMessages(db, lettersToSeller(settings, order, { key, text, subject: t('mail.subjectReminder', { code: order.code }), ways: ['sms', 'mail'], uselessAt: until }));
}
