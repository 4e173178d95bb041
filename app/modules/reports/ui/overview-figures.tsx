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

/** As a page's data holds it. `ways`: whether the reader may open the reports, and the wall. */
type OverviewData = Omit<Overview, 'computedAt'> & { computedAt: string; ways: { reports: boolean; wall: boolean } };

/** What moved, held against the month and the year before, and where. */
export function OverviewFigures({ computedAt, period, against, figures, months, today, ways, ...where }: OverviewData) {
  const t = useTranslations('reports');
  const { day, moment } = useFormats();
  const span = (of: typeof period | null) => (of ? t('home.span', { from: day(of.from), to: day(of.to) }) : '');
  const [first] = figures;
  return (
    <>
      <h1>{t(period.from.slice(0, 7) === today.slice(0, 7) ? 'home.title' : 'home.titleLast')}</h1>
      <p className="report-print mt-1 max-w-3xl text-soft">
        {t('home.compared', { now: span(period), before: span(against.before), yearBefore: span(against.yearBefore) })} {t('computedAt', { moment: moment(computedAt) })}.
      </p>
      <dl className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {figures.map(({ key, ...moved }) => (
          <FigureTile key={key} name={key} {...moved} />
        ))}
      </dl>
      {ways.reports && (
        <p className="no-print mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
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
    <div className="break-inside-avoid rounded-card border border-line bg-card p-4">
      <dt className="text-soft">{names[locale]}</dt>
      <dd>
        <p className="text-2xl leading-tight font-semibold tabular-nums">{now === null ? '–' : worth(unit, now)}</p>
        {now !== null && (
          <ul className="mt-1 text-sm">
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
