import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { useDayOf } from '#app/ui/dates.ts';
import { QrCode } from '#app/ui/qr-code.tsx';
import { Lots } from './lots.tsx';
import { TickBox } from './tick-box.tsx';
import { addressOf } from './view.ts';
import type { PrintOrder, Sender } from './view.ts';

/** What lies in the parcel, A4: what was ordered, from which lots, what it costs, and whom to call. The packer ticks it off. */
export function PackingSlip({ order, sender, address }: { order: PrintOrder; sender: Sender; address: string }) {
  const t = useTranslations('printing.slip');
  const tLabel = useTranslations('printing.label');
  const locale = useLocale();
  const day = useDayOf();
  const { group, pickupPoint, lines, code } = order;
  return (
    <article className="print-page border border-line bg-[#fff] p-6 text-[#000]">
      <div className="flex items-start justify-between gap-4">
        <div>
          <h2 className="text-2xl">{t('title')}</h2>
          <p className="text-xl font-semibold">{t('order', { code })}</p>
          <p>{t('placed', { day: day(order.placedAt) })}</p>
        </div>
        <QrCode text={address} label={tLabel('qr', { code })} className="size-24 shrink-0" />
      </div>
      <div className="mt-4 grid gap-4 sm:grid-cols-2 print:grid-cols-2">
        <div>
          <p className="text-sm">{tLabel('from')}</p>
          <p className="font-semibold">{sender.name}</p>
          <p>{sender.place}</p>
          <p>{sender.phone}</p>
        </div>
        <div>
          <p className="text-sm">{pickupPoint ? tLabel('fetches') : tLabel('to')}</p>
          <p className="font-semibold">{group.buyerName}</p>
          <p>{pickupPoint ? `${pickupPoint.name}, ${pickupPoint.street}` : addressOf(group)}</p>
          <p>{formatPhone(group.buyerPhone)}</p>
        </div>
      </div>
      <table className="mt-4 w-full border-collapse text-left">
        <thead>
          <tr className="border-b-2 border-[#000]">
            <th className="py-1 pr-2"><span className="sr-only">{t('tick')}</span></th>
            <th className="py-1">{t('goods')}</th>
            <th className="px-2 py-1 text-right">{t('quantity')}</th>
            <th className="hidden px-2 py-1 text-right sm:table-cell print:table-cell">{t('price')}</th>
            <th className="py-1 pl-4 text-right">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className="break-inside-avoid border-b border-[#777] align-top">
              <td className="py-2 pr-2"><TickBox /></td>
              <td className="py-2">
                <span className="font-semibold">{line.productName}</span>
                <span className="block">{line.variantName}</span>
                <span className="block text-sm"><Lots lots={line.lots} counted /></span>
              </td>
              <td className="px-2 py-2 text-right font-semibold">{line.quantity}</td>
              <td className="hidden px-2 py-2 text-right whitespace-nowrap sm:table-cell print:table-cell">{formatDong(line.unitPrice, locale)}</td>
              <td className="py-2 pl-4 text-right whitespace-nowrap">{formatDong(line.amount, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sums order={order} />
      {group.note && (
        <p className="mt-4 whitespace-pre-line">
          {t('note')}: {group.note}
        </p>
      )}
      <p className="mt-6 border-t border-[#000] pt-2 text-sm">{t('thanks', { phone: sender.phone })}</p>
    </article>
  );
}

function Sums({ order }: { order: PrintOrder }) {
  const t = useTranslations('printing.slip');
  const locale = useLocale();
  const off = order.discountSeller + order.discountMarket;
  const rows: [string, number][] = [[t('sum'), order.goods], [t('fee'), order.fee], ...(off > 0 ? [[t('discount'), -off] satisfies [string, number]] : []), [t('total'), order.total]];
  return (
    <dl className="mt-3 ml-auto max-w-80 break-inside-avoid">
      {rows.map(([name, amount]) => (
        <div key={name} className="flex justify-between gap-4">
          <dt>{name}</dt>
          <dd className="whitespace-nowrap">{formatDong(amount, locale)}</dd>
        </div>
      ))}
      <div className="mt-1 flex justify-between gap-4 border-t-2 border-[#000] pt-1 text-lg font-semibold">
        <dt>{t('cash')}</dt>
        <dd className="whitespace-nowrap">{formatDong(order.cash, locale)}</dd>
      </div>
    </dl>
  );
}
