import { useTranslations } from 'use-intl';
import { useDayOf } from '#app/ui/dates.ts';
import type { TaxLine, TaxSums } from '../tax.ts';
import { useAmounts } from './amounts.ts';

/** What was earned in a month and what was withheld of it. */
export function TaxSumList({ sums, title }: { sums: TaxSums; title: string }) {
  const t = useTranslations('ledger.tax');
  const { dong } = useAmounts();
  return (
    <section aria-labelledby="tax-sums" className="rounded-card border border-line bg-card p-4">
      <h2 id="tax-sums" className="text-lg">
        {title}
      </h2>
      <dl className="mt-2 grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-5">
        {(['sold', 'takenBack', 'revenue', 'vat', 'income'] as const).map((key) => (
          <div key={key} className="flex flex-wrap justify-between gap-x-3 sm:block">
            <dt className="text-soft">{t(key)}</dt>
            <dd className="font-semibold">{dong(sums[key])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The sales and refunds of a month with what was withheld of each. */
export function TaxLines({ lines, codes }: { lines: readonly (Omit<TaxLine, 'at'> & { at: string | Date })[]; codes: Record<string, string> }) {
  const t = useTranslations('ledger');
  const day = useDayOf();
  const { dong } = useAmounts();
  if (lines.length === 0) return <p>{t('tax.none')}</p>;
  return (
    <ol className="divide-y divide-line rounded-card border border-line bg-card">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-2">
          <div>
            <p className="font-semibold">{t(`kind.${line.kind}`)}</p>
            <p className="text-sm text-soft">
              {day(line.at)}
              {codes[line.orderId] && ` · ${t('balance.order', { code: codes[line.orderId] ?? '' })}`}
            </p>
          </div>
          <dl className="text-sm">
            {(['revenue', 'vat', 'income'] as const).map((key) => (
              <div key={key} className="flex flex-wrap justify-between gap-x-4">
                <dt className="text-soft">{t(`tax.${key}`)}</dt>
                <dd className="font-semibold">{dong(line[key])}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
