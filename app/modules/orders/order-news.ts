import { inLanguage } from '#app/shared/locale.ts';
import type { Locale } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import type { Dong } from '#app/shared/money.ts';
import { formatMoment } from '#app/shared/written-dates.ts';
import { cashDue, isReadyReason } from './order-steps.ts';
import type { ReadyReason } from './order-steps.ts';
import { calledOffStates } from './order.ts';
import type { DeliveryMethod, OrderState, PaymentMethod } from './order.ts';

/* What each step means for the buyer and for the seller, said once: text messages, mails and pages all take their sentence from here. */

export type NewsEvent = { step: string | null; by: string | null; from: OrderState | null; to: OrderState };
export type NewsOrder = { payment: PaymentMethod; delivery: DeliveryMethod; total: Dong; paid: Dong };

type Special = 'confirmed_pickup' | 'packed_pickup' | 'tried_again' | 'delivered_pickup' | 'expired' | 'unconfirmed' | 'called_off' | 'called_off_market';
export type BuyerText = OrderState | Special;
export type SellerText = Exclude<OrderState, 'unpaid'> | 'unconfirmed' | 'called_off_market';
export type BuyerMoney = 'pay_at_door' | 'pay_later' | 'pay_there' | 'paid' | 'nothing' | 'given_back_card' | 'given_back_transfer';
export type SellerMoney = 'collect' | 'collect_there' | 'paid' | 'paid_there' | 'given_back';
export type BuyerNews = { text: BuyerText; money: BuyerMoney | null };
export type SellerNews = { text: SellerText; money: SellerMoney | null };

function buyerText({ step, by, from, to }: NewsEvent, { delivery }: NewsOrder): BuyerText {
  if (step === 'expire') return 'expired';
  if (step === 'call-off-unconfirmed') return 'unconfirmed';
  if (step === 'call-off') return by === 'operator' ? 'called_off_market' : 'called_off';
  if (to === 'handed_over' && from === 'failed_delivery') return 'tried_again';
  if (delivery === 'pickup' && (to === 'confirmed' || to === 'packed' || to === 'delivered')) return `${to}_pickup`;
  return to;
}

/** What the buyer hears of a step. */
export function newsForBuyer(event: NewsEvent, order: NewsOrder): BuyerNews {
  const text = buyerText(event, order);
  const owes = cashDue(order) > 0;
  // All of it came when the order was called off already: what becomes of it is not decided.
  if (event.step === 'expire' && order.paid >= order.total) return { text, money: null };
  if (calledOffStates.includes(event.to)) return { text, money: order.paid === 0 ? 'nothing' : order.payment === 'card' ? 'given_back_card' : 'given_back_transfer' };
  if (event.to === 'placed' && !owes) return { text, money: order.paid > 0 ? 'paid' : null };
  if (!owes) return { text, money: null };
  if (order.delivery === 'pickup') return { text, money: event.to === 'placed' || event.to === 'packed' ? 'pay_there' : null };
  return { text, money: event.to === 'placed' ? 'pay_later' : event.to === 'handed_over' ? 'pay_at_door' : null };
}

/** Whether it says that money goes back. */
export function isOfMoneyBack({ money }: BuyerNews): boolean {
  return money === 'given_back_card' || money === 'given_back_transfer';
}

/** What the seller hears of a step; null while nobody has paid for what is paid ahead, which is no order yet. */
export function newsForSeller(event: NewsEvent, order: NewsOrder): SellerNews | null {
  const { step, by, from, to } = event;
  if (to === 'unpaid' || (from === 'unpaid' && to !== 'placed')) return null;
  const text = step === 'call-off-unconfirmed' ? 'unconfirmed' : step === 'call-off' && by === 'operator' ? 'called_off_market' : to;
  // What was not paid by card lies with the seller.
  if (calledOffStates.includes(to)) return { text, money: order.payment !== 'card' && order.paid > 0 ? 'given_back' : null };
  if (to !== 'placed') return { text, money: null };
  const there = order.delivery === 'pickup';
  if (cashDue(order) > 0) return { text, money: there ? 'collect_there' : 'collect' };
  return { text, money: there ? 'paid_there' : 'paid' };
}

/** How somebody is told of a step. Who took it sees it on the page, and needs a message only to keep. */
export type Telling = 'sms_and_mail' | 'mail' | 'nothing';

