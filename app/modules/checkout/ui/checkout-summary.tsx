import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import type { Fees } from '../quote.ts';
import { FeeTable } from './fee-table.tsx';

type Line = { variantId: string; name: string; nameEn: string | null; variantName: string; variantNameEn: string | null; quantity: number; price: number };
type SummaryProps = {
  quote: { goods: number; fees: Fees; parcels: { parcel: { seller: { id: string; name: string }; lines: Line[] }; fees: Fees }[] };
  province: string;
};

/** What is about to be ordered, and what it costs to each zone. */
export function CheckoutSummary({ quote, province }: SummaryProps) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  return (
    <aside className="order-first h-fit space-y-4 rounded-card border border-line bg-card p-4 lg:sticky lg:top-4 lg:order-none">
      <h2 className="text-lg">{t('summary')}</h2>
      {quote.parcels.map(({ parcel }) => (
        <div key={parcel.seller.id}>
          <h3 className="text-base">{parcel.seller.name}</h3>
          <ul className="mt-1 space-y-1 text-sm">
            {parcel.lines.map((line) => (
              <li key={line.variantId} className="flex justify-between gap-3">
                <span>
                  {inLanguage(locale, line.name, line.nameEn)} ({inLanguage(locale, line.variantName, line.variantNameEn)}) × {line.quantity}
                </span>
                <span className="whitespace-nowrap">{formatDong(line.price * line.quantity, locale)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="flex justify-between border-t border-line pt-3">
        <span>{t('goods')}</span>
        <span className="font-semibold">{formatDong(quote.goods, locale)}</span>
      </p>
      <FeeTable quote={quote} province={province} />
    </aside>
  );
}
