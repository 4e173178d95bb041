import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { useDay } from '#app/ui/dates.ts';

type Counts = { completed: number; invoiced: number; sellers: { sellerId: string; name: string; completed: number; invoiced: number }[] };

function usePercent(): (part: number, whole: number) => string {
  const format = new Intl.NumberFormat(useLocale() === 'vi' ? 'vi-VN' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 });
  return (part, whole) => (whole === 0 ? '–' : format.format(part / whole));
}

/** How many of a month's completed orders carry an electronic invoice, in all and seller by seller. */
export function InvoiceShare({ counts }: { counts: Counts }) {
  const t = useTranslations('printing.invoice.share');
  const percent = usePercent();
  if (counts.completed === 0) return <p className="rounded-card border border-line bg-card p-6 text-center">{t('nothing')}</p>;
  return (
    <section>
      <p className="rounded-card border border-line bg-card p-4">
        <span className="block text-3xl font-semibold">{percent(counts.invoiced, counts.completed)}</span>
        {t('sum', { invoiced: counts.invoiced, completed: counts.completed })}
      </p>
      <h2 id="by-seller" className="mt-6">
        {t('bySeller')}
      </h2>
      <div role="region" aria-labelledby="by-seller" tabIndex={0} className="mt-2 overflow-x-auto">
        <table className="w-full max-w-3xl border-collapse text-left">
          <thead>
            <tr className="border-b border-line">
              <th className="py-2 pr-3">{t('seller')}</th>
              <th className="px-3 py-2 text-right">{t('completed')}</th>
              <th className="px-3 py-2 text-right">{t('invoiced')}</th>
              <th className="py-2 pl-3 text-right">{t('part')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.sellers.map(({ sellerId, name, completed, invoiced }) => (
              <tr key={sellerId} className="border-b border-line">
                <th scope="row" className="py-2 pr-3 font-normal">{name}</th>
                <td className="px-3 py-2 text-right">{completed}</td>
                <td className="px-3 py-2 text-right">{invoiced}</td>
                <td className="py-2 pl-3 text-right">{percent(invoiced, completed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Listed = { orderId: string; code: string; seller: string; total: number; number: string; provider: string; issuedOn: string; hasFile: boolean };

/** The invoices that were issued in the month, each with its file. */
export function InvoiceList({ invoices }: { invoices: readonly Listed[] }) {
  const t = useTranslations('printing.invoice');
  const locale = useLocale();
  const day = useDay();
  return (
    <section>
      <h2>{t('share.list')}</h2>
      {invoices.length === 0 && <p className="mt-2 text-soft">{t('share.none')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {invoices.map(({ orderId, code, seller, total, number, provider, issuedOn, hasFile }) => (
          <li key={orderId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
            <p className="min-w-0 break-words">
              <span className="font-semibold">{seller}</span>, {code}, {formatDong(total, locale)}
              <span className="block text-soft">{t('facts', { number, provider, day: day(issuedOn) })}</span>
            </p>
            {hasFile ? (
              <a href={`/admin/money/invoices/${orderId}`} download aria-label={t('downloadOf', { number })} className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">
                {t('download')}
              </a>
            ) : (
              <span className="text-soft">{t('share.noFile')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
