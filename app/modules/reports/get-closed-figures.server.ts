import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, lastDayOfMonth, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { FigureReport } from './figure-report.ts';
import type { IndicatorKey } from './indicators.ts';
import { dayOfMonth, readFrozen } from './internal/frozen-figures.server.ts';
import { layFigures } from './internal/lay-figures.server.ts';
import { openProvince } from './internal/open-report.server.ts';
import { noFilter } from './measures.ts';
import type { ReportScope } from './report-scope.ts';

/** The figures of a closed month as they were closed, by former district and commune. 404 where it is not closed, and for who does not see the whole province. */
export async function getClosedFigures({ db, clock }: { db: Database; clock: Clock }, { scope, month, indicators }: { scope: ReportScope; month: VietnamMonth; indicators: readonly IndicatorKey[] }): Promise<FigureReport> {
  const opened = await openProvince(db, scope, vietnamDay(clock.now()));
  const key = { provinceCode: opened.province.code, month: dayOfMonth(month) };
  const closed = await db.closedMonth.findUnique({ where: { provinceCode_month: key }, select: { closedAt: true } });
  const [whole] = (await readFrozen(db, { provinceCode: opened.province.code, months: [month], filters: [noFilter] })).get(month) ?? [];
  if (!closed || !whole) throw new Response(null, { status: 404 });
  const period = { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
  const laid = await layFigures(db, opened, [whole, null, null]);
  return { province: opened.province.name, areas: [], indicators: [...indicators], period, filter: noFilter, against: { before: null, yearBefore: null }, standing: 'closed', closedAt: closed.closedAt, againstClosed: { before: false, yearBefore: false }, computedAt: closed.closedAt, ...laid };
}
