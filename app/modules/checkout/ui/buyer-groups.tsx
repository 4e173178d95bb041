import { useLocale, useTranslations } from 'use-intl';
import type { OrderState } from '#app/modules/orders/order.ts';
import { OrderStateBadge } from '#app/modules/orders/ui/order-card.tsx';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { useMoment } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';

type Line = { id: string; productName: string; productNameEn: string | null; quantity: number };
type Order = { id: string; code: string; state: OrderState; total: number; seller: { name: string }; lines: Line[]; _count: { lines: number } };
type Group = { key: string; code: string; placedAt: string; total: number; orders: Order[] };

/** What somebody has ordered, newest first: each checkout with its sellers, goods and states. */
export function BuyerGroups({ groups }: { groups: Group[] }) {
  const t = useTranslations('checkout.myOrders');
  const locale = useLocale();
  const moment = useMoment();
  return (
    <ul className="mt-6 space-y-4">
      {groups.map(({ key, code, placedAt, total, orders }) => (
        <li key={key} className="rounded-card border border-line bg-card p-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-lg">
              <Link to={`/orders/${key}`} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
                {t('order', { code })}
              </Link>
            </h2>
            <p className="font-semibold">{formatDong(total, locale)}</p>
          </div>
          <p className="text-sm text-soft">
            <time dateTime={placedAt}>{moment(placedAt)}</time>
          </p>
          <ul className="mt-2 space-y-2">
            {orders.map(({ id, state, seller, lines, _count }) => (
              <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line pt-2">
                <span className="min-w-0 flex-1 basis-56">
                  <span className="block font-semibold">{seller.name}</span>
                  <span className="block text-sm">
                    {lines.map((line) => `${inLanguage(locale, line.productName, line.productNameEn)} × ${line.quantity}`).join(', ')}
                    {_count.lines > lines.length && ` ${t('more', { count: _count.lines - lines.length })}`}
                  </span>
                </span>
                <OrderStateBadge state={state} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
