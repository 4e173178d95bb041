import { useTranslations } from 'use-intl';
import { BarChart } from '#app/ui/bar-chart.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import type { Overview } from '../get-overview.server.ts';
import { useFormats } from './formats.ts';
import { Change, FigureTile } from './month-change.tsx';

/** As a page's data holds it. */
type OverviewData = Omit<Overview, 'computedAt'> & { computedAt: string };

const compared = ['transactions', 'successful', 'value'] as const;

/** This month's figures of a province, beside those of the last one. */
export function OverviewFigures({ computedAt, period, lastPeriod, now, before, ...overview }: OverviewData) {
  const t = useTranslations('reports');
  const { day, moment } = useFormats();
  const path = usePath();
  const days = { from: day(period.from), lastFrom: day(lastPeriod.from), lastTo: day(lastPeriod.to) };
  return (
    <>
      <h1>{t('home.title')}</h1>
      <p className="mt-1 text-soft">
        {t('home.compared', days)} {t('computedAt', { moment: moment(computedAt) })}.
      </p>
      <dl className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {compared.map((name) => (
          <FigureTile key={name} name={name} now={now[name]} before={before[name]} />
        ))}
        <FigureTile name="listings" now={now.listings} before={null} />
      </dl>
      <p className="no-print mt-6 flex flex-wrap gap-4">
        <ButtonLink to="/admin/reports/districts">{t('home.report')}</ButtonLink>
        <a href={`/admin/reports/districts.csv?${new URLSearchParams({ ...period, lang: path('/') === '/' ? 'vi' : 'en' })}`} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
          {t('home.file')}
        </a>
      </p>
      <div className="mt-8 grid gap-8 lg:grid-cols-2">
        <TopDistricts {...overview} />
        <Months months={overview.months} />
      </div>
    </>
  );
}

function TopDistricts({ top, silent, districts }: Pick<OverviewData, 'top' | 'silent' | 'districts'>) {
  const t = useTranslations('reports.home');
  const { number } = useFormats();
  return (
    <section>
      <h2>{t('top')}</h2>
      <div className="mt-4">
        {top.length === 0 && <p>{t('topNone')}</p>}
        <BarChart
          title={t('topChart')}
          bars={top.map(({ key, name, transactions, before }) => ({
            key,
            label: (
              <>
                {name}
                <span className="block text-sm">
                  <Change now={transactions} before={before} />
                </span>
              </>
            ),
            figure: number(transactions),
            parts: [{ tone: 'strong', amount: transactions }],
          }))}
        />
      </div>
      {silent.length === 0 ? <p className="mt-4 font-semibold text-leaf">{t('silent', { count: 0, all: districts })}</p> : <SilentDistricts silent={silent} districts={districts} />}
    </section>
  );
}

function SilentDistricts({ silent, districts }: Pick<OverviewData, 'silent' | 'districts'>) {
  const t = useTranslations('reports.home');
  return (
    <details className="mt-4 rounded-card border border-line bg-card px-4" open={silent.length <= 3}>
      <summary className="min-h-11 py-2.5 font-semibold">{t('silent', { count: silent.length, all: districts })}</summary>
      <ul className="pb-3">
        {silent.map(({ key, name }) => (
          <li key={key}>
            <Link to={`/areas/${key}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Months({ months }: Pick<OverviewData, 'months'>) {
  const t = useTranslations('reports.home');
  const { month: monthName, number } = useFormats();
  return (
    <section>
      <h2>{t('months')}</h2>
      <p className="mt-1 text-sm text-soft">{t('monthsText')}</p>
      <div className="mt-4">
        <BarChart
          title={t('monthsChart')}
          bars={months.map(({ month, transactions, successful }, index) => ({
            key: month,
            label: index === months.length - 1 ? `${monthName(month)} (${t('running')})` : monthName(month),
            figure: number(transactions),
            parts: [
              { tone: 'strong', amount: successful },
              { tone: 'pale', amount: transactions - successful },
            ],
          }))}
        />
      </div>
    </section>
  );
}
