import { useLocale } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { formatMoment } from '#app/shared/written-dates.ts';
import type { ReportKind, ReportPeriod } from '../../documents/report-kinds.ts';
import { reportWords } from '../../documents/report-words.ts';

/** As the page gets it: instants are texts. */
type Listed = { id: string; kind: ReportKind; period: ReportPeriod; state: 'waiting' | 'making' | 'done' | 'failed'; askedAt: string; askedBy: string; madeAt: string | null };

/** The reports that were asked for, the latest first. */
export function ReportList({ reports }: { reports: readonly Listed[] }) {
  const locale = useLocale();
  const words = reportWords(locale);
  const { t } = words;
  return (
    <section className="mt-8" aria-labelledby="made">
      <h2 id="made">{t('made')}</h2>
      {reports.length === 0 && <p className="mt-2 text-soft">{t('madeNone')}</p>}
      <ul className="mt-3 divide-y divide-line rounded-card border border-line bg-card empty:hidden">
        {reports.map(({ id, kind, period, state, askedAt, askedBy, madeAt }) => (
          <li key={id} className="px-4 py-2">
            <Link to={`/admin/reports/documents/${id}`} className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">
              {t(`named.${kind}`, { period: words.period(kind, period) })}
            </Link>
            <p className="text-sm text-soft">
              {t(`state.${state}`, { moment: madeAt ? formatMoment(madeAt, locale) : '' })}. {t('askedBy', { name: askedBy, moment: formatMoment(askedAt, locale) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
