import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight, monthOf, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { monthsOver, sumChanges } from './closed-month.ts';
import type { Change, FrozenFigures } from './closed-month.ts';
import { sumMeasures } from './internal/count-measures.server.ts';
import { openProvince } from './internal/open-report.server.ts';
import type { Measures } from './measures.ts';
import type { ReportScope } from './report-scope.ts';

/** `restated`: what has changed since, by measure, and when that was found last; null = nothing. */
export type ListedMonth = {
  month: VietnamMonth;
  closed: { at: Date; by: string; orders: number; inputs: string; rules: string; figures: Partial<Measures>; restated: { at: Date; by: Partial<Record<keyof Measures, number>> } | null } | null;
};

/** The months of the last two years that are over, the latest first, and what stands of those that are closed. 404 for who does not see the whole province. */
export async function listClosedMonths({ db, clock }: { db: Database; clock: Clock }, { scope }: { scope: ReportScope }): Promise<{ province: string; months: ListedMonth[] }> {
  const today = vietnamDay(clock.now());
  const { province } = await openProvince(db, scope, today);
  const [closed, restatements] = await Promise.all([
    db.closedMonth.findMany({ where: { provinceCode: province.code } }),
    db.restatement.findMany({ where: { provinceCode: province.code }, orderBy: [{ foundAt: 'desc' }, { id: 'desc' }], distinct: ['month'] }),
  ]);
  const months = monthsOver(today).map((month): ListedMonth => {
    const found = closed.find((each) => monthOf(dayOfUtcMidnight(each.month)) === month);
    if (!found) return { month, closed: null };
    const [whole] = found.figures as FrozenFigures;
    const last = restatements.find((each) => monthOf(dayOfUtcMidnight(each.month)) === month);
    const changes = (last?.changes ?? []) as Change[];
    return {
      month,
      closed: {
        at: found.closedAt, by: found.closedByName, orders: found.orders, inputs: found.inputs, rules: found.rules,
        figures: whole ? sumMeasures(whole.known, whole.places.map(({ measures }) => measures)) : {},
        restated: last && changes.length > 0 ? { at: last.foundAt, by: sumChanges(changes) } : null,
      },
    };
  });
  return { province: province.name, months };
}
