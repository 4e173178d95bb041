import { addMonths, firstDayOfMonth, lastDayOfMonth, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { indicators, worthOf } from './indicators.ts';
import type { IndicatorKey } from './indicators.ts';
import { countMeasures, sumMeasures } from './internal/count-measures.server.ts';
import { countOrderMonths } from './internal/count-order-months.server.ts';
import { openReport } from './internal/open-report.server.ts';
import { countings } from './measures.ts';
import type { Filter, Measures } from './measures.ts';
import { keyOf } from './report-scope.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';

/** `before`: the same month of the year before. Null = not known, or it would say nothing. */
export type MonthWorth = { month: VietnamMonth; now: number | null; before: number | null };

type Wanted = { scope: ReportScope; indicator: IndicatorKey; filter: Filter; /** The last of them. */ until: VietnamMonth; count: number; /** A former district or commune (`places.ts`), by the ids that its figures keep; null = all that is seen. */ within?: { districtId: string } | { communeId: string } | null };

/** A figure month by month, with the year before: of all that the reader sees, or of one place in it. */
export function getMonths(app: ReportApp, wanted: Wanted): Promise<MonthWorth[]> {
  return app.kept(['months', { ...wanted, scope: keyOf(wanted.scope) }], () => reckonMonths(app, wanted));
}

async function reckonMonths({ db, clock }: ReportApp, { scope, indicator, filter, until, count, within = null }: Wanted): Promise<MonthWorth[]> {
  const { districtIds, sees } = await openReport(db, scope, vietnamDay(clock.now()));
  const shown = Array.from({ length: count }, (_, index) => addMonths(until, index + 1 - count));
  const asked = [...new Set([...shown, ...shown.map((month) => addMonths(month, -12))])];
  const inside = (place: { districtId: string; communeId: string }) => sees(place) && (within === null || ('districtId' in within ? place.districtId === within.districtId : place.communeId === within.communeId));
  const { of } = indicators[indicator];
  const byMonth = new Map<VietnamMonth, Partial<Measures>>();
  if (of.every((measure) => countings[measure].by.length === 4)) {
    const rows = Map.groupBy((await countOrderMonths(db, asked, { districtIds, filter })).filter(inside), ({ month }) => month);
    for (const month of asked) byMonth.set(month, sumMeasures(of, (rows.get(month) ?? []).map(({ counts }) => counts)));
  } else {
    const counted = await Promise.all(asked.map((month) => countMeasures(db, of, { districtIds, filter, period: { from: firstDayOfMonth(month), to: lastDayOfMonth(month) } })));
    for (const [at, { known, places }] of counted.entries()) byMonth.set(asked[at] as VietnamMonth, sumMeasures(known, places.filter(inside).map(({ measures }) => measures)));
  }
  const worth = (month: VietnamMonth) => worthOf(indicator, byMonth.get(month) ?? {});
  return shown.map((month) => ({ month, now: worth(month), before: worth(addMonths(month, -12)) }));
}
