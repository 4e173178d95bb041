import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import type { OrderState } from '../order.ts';
import { useMoment } from '#app/ui/dates.ts';
import { OrderStateBadge } from './order-card.tsx';

type RowOrder = {
  id: string;
  code: string;
  state: OrderState;
  total: number;
  placedAt: string;
  group: { buyerName: string; note: string };
  lines: { productName: string; variantName: string; quantity: number }[];
};

/** An order in the seller's lists: who wants what, what to collect, and one tap to accept it. */
export function SellerOrderRow({ order, back }: { order: RowOrder; back: string }) {
  const t = useTranslations('seller.order');
  const locale = useLocale();
  const moment = useMoment();
  const path = usePath();
  const address = `/seller/orders/${order.id}`;
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
          <OrderStateBadge state={order.state} />
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
      <p className="mt-2 text-lg font-semibold">{t('collect', { total: formatDong(order.total, locale) })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {order.state === 'placed' && (
          <form method="post" action={path(address)} className="flex-1">
            <input type="hidden" name="back" value={back} />
            <Button name="intent" value="confirm" className="min-h-12 w-full text-lg">
              {t('step.confirm')}
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
