import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { QrCode } from '#app/ui/qr-code.tsx';
import { Lots } from './lots.tsx';
import { addressOf } from './view.ts';
import type { PrintOrder, Sender } from './view.ts';

/** More lines do not fit; the slip in the parcel has them all. Where the address is long, it has their place: a carrier needs every word of it. */
const mostLines = (address: string) => (address.length > 110 ? 3 : 5);

/**
 * What is stuck on a parcel, 105 × 148 mm: who gets it, what to collect, what is in it, and a code that opens the order for its seller alone.
 * It says nothing that a carrier need not know: no prices, no note of the buyer.
 */
export function ParcelLabel({ order, sender, address }: { order: PrintOrder; sender: Sender; address: string }) {
  const t = useTranslations('printing.label');
  const locale = useLocale();
  const { group, pickupPoint, lines, cash, code } = order;
  const place = pickupPoint ? `${pickupPoint.name}, ${pickupPoint.street}` : addressOf(group);
  const most = mostLines(place);
  const shown = lines.length > most ? lines.slice(0, most - 1) : lines;
  return (
    <article className="lot-label flex flex-col border border-line bg-[#fff] p-[5mm] text-[#000]">
      <p className="line-clamp-2 text-sm leading-snug">
        {t('from')}: <strong>{sender.name}</strong>, <span className="whitespace-nowrap">{sender.phone}</span>. {sender.place}
      </p>
      <div className="mt-2 border-t border-[#000] pt-2">
        <p className="text-sm">{pickupPoint ? t('fetches') : t('to')}</p>
        <h2 className="line-clamp-2 text-xl leading-tight">{group.buyerName}</h2>
        <p className="text-xl font-semibold">{formatPhone(group.buyerPhone)}</p>
        <p className={`break-words leading-snug ${place.length > 170 ? 'text-sm' : ''}`}>{place}</p>
      </div>
      <div className="mt-2 flex items-center justify-between gap-3 border-2 border-[#000] px-3 py-1">
        <p className="text-sm font-semibold">{t(cash > 0 ? 'cash' : 'nothing')}</p>
        <p className="text-4xl leading-tight font-semibold whitespace-nowrap">{formatDong(cash, locale)}</p>
      </div>
      <ul className="mt-2 min-h-0 overflow-hidden text-sm leading-snug">
        {shown.map((line) => (
          <li key={line.id} className="line-clamp-2">
            <strong>{line.quantity} ×</strong> {line.productName}, {line.variantName}
            {line.lots.length > 0 && ', '}
            <Lots lots={line.lots} />
          </li>
        ))}
        {shown.length < lines.length && <li>{t('more', { count: lines.length - shown.length })}</li>}
      </ul>
      <div className="mt-auto flex shrink-0 items-center gap-2">
        <QrCode text={address} label={t('qr', { code })} className="-m-1 size-[29mm] shrink-0" />
        <p className="text-xl font-semibold tracking-wide">{code}</p>
      </div>
    </article>
  );
}
