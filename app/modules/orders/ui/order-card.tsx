import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { Badge } from '#app/ui/notice.tsx';
import type { OrderState } from '../order.ts';
import { useMoment } from '#app/ui/dates.ts';

type Line = {
  id: string;
  productName: string;
  variantName: string;
  quantity: number;
  unitPrice: number;
  amount: number;
  /** The names of today, for the buyer's English page; an order keeps the Vietnamese ones. */
  variant?: { nameEn: string | null; product: { nameEn: string | null } };
};
type Event = { id: string; to: OrderState; at: string; note: string | null };
export type OrderView = { code: string; state: OrderState; goods: number; fee: number; total: number; lines: Line[]; events: Event[] };

const tones = {
  unpaid: 'warning', placed: 'warning', confirmed: 'plain', packed: 'plain', handed_over: 'plain', failed_delivery: 'warning', delivered: 'good', completed: 'good',
  declined: 'bad', cancelled: 'bad', returned: 'bad',
  return_asked: 'warning', return_accepted: 'plain', return_refused: 'warning', return_received: 'plain', refunded: 'plain', disputed: 'warning', decided: 'plain',
} as const satisfies Record<OrderState, string>;

export function OrderStateBadge({ state }: { state: OrderState }) {
  const t = useTranslations('orders');
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}

/** What was bought of one seller, what is to be paid, and what has happened. */
export function OrderCard({ order, heading, children }: { order: OrderView; heading: ReactNode; children?: ReactNode }) {
  const t = useTranslations('orders');
  const locale = useLocale();
  return (
    <section className="rounded-card border border-line bg-card p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg">{heading}</h2>
        <OrderStateBadge state={order.state} />
      </div>
      <ul className="mt-3 divide-y divide-line">
        {order.lines.map((line) => (
          <li key={line.id} className="flex justify-between gap-4 py-2">
            <span>
              {inLanguage(locale, line.productName, line.variant?.product.nameEn ?? null)}
              <span className="block text-sm text-soft">
                {inLanguage(locale, line.variantName, line.variant?.nameEn ?? null)} · {t('quantityTimes', { quantity: line.quantity, price: formatDong(line.unitPrice, locale) })}
              </span>
            </span>
            <span className="whitespace-nowrap">{formatDong(line.amount, locale)}</span>
          </li>
        ))}
      </ul>
      <dl className="mt-2 space-y-1 border-t border-line pt-3">
        <Amount term={t('goods')} amount={order.goods} />
        <Amount term={t('fee')} amount={order.fee} />
        <Amount term={t('total')} amount={order.total} strong />
      </dl>
      <OrderHistory events={order.events} />
      {children}
    </section>
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

function OrderHistory({ events }: { events: Event[] }) {
  const t = useTranslations('orders');
  const moment = useMoment();
  return (
    <div className="mt-4">
      <h3 className="text-base">{t('history')}</h3>
      <ol className="mt-1 space-y-1 border-l-2 border-line pl-3 text-sm">
        {events.map(({ id, to, at, note }) => (
          <li key={id}>
            <span className="font-semibold">{t(`event.${to}`)}</span> <time dateTime={at}>{moment(at)}</time>
            {note && <span className="block">{t('reason', { reason: note })}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
