import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Locale } from '#app/shared/locale.ts';
import { factsOf, findToldStep, localeOfBuyer } from './internal/order-facts.server.ts';
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
  const step = await findToldStep(db, eventId);
  if (!step) return;
  if (step.to === 'unpaid' && !(step.state === 'unpaid' && step.timerAt && step.timerAt.getTime() > step.at.getTime() + unpaidMinutes.held * 60_000)) return;
  const facts = factsOf(step, step.note);
  const uselessAt = (text: BuyerText | SellerText) => (text === 'unpaid' && step.timerAt ? step.timerAt : new Date(step.at.getTime() + hoursOfUse(text) * 3_600_000));
  const read = (locale: Locale) => {
    const t = translator(locale, 'orders');
    return { t, values: newsValues(facts, locale, (reason) => t(`reasons.${reason}`)), subject: t('mail.subject', { code: step.code, state: t(`state.${step.to}`) }) };
  };
  const ofBuyer = newsForBuyer(step, facts);
  const buyer = read(localeOfBuyer(step));
  const buyerWays = ways[howToTell('buyer', step, ofBuyer)];
  const messages = lettersToBuyer(settings, step, { key: eventId, text: sayToBuyer(buyer.t, ofBuyer, buyer.values), subject: buyer.subject, ways: buyerWays, uselessAt: uselessAt(ofBuyer.text) });
  const ofSeller = newsForSeller(step, facts);
  if (ofSeller) {
    const seller = read('vi');
    const sellerWays = ways[howToTell('seller', step, ofSeller)];
    messages.push(...lettersToSeller(settings, step, { key: eventId, text: sayToSeller(seller.t, ofSeller, seller.values), subject: seller.subject, ways: sellerWays, uselessAt: uselessAt(ofSeller.text) }));
  }
  await queueMessages(db, messages);
}
