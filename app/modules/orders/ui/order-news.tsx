import { useLocale, useTranslations } from 'use-intl';
import { isOfMoneyBack, newsForBuyer, newsValues, sayToBuyer } from '../order-news.ts';
import type { PaymentMethod } from '../order.ts';
import type { OrderView } from './order-view.ts';

/** What the newest step means for the buyer: the sentence that the message said, without its words about money where the page knows by now what became of that. */
export function OrderNews({ order, payment, names, moneyIsSaid }: { order: OrderView; payment: PaymentMethod; names: { seller: string; buyer: string }; moneyIsSaid: boolean }) {
  const t = useTranslations('orders');
  const locale = useLocale();
  const event = order.events.at(-1);
  if (!event) return null;
  const { code, delivery, total, paid, pickupPoint: pickup, lines } = order;
  const facts = { code, delivery, total, paid, pickup, lines, payment, ...names, reason: event.note, until: order.timerAt ? new Date(order.timerAt) : null };
  const news = newsForBuyer(event, facts);
  return <p className="mt-2 font-semibold">{sayToBuyer(t, moneyIsSaid && isOfMoneyBack(news) ? { ...news, money: null } : news, newsValues(facts, locale, (reason) => t(`reasons.${reason}`), { whole: true }))}</p>;
}
