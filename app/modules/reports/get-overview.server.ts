import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { addDays, addMonths, monthOf, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { Figures } from './figures.ts';
import { noFigures, sumFigures } from './figures.ts';
import { getDistrictReport } from './get-district-report.server.ts';
import { countMonths } from './internal/count-months.server.ts';
import type { CountedMonth } from './internal/count-months.server.ts';
import { countOrders, countSellers } from './internal/count-orders.server.ts';
import { openReport } from './internal/open-report.server.ts';
import { monthToDate } from './period.ts';
import type { Period } from './period.ts';
import type { ReportScope } from './report-scope.ts';

export type MovedDistrict = { key: string; name: string; transactions: number; before: number; value: number };

/**
 * What an officer sees first: this month so far beside the same stretch of the last one, as it stood then (the newest orders of this month
 * cannot have arrived yet). `before` holds no listings: those are counted as they are now.
 */
export type Overview = {
  province: string;
  computedAt: Date;
  period: Period;
  lastPeriod: Period;
  now: Figures;
  before: Figures;
  /** The former districts in which most was ordered. */
  top: MovedDistrict[];
  /** Former districts without an order this month. */
  silent: { key: string; name: string }[];
  districts: number;
  months: CountedMonth[];
};

const topDistricts = 6;
/** This month, and the same one a year ago. */
const monthsShown = 13;

/** The front page's figures of the officer's province. */
export async function getOverview(app: { db: Database; clock: Clock }, { scope }: { scope: ReportScope }): Promise<Overview> {
  const instant = app.clock.now();
  const today = vietnamDay(instant);
  const { period, last } = monthToDate(instant);
  const [{ districtIds, sees }, { province, computedAt, districts, total }] = await Promise.all([openReport(app.db, scope, today), getDistrictReport(app, { scope, period })]);
  const months = Array.from({ length: monthsShown }, (_, index) => addMonths(monthOf(today), index + 1 - monthsShown));
  const before = { ...last, asOf: last.end };
  const [orders, sellers, byMonth] = await Promise.all([
    countOrders(app.db, before, districtIds),
    countSellers(app.db, before, districtIds),
    countMonths(app.db, { months, end: startOfVietnamDay(addDays(today, 1)), districtIds, sees }),
  ]);
  const counted = [...orders, ...sellers].filter(sees);
  const figuresBefore = (id: string) => sumFigures(counted.filter(({ districtId }) => districtId === id).map(({ counts }) => ({ ...noFigures, ...counts })));
  const moved = districts.map(({ id, key, name, figures }) => ({ key, name, transactions: figures.transactions, before: figuresBefore(id).transactions, value: figures.value }));
  return {
    province,
    computedAt,
    period,
    lastPeriod: last.period,
    now: total,
    before: sumFigures(districtIds.map(figuresBefore)),
    top: moved.filter(({ transactions }) => transactions > 0).sort((a, b) => b.transactions - a.transactions).slice(0, topDistricts),
    silent: moved.filter(({ transactions }) => transactions === 0).map(({ key, name }) => ({ key, name })),
    districts: districts.length,
    months: byMonth,
  };
}
