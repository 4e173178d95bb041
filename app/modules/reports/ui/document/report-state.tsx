import { useLocale } from 'use-intl';
import { Button, ButtonLink, buttonClass } from '#app/ui/button.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { formatMoment } from '#app/shared/written-dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { ReportKind, ReportPeriod } from '../../documents/report-kinds.ts';
import type { ReportSheets } from '../../documents/report-sheets.ts';
import { reportWords } from '../../documents/report-words.ts';

/** As the page gets it: instants are texts. */
export type ShownReport = { id: string; kind: ReportKind; period: ReportPeriod; state: 'waiting' | 'making' | 'done' | 'failed'; progress: number; total: number; askedAt: string; askedBy: string; madeAt: string | null; sheets: ReportSheets | null; since: VietnamMonth[] };

/** How far a report is, and the ways to it once it is made. */
export function ReportState({ report: { id, kind, period, state, progress, total, askedAt, askedBy, madeAt, sheets, since } }: { report: ShownReport }) {
  const locale = useLocale();
  const path = usePath();
  const words = reportWords(locale);
  const { t } = words;
  const again = (text: string) => (
    <form method="post" action={path('/admin/reports/documents')} className="mt-3">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="period" value={period} />
      <Button look="secondary">{text}</Button>
    </form>
  );
  return (
    <>
      <Link to="/admin/reports/documents" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">← {t('one.back')}</Link>
      <h1>{t(`named.${kind}`, { period: words.period(kind, period) })}</h1>
      <p className="mt-1 text-soft">
        {madeAt && `${t('state.done', { moment: formatMoment(madeAt, locale) })}. `}
        {t('askedBy', { name: askedBy, moment: formatMoment(askedAt, locale) })}
      </p>
      <div className="mt-6 max-w-2xl space-y-4">
        {(state === 'waiting' || state === 'making') && (
          <div role="status" className="rounded-card border border-line bg-card p-4">
            <p className="font-semibold">{total > 0 ? t('one.progress', { progress, total }) : t('state.waiting')}</p>
            <progress aria-label={t('state.making')} className="mt-2 h-3 w-full accent-leaf" {...(total > 0 && { value: progress, max: total })} />
            <p className="mt-2 text-sm text-soft">{t('one.patience')}</p>
            <ButtonLink to={`/admin/reports/documents/${id}`} look="secondary" className="mt-3">{t('one.reload')}</ButtonLink>
          </div>
        )}
        {state === 'failed' && <Notice tone="bad"><p>{t('one.failed')}</p>{again(t('one.again'))}</Notice>}
        {state === 'done' && sheets && (
          <>
            {since.length > 0 && <Notice tone="warning"><p>{t('one.since', { months: words.months(since) })}</p>{again(t('one.renew'))}</Notice>}
            <div className="flex flex-wrap gap-3">
              <ButtonLink to={`/admin/reports/documents/${id}/print`}>{t('one.print')}</ButtonLink>
              <a className={buttonClass('secondary')} href={`/admin/reports/documents/${id}.xlsx?lang=${locale}`}>{t('one.sheet')}</a>
              <a className={buttonClass('quiet')} href={`/admin/reports/documents/${id}.xlsx?lang=${locale === 'vi' ? 'en' : 'vi'}`}>{t('one.sheetOther')}</a>
            </div>
            <p className="text-sm break-all text-soft">{t('one.hash')}: <code>{sheets[locale].hash.slice(0, 16)}</code></p>
          </>
        )}
      </div>
    </>
  );
}
