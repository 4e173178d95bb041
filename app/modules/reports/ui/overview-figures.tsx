import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Moved, Overview } from '../get-overview.server.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import { MonthsChart } from './months-chart.tsx';
import { useFormats } from './formats.ts';
import { MovedPlaces } from './moved-places.tsx';
import { Movement, useMovement } from './movement.tsx';

/** As a page's data holds it. `ways`: whether the reader may open the reports, and the wall. `children`: what is to be done, which is read before the charts. */
type OverviewData = Omit<Overview, 'computedAt'> & { computedAt: string; ways: { reports: boolean; wall: boolean }; children: ReactNode };

/** What moved, held against the month and the year before, and where. */
export function OverviewFigures({ computedAt, period, figures, months, today, ways, children, ...where }: OverviewData) {
  const t = useTranslations('reports');
  const { day, moment } = useFormats();
  const [first] = figures;
  return (
    <>
      <h1>{t(period.from.slice(0, 7) === today.slice(0, 7) ? 'home.title' : 'home.titleLast')}</h1>
      <p className="report-print mt-1 max-w-3xl text-soft">
        {t('home.compared', { from: day(period.from), to: day(period.to) })} {t('computedAt', { moment: moment(computedAt) })}.
      </p>
      <dl className="mt-4 grid gap-2 sm:grid-cols-2 sm:gap-4 lg:grid-cols-4">
        {figures.map(({ key, ...moved }) => (
          <FigureTile key={key} name={key} {...moved} />
        ))}
      </dl>
      <div className="mt-8">{children}</div>
      {ways.reports && (
        <p className="no-print mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
          <ButtonLink to="/admin/reports">{t('home.report')}</ButtonLink>
          <Link to="/admin/reports/map" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">{t('home.map')}</Link>
          {ways.wall && <Link to="/admin/wall" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">{t('home.wall')}</Link>}
        </p>
      )}
      <div className="mt-8 grid gap-8 lg:grid-cols-2">
        {first && where.places.length > 1 && <MovedPlaces indicator={first.key} {...where} />}
        {first && months.length > 0 && <MonthsChart indicator={first.key} months={months} today={today} />}
      </div>
    </>
  );
}

/** A figure, large, with how it moved. */
function FigureTile({ name, now, before, yearBefore }: Moved & { name: IndicatorKey }) {
  const t = useTranslations('reports.home');
  const locale = useLocale();
  const { worth } = useFormats();
  const { unit, name: names } = indicators[name];
  return (
    <div className="break-inside-avoid rounded-card border border-line bg-card px-3 py-2 max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-baseline max-sm:gap-x-3 sm:p-4">
      <dt className="leading-tight text-soft">{names[locale]}</dt>
      <dd className="max-sm:contents">
        <p className="text-xl leading-tight font-semibold tabular-nums sm:text-2xl">{now === null ? '–' : worth(unit, now)}</p>
        {now !== null && (
          <ul className="mt-1 text-sm max-sm:col-span-2">
            <MovedLine indicator={name} now={now} than={before} said={t('lastMonth')} />
            <MovedLine indicator={name} now={now} than={yearBefore} said={t('lastYear')} />
          </ul>
        )}
      </dd>
    </div>
  );
}

/** '↑ 12% so với tháng trước (1.234)'. Nothing where nothing is known of it. */
function MovedLine({ indicator, now, than, said }: { indicator: IndicatorKey; now: number; than: number | null; said: string }) {
  const t = useTranslations('reports.home');
  const { worth } = useFormats();
  const movement = useMovement();
  const { unit } = indicators[indicator];
  if (than === null) return null;
  const moved = movement.of(unit, now, than);
  if (moved === null) return <li className="text-soft">{t('fromNothing', { said })}</li>;
  return (
    <li>
      <Movement unit={unit} moved={moved} />
      <span className="text-soft">{t('than', { said, count: worth(unit, than) })}</span>
    </li>
  );
}
