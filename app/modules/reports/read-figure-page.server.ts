import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { parseFilter } from './figure-query.ts';
import type { FilterProblem } from './figure-query.ts';
import type { FigureReport } from './figure-report.ts';
import { getFigures } from './get-figures.server.ts';
import type { IndicatorKey } from './indicators.ts';
import { noFilter } from './measures.ts';
import type { Filter } from './measures.ts';
import { askedPeriod } from './period.ts';
import type { PeriodProblem } from './period.ts';
import { findPlace, listPlaces } from './places.ts';
import type { Place } from './places.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';

type Asked = { scope: ReportScope; indicators: readonly IndicatorKey[]; params: URLSearchParams; compared: boolean };
export type FigurePage = {
  today: VietnamDay;
  typed: { from: string; to: string };
  /** As they are today, also of a period that is closed. */
  asToday: boolean;
  filter: Filter;
  problem: { period: PeriodProblem | null; filter: FilterProblem | null };
  places: Place[];
  place: Place | null;
  /** Null where something of what was asked for makes no sense. */
  report: FigureReport | null;
};

/** The figures that the address of a page asks for: a period, a filter, a place. 404 for a place that the reader does not see. */
export async function readFigurePage(app: ReportApp, { scope, indicators, params, compared }: Asked): Promise<FigurePage> {
  const today = vietnamDay(app.clock.now());
  const { typed, period } = askedPeriod(params, today);
  const filter = parseFilter(params);
  const asToday = params.get('as') === 'today';
  const asked = { today, typed, asToday, filter: filter.ok ? filter.value : noFilter };
  if (!period.ok || !filter.ok) {
    return { ...asked, problem: { period: period.ok ? null : period.problem, filter: filter.ok ? null : filter.problem }, places: [], place: null, report: null };
  }
  const report = await getFigures(app, { scope, indicators, period: period.value, filter: filter.value, compared, asToday });
  const key = params.get('place') || null;
  const places = listPlaces(report);
  const place = places.find((each) => each.key === key) ?? null;
  if (key !== null && (!place || !findPlace(report, key))) throw new Response('There is no such place among the figures of this reader', { status: 404 });
  return { ...asked, problem: { period: null, filter: null }, places, place, report };
}
