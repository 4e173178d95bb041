import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { useDay } from '#app/ui/dates.ts';
import { pickByBuyer, pickByProduct } from '../../pick-list.ts';
import { Lots } from './lots.tsx';
import { TickBox } from './tick-box.tsx';
import type { PrintOrder } from './view.ts';

type ListProps = { orders: readonly PrintOrder[]; /** The day on which it is printed. */ today: string };

/** What to fetch from the shelf for all orders together, and how it is then parted. */
export function PickByProduct({ orders, today }: ListProps) {
  const t = useTranslations('printing.pick');
  return (
    <PickSheet title={t('byProduct')} count={orders.length} today={today}>
      <ul>
        {pickByProduct(orders).map((goods) => (
          <li key={goods.variantId} className="break-inside-avoid border-b border-[#777] py-2">
            <p className="flex items-center gap-3 text-lg">
              <TickBox />
              <strong className="min-w-8 text-right text-2xl">{goods.quantity}</strong>
              <span>
                <strong>{goods.productName}</strong>, {goods.variantName}
                {goods.lots.length > 0 && ' · '}
                <Lots lots={goods.lots} counted />
              </span>
            </p>
            <ul className="mt-1 ml-8 grid grid-cols-1 gap-x-6 text-sm sm:grid-cols-2 print:grid-cols-2">
              {goods.parcels.map(({ code, buyerName, quantity }) => (
                <li key={code} className="flex items-center gap-2 py-0.5">
                  <TickBox /> <strong>{quantity}</strong> {code}, {buyerName}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </PickSheet>
  );
}

/** The orders by who gets them, to be packed one after the other. */
export function PickByBuyer({ orders, today }: ListProps) {
  const t = useTranslations('printing.pick');
  const locale = useLocale();
  return (
    <PickSheet title={t('byBuyer')} count={orders.length} today={today}>
      {pickByBuyer(orders).map((buyer) => (
        <section key={buyer.buyerPhone} className="break-inside-avoid border-b border-[#777] py-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-lg">
              {buyer.buyerName} <span className="font-normal whitespace-nowrap">{formatPhone(buyer.buyerPhone)}</span>
            </h3>
            <p className="font-semibold whitespace-nowrap">{buyer.cash > 0 ? t('cash', { amount: formatDong(buyer.cash, locale) }) : t('paid')}</p>
          </div>
          {buyer.orders.map((order) => (
            <div key={order.id} className="mt-1">
              <p className="text-sm">{order.code}</p>
              <ul>
                {order.lines.map((line) => (
                  <li key={line.id} className="flex items-center gap-2 py-0.5">
                    <TickBox />
                    <span>
                      <strong>{line.quantity} ×</strong> {line.productName}, {line.variantName}
                      {line.lots.length > 0 && ' · '}
                      <Lots lots={line.lots} counted />
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </PickSheet>
  );
}

function PickSheet({ title, count, today, children }: { title: string; count: number; today: string; children: ReactNode }) {
  const t = useTranslations('printing.pick');
  const day = useDay();
  return (
    <article className="print-page border border-line bg-[#fff] p-6 text-[#000]">
      <h2 className="text-2xl">{title}</h2>
      <p className="mb-2 border-b-2 border-[#000] pb-2">{t('of', { orders: count, day: day(today) })}</p>
      {children}
    </article>
  );
}
