import { addDays, firstDayOfMonth, monthOf, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Compared, FigureReport } from './figure-report.ts';
import type { FrontPage } from './front-page.ts';
import { getFigures } from './get-figures.server.ts';
import { getMonths } from './get-months.server.ts';
import type { MonthWorth } from './get-months.server.ts';
import { worthOf } from './indicators.ts';
import type { IndicatorKey } from './indicators.ts';
import { noFilter } from './measures.ts';
import type { Period } from './period.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';

/** A figure, and what it was in the same days of the month and of the year before; null where it is not known. */
export type Moved = { now: number | null; before: number | null; yearBefore: number | null };
export type MovedPlace = Moved & { id: string; name: string };

/** What somebody sees first: this month through yesterday, as whole days alone can be held against others; on the first of a month the whole last one. */
export type Overview = {
  province: string;
  /** The names of what is seen; none for the whole province. */
  areas: string[];
  today: VietnamDay;
  computedAt: Date;
  period: Period;
  against: FigureReport['against'];
  figures: (Moved & { key: IndicatorKey })[];
  /** By the first figure, the greatest first: former districts of a province, communes of what is smaller. */
  by: 'district' | 'commune';
  places: MovedPlace[];
  /** The first figure month by month; none where it is not shown so. */
  months: MonthWorth[];
};

const monthsShown = 13;

/** The figures of a front page: what moved, and where. The caller has asked what its reader may see. */
export async function getOverview(app: ReportApp, { scope, front }: { scope: ReportScope; front: Pick<FrontPage, 'indicators' | 'months'> }): Promise<Overview> {
  const today = vietnamDay(app.clock.now());
  const yesterday = addDays(today, -1);
  const period = { from: firstDayOfMonth(monthOf(yesterday)), to: yesterday };
  const [first] = front.indicators;
  const [report, months] = await Promise.all([
    getFigures(app, { scope, indicators: front.indicators, period, filter: noFilter, compared: true }),
    front.months ? getMonths(app, { scope, indicator: first, filter: noFilter, until: monthOf(today), count: monthsShown }) : [],
  ]);
  const moved = (key: IndicatorKey, { now, before, yearBefore }: Compared): Moved => ({ now: worthOf(key, now), before: before && worthOf(key, before), yearBefore: yearBefore && worthOf(key, yearBefore) });
  const by = report.areas.length > 0 ? 'commune' : 'district';
  const places = by === 'district' ? report.districts : report.districts.flatMap(({ communes }) => communes).filter(({ closed }) => !closed);
  const { province, areas, computedAt, against } = report;
  return {
    province, areas, today, computedAt, period, against,
    figures: front.indicators.map((key) => ({ key, ...moved(key, report.total) })),
    by,
    places: places.map(({ id, name, ...compared }) => ({ id, name, ...moved(first, compared) })).sort((a, b) => (b.now ?? 0) - (a.now ?? 0)),
    months,
  };
}
