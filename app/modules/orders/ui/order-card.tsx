import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { Badge } from '#app/ui/notice.tsx';
import type { DeliveryMethod, OrderState, PaymentMethod } from '../order.ts';
import { formatDay } from '#app/shared/written-dates.ts';
import { OrderHistory } from './order-history.tsx';
import { OrderNews } from './order-news.tsx';
import type { OrderView } from './order-view.ts';

export type Side = 'buyer' | 'seller';

const tones = {
  unpaid: 'warning', placed: 'warning', confirmed: 'plain', packed: 'plain', handed_over: 'plain', failed_delivery: 'warning', delivered: 'good', completed: 'good',
  declined: 'bad', cancelled: 'bad', returned: 'bad',
  return_asked: 'warning', return_accepted: 'plain', return_refused: 'warning', return_received: 'plain', refunded: 'plain', disputed: 'warning', decided: 'plain',
} as const satisfies Record<OrderState, string>;

export function OrderStateBadge({ state, delivery }: { state: OrderState; delivery?: DeliveryMethod }) {
  const t = useTranslations('orders');
  return <Badge tone={tones[state]}>{delivery === 'pickup' && state === 'packed' ? t('ready') : t(`state.${state}`)}</Badge>;
}

type CardProps = { order: OrderView; payment: PaymentMethod; /** Who reads it: a buyer is told what the newest step means, as the message said it. */ side: Side; names?: { seller: string; buyer: string }; /** Whether the page says what becomes of money that goes back. */ moneyIsSaid?: boolean; heading: ReactNode; /** What its reader can do next: before what has happened. */ next?: ReactNode; children?: ReactNode };

/** What was bought of one seller, what is to be paid, and what has happened. */
export function OrderCard({ order, payment, side, names, moneyIsSaid = false, heading, next, children }: CardProps) {
  const t = useTranslations('orders');
  const locale = useLocale();
  const expected = order.expectedFrom && order.expectedTo && (order.state === 'unpaid' || stillToPay.includes(order.state));
  return (
    <section className="rounded-card border border-line bg-card p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg">{heading}</h2>
        <OrderStateBadge state={order.state} delivery={order.delivery} />
      </div>
      {side === 'buyer' && names && <OrderNews {...{ order, payment, names, moneyIsSaid }} />}
      {expected && (
        <p className="mt-1 text-sm text-soft">
          {t(order.delivery === 'pickup' ? 'readyOn' : 'expected', { from: formatDay(order.expectedFrom ?? '', locale), to: formatDay(order.expectedTo ?? '', locale), same: String(order.expectedFrom === order.expectedTo) })}
        </p>
      )}
      {order.pickupPoint && (
        <p className="mt-2">
          <span className="font-semibold">{t('fetchAt')}</span> {order.pickupPoint.name}, {order.pickupPoint.street}
          <span className="block text-sm text-soft">{order.pickupPoint.hours}</span>
        </p>
      )}
      <ul className="mt-3 divide-y divide-line">
        {order.lines.map((line) => (
          <li key={line.id} className="flex justify-between gap-4 py-2">
            <span>
              {inLanguage(locale, line.productName, line.productNameEn ?? line.variant?.product.nameEn ?? null)}
              <span className="block text-sm text-soft">
                {inLanguage(locale, line.variantName, line.variantNameEn ?? line.variant?.nameEn ?? null)} · {t('quantityTimes', { quantity: line.quantity, price: formatDong(line.unitPrice, locale) })}
              </span>
            </span>
            <span className="whitespace-nowrap">{formatDong(line.amount, locale)}</span>
          </li>
        ))}
      </ul>
      <OrderSums order={order} payment={payment} side={side} />
      {next}
      <OrderHistory events={order.events} />
      {children}
    </section>
  );
}

const stillToPay: readonly OrderState[] = ['placed', 'confirmed', 'packed', 'handed_over', 'failed_delivery'];

function OrderSums({ order, payment, side }: { order: OrderView; payment: PaymentMethod; side: Side }) {
  const t = useTranslations('orders');
  const off = order.discountSeller + order.discountMarket;
  const inCash = payment === 'cod' && stillToPay.includes(order.state);
  const there = order.delivery === 'pickup';
  const total = !inCash ? 'totalPlain' : side === 'seller' ? (there ? 'collectThere' : 'collect') : there ? 'totalThere' : 'total';
  return (
    <dl className="mt-2 space-y-1 border-t border-line pt-3">
      <Amount term={t('goods')} amount={order.goods} />
      <Amount term={t('fee')} amount={order.fee} />
      {off > 0 && <Amount term={t('discount')} amount={-off} />}
      <Amount term={t(total)} amount={order.total} strong />
      {order.paid > 0 && <Amount term={t('paid')} amount={order.paid} />}
      {order.refunded > 0 && <Amount term={t('refunded')} amount={order.refunded} />}
    </dl>
  );
}

export function Amount({ term, amount, strong = false }: { term: string; amount: number; strong?: boolean }) {
  const locale = useLocale();
  return (
    <div className={`flex justify-between gap-4 ${strong ? 'text-lg font-semibold' : ''}`}>
      <dt>{term}</dt>
      <dd className="whitespace-nowrap">{formatDong(amount, locale)}</dd>
    </div>
  );
}
