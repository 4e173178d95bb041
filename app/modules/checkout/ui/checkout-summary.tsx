import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import type { Fees } from '../quote.ts';
import { useDay } from '#app/ui/dates.ts';
import { FeeTable } from './fee-table.tsx';

type Line = { variantId: string; name: string; nameEn: string | null; variantName: string; variantNameEn: string | null; quantity: number; price: number; harvestOn: string | null };
type SummaryProps = {
  quote: { goods: number; fees: Fees; parcels: { parcel: { seller: { id: string; name: string }; lines: Line[] }; fees: Fees }[] };
  province: string;
};

const card = 'rounded-card border border-line bg-card px-4';

/** What is about to be ordered. On a phone it is folded to one line, so that the form is near; on a desk it is always open. */
export function CheckoutSummary({ quote }: Pick<SummaryProps, 'quote'>) {
  const t = useTranslations('checkout');
  const day = useDay();
  const locale = useLocale();
  return (
    <details className={`${card} group lg:pb-4 lg:details-content:[content-visibility:visible]`}>
      <summary className="flex min-h-14 items-center gap-2 py-2 after:text-soft after:content-['▾'] group-open:after:content-['▴'] lg:supports-[selector(::details-content)]:pointer-events-none lg:supports-[selector(::details-content)]:after:content-none">
        <h2 className="flex-1 text-lg">{t('summary')}</h2>
        <span className="font-semibold">{formatDong(quote.goods, locale)}</span>
      </summary>
      {quote.parcels.map(({ parcel }) => (
        <div key={parcel.seller.id} className="border-t border-line py-3">
          <h3 className="text-base">{parcel.seller.name}</h3>
          <ul className="mt-1 space-y-1 text-sm">
            {parcel.lines.map((line) => (
              <li key={line.variantId} className="flex justify-between gap-3">
                <span>
                  {inLanguage(locale, line.name, line.nameEn)} ({inLanguage(locale, line.variantName, line.variantNameEn)}) × {line.quantity}
                  {line.harvestOn && <span className="block text-soft">{t('preorder', { day: day(line.harvestOn) })}</span>}
                </span>
                <span className="whitespace-nowrap">{formatDong(line.price * line.quantity, locale)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** What is to be paid, and the button that orders: the last thing on a phone, beside the form on a desk. `form` is the form's id. */
export function CheckoutPay({ quote, province, form }: SummaryProps & { form: string }) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  return (
    <section aria-labelledby="to-pay" className={`${card} h-fit space-y-4 py-4 lg:sticky lg:top-4`}>
      <h2 id="to-pay" className="text-lg">
        {t('toPay')}
      </h2>
      <p className="flex justify-between">
        <span>{t('goods')}</span>
        <span className="font-semibold">{formatDong(quote.goods, locale)}</span>
      </p>
      <FeeTable quote={quote} province={province} />
      <p className="text-sm text-soft">{t('consent')}</p>
      <Button form={form} className="w-full text-lg">
        {t('place')}
      </Button>
    </section>
  );
}
