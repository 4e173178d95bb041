import { vietnamDay } from '#app/shared/dates.ts';
import { periodBefore, yearBefore } from './compared-period.ts';
import type { FigureReport } from './figure-report.ts';
import { indicators } from './indicators.ts';
import type { IndicatorKey } from './indicators.ts';
import { countSpan } from './internal/count-span.server.ts';
import { layFigures } from './internal/lay-figures.server.ts';
import { openReport } from './internal/open-report.server.ts';
import type { Filter } from './measures.ts';
import type { Period } from './period.ts';
import { keyOf } from './report-scope.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';

type Wanted = {
  scope: ReportScope;
  /** The caller has asked what its reader may see (`indicatorsFor`). */
  indicators: readonly IndicatorKey[];
  period: Period;
  filter: Filter;
  /** Whether they are held against the period before and the same one a year before. */
  compared?: boolean;
  /** As they are today, also of a period that is closed. */
  asToday?: boolean;
};

/**
 * Figures of every former district of a province, also of those where nothing happened, with its communes below it; to who sees a part of the province, of that part
 * alone: a district with some of its communes is the sum of these. Of a closed month, quarter or year they are as they were closed, beside them as they are today. 404 for a scope that is no area in force.
 */
export function getFigures(app: ReportApp, wanted: Wanted): Promise<FigureReport> {
  return app.kept(['figures', { ...wanted, scope: keyOf(wanted.scope) }], () => reckonReport(app, wanted));
}

async function reckonReport({ db, clock, kept }: ReportApp, { scope, indicators: keys, period, filter, compared = false, asToday = false }: Wanted): Promise<FigureReport> {
  const computedAt = clock.now();
  const today = vietnamDay(computedAt);
  const opened = await openReport(db, scope, today);
  const against = { before: compared ? periodBefore(period) : null, yearBefore: compared ? yearBefore(period) : null };
  const of = [...new Set(keys.flatMap((key) => indicators[key].of))];
  // A whole province is counted, and then cut: officers of all its areas may wait for one count.
  const count = (span: Period) => kept(['counted', opened.province.code, today, span, filter, of, asToday], () => countSpan(db, opened, { period: span, filter, of, asToday }), { whileReckoned: true });
  const [now, before, lastYear] = await Promise.all([count(period), against.before && count(against.before), against.yearBefore && count(against.yearBefore)]);
  const openNow = now.standing === 'closed' ? await now.today() : null;
  const laid = await layFigures(db, opened, [now.counted, before && before.counted, lastYear && lastYear.counted, openNow]);
  const { standing, closedAt } = now;
  const againstClosed = { before: before?.standing === 'closed', yearBefore: lastYear?.standing === 'closed' };
  return { province: opened.province.name, areas: opened.areas, indicators: [...keys], period, filter, against, standing, closedAt, againstClosed, computedAt, ...laid };
}
