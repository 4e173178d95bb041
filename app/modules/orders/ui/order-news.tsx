import { useLocale, useTranslations } from 'use-intl';
import { newsForBuyer, newsValues, sayToBuyer } from '../order-news.ts';
import type { PaymentMethod } from '../order.ts';
import type { OrderView } from './order-view.ts';

/** What the newest step means for the buyer: the sentence that the message said. */
export function OrderNews({ order, payment, names }: { order: OrderView; payment: PaymentMethod; names: { seller: string; buyer: string } }) {
  const t = useTranslations('orders');
  const locale = useLocale();
  const event = order.events.at(-1);
  if (!event) return null;
  const { code, delivery, total, paid, pickupPoint: pickup, lines } = order;
  const facts = { code, delivery, total, paid, pickup, lines, payment, ...names, reason: event.note, until: order.timerAt ? new Date(order.timerAt) : null };
  return <p className="mt-2 font-semibold">{sayToBuyer(t, newsForBuyer(event, facts), newsValues(facts, locale, (reason) => t(`reasons.${reason}`), { whole: true }))}</p>;
}
