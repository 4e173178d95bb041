import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { VietnamDay } from '#app/shared/dates.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { periodAfter, periodBefore } from '../compared-period.ts';
import { filterQuery } from '../figure-query.ts';
import type { FilterProblem } from '../figure-query.ts';
import type { FigureReport } from '../figure-report.ts';
import type { Filter } from '../measures.ts';
import type { Period, PeriodProblem } from '../period.ts';
import type { Place } from '../places.ts';
import { FilterFields } from './filter-fields.tsx';
import { useFormats } from './formats.ts';
import { PeriodForm } from './period-form.tsx';
import { ReportOf, ReportPeriod } from './report-head.tsx';
import { StandingNote } from './standing-note.tsx';

type FigurePageHeadProps = {
  title: string;
  /** The address of the page and of its file. */
  path: string;
  today: VietnamDay;
  typed: { from: string; to: string };
  asToday: boolean;
  filter: Filter;
  problem: { period: PeriodProblem | null; filter: FilterProblem | null };
  /** None where the page shows every place. */
  places: readonly Place[];
  place: Place | null;
  report: (Pick<FigureReport, 'province' | 'areas' | 'period' | 'against' | 'standing' | 'againstClosed'> & { closedAt: string | null; computedAt: string }) | null;
  /** Further ways on. */
  children?: ReactNode;
};

/** What a page of figures is about: whose, when, filtered by what, held against what, counted when; and how to choose another. */
export function FigurePageHead({ title, path, today, typed, asToday, filter, problem, places, place, report, children }: FigurePageHeadProps) {
  const t = useTranslations('figures');
  const { day } = useFormats();
  const locale = useLocale();
  const keep = { ...filterQuery(filter), ...(place && { place: place.key }) };
  const span = ({ from, to }: Period, closed: boolean) => {
    const period = from === to ? day(from) : t('span', { from: day(from), to: day(to) });
    return closed ? t('standing.marked', { period }) : period;
  };
  const later = report && periodAfter(report.period);
  return (
    <>
      <h1>{title}</h1>
      {report && <p className="mt-1 text-soft">{place ? place.name : <ReportOf province={report.province} areas={report.areas} />}</p>}
      <div className="mt-4">
        <PeriodForm page={path} keep={keep} {...typed} today={today} problem={problem.period} fold={{ title: t('filter.title'), open: problem.filter !== null || Object.keys(keep).length > 0 }}>
          <FilterFields filter={filter} problem={problem.filter} places={places} place={place?.key ?? null} />
        </PeriodForm>
      </div>
      {report && (
        <div className="mt-6 flex flex-wrap items-end justify-between gap-4">
          <div>
            <ReportPeriod period={report.period} computedAt={report.computedAt} />
            {report.against.before && report.against.yearBefore && <p className="text-soft">{t('against', { before: span(report.against.before, report.againstClosed.before), yearBefore: span(report.against.yearBefore, report.againstClosed.yearBefore) })}</p>}
            <StandingNote standing={report.standing} closedAt={report.closedAt} address={`${path}?${new URLSearchParams({ ...keep, ...report.period })}`} />
          </div>
          <span className="no-print flex flex-wrap gap-3">
            <Link to={`${path}?${new URLSearchParams({ ...keep, ...periodBefore(report.period) })}`} className={buttonClass('secondary')}>
              {t('earlier')}
            </Link>
            {later && later.from <= today && (
              <Link to={`${path}?${new URLSearchParams({ ...keep, ...later })}`} className={buttonClass('secondary')}>
                {t('later')}
              </Link>
            )}
            {children}
            <a href={`${path}.csv?${new URLSearchParams({ ...keep, ...report.period, ...(asToday && { as: 'today' }), lang: locale })}`} className={buttonClass('secondary')}>
              {t('file')}
            </a>
          </span>
        </div>
      )}
    </>
  );
}