export function howToTell(side: 'buyer' | 'seller', { step, by, to }: NewsEvent, { text }: BuyerNews | SellerNews): Telling {
  if (side === 'seller') return by === 'seller' ? 'nothing' : 'sms_and_mail';
  if (by === 'buyer') return step === null || step === 'cancel' ? 'sms_and_mail' : 'nothing';
  // There is nothing to do for the buyer: one more message would only be in the way.
  return text === 'packed' || to === 'completed' ? 'mail' : 'sms_and_mail';
}

const usefulHours: Partial<Record<BuyerText | SellerText, number>> = { handed_over: 12, tried_again: 12, failed_delivery: 12, confirmed: 24, confirmed_pickup: 24, packed: 24, placed: 48 };

/** After how many hours nobody needs the news any more; the page has gone on then. */
export function hoursOfUse(text: BuyerText | SellerText): number {
  return usefulHours[text] ?? 72;
}

export type NewsFacts = NewsOrder & {
  code: string;
  seller: string;
  buyer: string;
  reason: string | null;
  /** Until when goods are held for a payment. */
  until: Date | null;
  pickup: { name: string; street: string; hours: string } | null;
  lines: { productName: string; productNameEn: string | null; quantity: number }[];
};

/** What stands in the places of the sentences: cut for a message, `whole` on a page. `reasonWords` reads a ready reason in the language of the reader. */
export function newsValues(facts: NewsFacts, locale: Locale, reasonWords: (reason: ReadyReason) => string, { whole = false } = {}) {
  const { code, seller, buyer, reason, until, pickup, lines } = facts;
  const goods = lines.map((line) => `${line.quantity} ${inLanguage(locale, line.productName, line.productNameEn)}`).join(', ');
  const cut = (text: string, most: number) => (whole ? text.trim() : shortened(text, most));
  return {
    code,
    until: until ? untilWords(until, locale) : '',
    seller: cut(seller, 30),
    buyer: cut(buyer, 30),
    reason: cut(unended(reason && isReadyReason(reason) ? lowered(reasonWords(reason)) : (reason ?? '')), 60),
    goods: cut(goods, 60),
    place: pickup ? cut(`${pickup.name}, ${pickup.street}`, 60) : '',
    hours: cut(pickup?.hours ?? '', 30),
    total: formatDong(facts.total, locale),
    missing: formatDong(facts.total - facts.paid, locale),
    paid: formatDong(facts.paid, locale),
    due: formatDong(cashDue(facts), locale),
  };
}
export type NewsValues = ReturnType<typeof newsValues>;

/** Words of the module `orders`, of a page or of a message. */
type Say<Key extends string> = (key: Key, values: NewsValues) => string;

export function sayToBuyer(say: Say<`news.buyer.${BuyerText}` | `money.buyer.${BuyerMoney}`>, { text, money }: BuyerNews, values: NewsValues): string {
  return sentences(say(`news.buyer.${text}`, values), money && say(`money.buyer.${money}`, values));
}

export function sayToSeller(say: Say<`news.seller.${SellerText}` | `money.seller.${SellerMoney}`>, { text, money }: SellerNews, values: NewsValues): string {
  return sentences(say(`news.seller.${text}`, values), money && say(`money.seller.${money}`, values));
}

// Who paid a part has a day for the rest: the hour alone could have been this morning's.
function untilWords(until: Date, locale: Locale): string {
  return formatMoment(until, locale, { short: true });
}

// What was cut ends with its dots, and needs no stop after them.
function sentences(...said: (string | null)[]): string {
  return said.filter(Boolean).join(' ').replaceAll('….', '…');
}

/** A message is read on a small screen and paid by its letters: no word is cut in two. */
function shortened(text: string, most: number): string {
  const letters = [...text.trim()];
  if (letters.length <= most) return letters.join('');
  const start = letters.slice(0, most).join('');
  const words = start.lastIndexOf(' ') > 0 ? start.slice(0, start.lastIndexOf(' ')) : letters.slice(0, most - 1).join('');
  return `${words.replace(/[\s,;:.]+$/, '')}…`;
}

/** The sentences end it themselves. */
function unended(text: string): string {
  return text.trim().replace(/[.!…]+$/, '');
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
