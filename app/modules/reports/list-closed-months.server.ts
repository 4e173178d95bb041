import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';
import { dueOn, monthsOver, sumChanges } from './closed-month.ts';
import type { Change, KeptOf } from './closed-month.ts';
import { keptOf } from './internal/count-lists.server.ts';
import { sumMeasures } from './internal/count-measures.server.ts';
import { dayOfMonth, monthOfDay, readFrozen } from './internal/frozen-figures.server.ts';
import type { ListPart } from './internal/month-lists.server.ts';
import { asProvince, openKept } from './internal/open-report.server.ts';
import { noFilter } from './measures.ts';
import type { Measure, Measures } from './measures.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';

/** `kept`: what of it can be made again. `restated`: what has changed since, by measure, and when that was found last; null = nothing. */
export type ListedMonth = {
  month: VietnamMonth;
  closed: { kept: KeptOf; at: Date; by: string; orders: number; inputs: string; rules: string; figures: Partial<Measures>; restated: { at: Date; by: Partial<Record<keyof Measures, number>> } | null } | null;
};

/** The figures by which one knows a month again, and one that is known where levels are. */
const shown = ['successful', 'value'] as const satisfies Measure[];
const aLevel = 'accounts' satisfies Measure;

/** The months of the last two years that are over, the latest first, and what stands of those that are closed. `due`: the first of the others since the first one that was closed, or the last month where none is, and from which day on one waits for it. 404 for who does not see the whole province. */
export async function listClosedMonths({ db, clock, kept }: ReportApp, { scope }: { scope: ReportScope }): Promise<{ province: string; months: ListedMonth[]; due: { month: VietnamMonth; on: VietnamDay; isDue: boolean } | null }> {
  const today = vietnamDay(clock.now());
  const { province, districtIds } = asProvince(await openKept({ db, kept }, scope, today));
  const over = monthsOver(today);
  const days = over.map(dayOfMonth);
  const [closed, frozen, listed, restatements] = await Promise.all([
    db.closedMonth.findMany({ where: { provinceCode: province.code }, select: { month: true, closedAt: true, closedByName: true, orders: true, inputs: true, rules: true } }),
    readFrozen(db, { provinceCode: province.code, months: over, filters: [noFilter], of: [...shown, aLevel] }),
    db.$queryRaw<{ month: Date; part: ListPart }[]>`
      SELECT month, part FROM unnest(${days}::date[]) AS month CROSS JOIN unnest(ARRAY['opened', 'shop']) AS part
      WHERE EXISTS (SELECT FROM month_list l WHERE l.month = month.month AND l.part = part.part AND l.district_id = ANY (${districtIds}))`,
    db.$queryRaw<{ month: Date; foundAt: Date; changes: Change[] }[]>`
      SELECT last.* FROM unnest(${days}::date[]) AS day CROSS JOIN LATERAL (
        SELECT month, found_at AS "foundAt", changes FROM restatement r WHERE r.province_code = ${province.code} AND r.month = day ORDER BY found_at DESC, id DESC LIMIT 1
      ) last`,
  ]);
  const months = over.map((month): ListedMonth => {
    const found = closed.find((each) => monthOfDay(each.month) === month);
    if (!found) return { month, closed: null };
    const [whole] = frozen.get(month) ?? [];
    const last = restatements.find((each) => monthOfDay(each.month) === month);
    return {
      month,
      closed: {
        kept: keptOf(new Set(listed.filter((each) => monthOfDay(each.month) === month).map(({ part }) => part)), whole?.known ?? []),
        at: found.closedAt, by: found.closedByName, orders: found.orders, inputs: found.inputs, rules: found.rules,
        figures: whole ? sumMeasures(shown, whole.places.map(({ measures }) => measures)) : {},
        restated: last && last.changes.length > 0 ? { at: last.foundAt, by: sumChanges(last.changes) } : null,
      },
    };
  });
  const first = months.findLastIndex((each) => each.closed !== null);
  const due = months.slice(0, first < 0 ? 1 : first).findLast((each) => each.closed === null)?.month;
  return { province: province.name, months, due: due ? { month: due, on: dueOn(due), isDue: dueOn(due) <= today } : null };
}
