import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Locale } from '#app/shared/locale.ts';
import { factsOf, localeOfBuyer, told } from './internal/order-facts.server.ts';
import { lettersToBuyer, lettersToSeller } from './internal/order-letters.server.ts';
import { hoursOfUse, howToTell, newsForBuyer, newsForSeller, newsValues, sayToBuyer, sayToSeller } from './order-news.ts';
import type { BuyerText, SellerText, Telling } from './order-news.ts';
import { unpaidMinutes } from './order.ts';

type App = { db: Db; settings: { publicUrl: string } };

const ways: Record<Telling, readonly ('sms' | 'mail')[]> = { sms_and_mail: ['sms', 'mail'], mail: ['mail'], nothing: [] };

/**
 * Tells buyer and seller by SMS, and by mail where there is an address, what has just happened to an order: the sentence that its page says
 * (`order-news.ts`). Handling the same event again tells nobody twice. Until when goods are held is told once the payment is begun, which says it
 * (`setPaymentTime` asks for it again), and no longer where the money came first.
 */
export async function tellOrderStep({ db, settings }: App, { eventId }: { eventId: string }): Promise<void> {
  const event = await db.orderEvent.findUnique({ where: { id: eventId }, include: { order: { include: told } } });
  if (!event) return;
  const { order } = event;
  if (event.to === 'unpaid' && !(order.state === 'unpaid' && order.timerAt && order.timerAt.getTime() > event.at.getTime() + unpaidMinutes.held * 60_000)) return;
  const facts = factsOf(order, event.note);
  const uselessAt = (text: BuyerText | SellerText) => (text === 'unpaid' && order.timerAt ? order.timerAt : new Date(event.at.getTime() + hoursOfUse(text) * 3_600_000));
  const read = (locale: Locale) => {
    const t = translator(locale, 'orders');
    return { t, values: newsValues(facts, locale, (reason) => t(`reasons.${reason}`)), subject: t('mail.subject', { code: order.code, state: t(`state.${event.to}`) }) };
  };
  const ofBuyer = newsForBuyer(event, facts);
  const buyer = read(localeOfBuyer(order));
  const buyerWays = ways[howToTell('buyer', event, ofBuyer)];
  const messages = lettersToBuyer(settings, order, { key: eventId, text: sayToBuyer(buyer.t, ofBuyer, buyer.values), subject: buyer.subject, ways: buyerWays, uselessAt: uselessAt(ofBuyer.text) });
  const ofSeller = newsForSeller(event, facts);
  if (ofSeller) {
    const seller = read('vi');
    const sellerWays = ways[howToTell('seller', event, ofSeller)];
    messages.push(...lettersToSeller(settings, order, { key: eventId, text: sayToSeller(seller.t, ofSeller, seller.values), subject: seller.subject, ways: sellerWays, uselessAt: uselessAt(ofSeller.text) }));
  }
  await queueMessages(db, messages);
}
