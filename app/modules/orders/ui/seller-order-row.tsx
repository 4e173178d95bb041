import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import type { DeliveryMethod, OrderState, PaymentMethod } from '../order.ts';
import { cashDue, offeredSteps } from '../order-steps.ts';
import { useMoment } from '#app/ui/dates.ts';
import { OrderStateBadge } from './order-card.tsx';
import { useStepWords } from './seller-order-steps.tsx';

type RowOrder = {
  delivery: DeliveryMethod;
  paid: number;
  id: string;
  code: string;
  state: OrderState;
  total: number;
  placedAt: string;
  group: { buyerName: string; note: string; paymentMethod: PaymentMethod };
  lines: { productName: string; variantName: string; quantity: number }[];
};

/** An order in the seller's lists: who wants what, what to collect, and one tap for the likely next step. */
export function SellerOrderRow({ order, back, children }: { order: RowOrder; back: string; children?: ReactNode }) {
  const t = useTranslations('seller.order');
  const locale = useLocale();
  const moment = useMoment();
  const path = usePath();
  const address = `/seller/orders/${order.id}`;
  const payment = order.group.paymentMethod;
  const words = useStepWords(order, payment);
  const due = cashDue({ ...order, payment });
  const { next } = offeredSteps(order);
  return (
    <li className="flex flex-col rounded-card border border-line bg-card p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-lg">
          <Link to={address} className="underline-offset-4 hover:underline">
            {order.group.buyerName}
          </Link>
        </h3>
        <p className="text-sm text-soft">
          {order.code} · <time dateTime={order.placedAt}>{moment(order.placedAt)}</time>
        </p>
      </div>
      {order.state !== 'placed' && (
        <p className="mt-1">
          <OrderStateBadge state={order.state} delivery={order.delivery} />
        </p>
      )}
      <ul className="mt-2 grow space-y-1">
        {order.lines.map(({ productName, variantName, quantity }, index) => (
          <li key={index}>
            <span className="font-semibold">{quantity} ×</span> {productName}, {variantName}
          </li>
        ))}
      </ul>
      {order.group.note && <p className="mt-2 border-l-4 border-line pl-3 text-soft">{order.group.note}</p>}
      <p className="mt-2 text-lg font-semibold">
        {due > 0 ? t('collect', { total: formatDong(due, locale) }) : t('paid', { total: formatDong(order.total, locale) })}
        {order.delivery === 'pickup' && <span className="block text-base font-normal">{t('comesToFetch')}</span>}
      </p>
      {children}
      <div className="mt-3 flex flex-wrap gap-2">
        {next && (
          <form method="post" action={path(address)} className="flex-1">
            <input type="hidden" name="back" value={back} />
            <Button name="intent" value={next} className="min-h-12 w-full text-lg">
              {words(next)}
              <span className="sr-only">: {order.code}</span>
            </Button>
          </form>
        )}
        <Link
          to={address}
          className="inline-flex min-h-12 flex-1 items-center justify-center rounded-lg border border-edge px-4 font-semibold hover:bg-shade"
        >
          {t('open')}
          <span className="sr-only">: {order.code}</span>
        </Link>
      </div>
    </li>
  );
}
