import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { FeeTable } from './fee-table.tsx';
import { LawNotice } from './law-notice.tsx';
import type { QuoteView } from './view.ts';

const card = 'rounded-card border border-line bg-card px-4';

/** What is about to be ordered. On a phone it is folded to one line, so that the form is near; on a desk it is always open. */
export function CheckoutSummary({ quote }: { quote: QuoteView }) {
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

/** What is to be paid, what the law wants said, and the button that orders: the last thing on a phone, beside the form on a desk. `form` is the form's id. */
export function CheckoutPay({ quote, province, form }: { quote: QuoteView; province: string; form: string }) {
  const t = useTranslations('checkout');
  return (
    <section aria-labelledby="to-pay" className={`${card} h-fit space-y-4 py-4 lg:sticky lg:top-4`}>
      <h2 id="to-pay" className="text-lg">
        {t('toPay')}
      </h2>
      <div data-live="pay" aria-live="polite" className="space-y-4">
        <Amounts quote={quote} province={province} />
      </div>
      <Button form={form} className="w-full text-lg" data-place>
        {t('place')}
      </Button>
      <LawNotice sellers={quote.parcels.map(({ parcel }) => parcel.seller)} />
    </section>
  );
}

function Amounts({ quote, province }: { quote: QuoteView; province: string }) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  const row = (name: string, text: string, strong = false) => (
    <div className={`flex justify-between gap-4 ${strong ? 'border-t border-line pt-2 text-lg font-semibold' : ''}`}>
      <dt>{name}</dt>
      <dd className="font-semibold whitespace-nowrap">{text}</dd>
    </div>
  );
  return (
    <>
      <dl className="space-y-2">
        {row(t('goods'), formatDong(quote.goods, locale))}
        {quote.fee !== null && row(t('fee'), quote.fee === 0 ? t('free') : formatDong(quote.fee, locale))}
        {quote.discount > 0 && row(t('discount'), formatDong(-quote.discount, locale))}
        {quote.total !== null && row(t('total'), formatDong(quote.total, locale), true)}
      </dl>
      {quote.goods > 0 && quote.total === null && quote.zoneFees && <FeeTable goods={quote.goods - quote.discount} fees={quote.zoneFees} province={province} />}
    </>
  );
}
