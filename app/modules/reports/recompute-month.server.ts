import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { changesOf } from './closed-month.ts';
import type { FrozenFigures } from './closed-month.ts';
import { countKept, hashOrders, hashRules, orderMeasures } from './internal/freeze-month.server.ts';
import { openProvince } from './internal/open-report.server.ts';
import type { ReportScope } from './report-scope.ts';

/** Whether what was kept of the orders is unchanged, whether the rules are still those of that time, and how many figures it gives otherwise than they were closed. */
export type Recomputed = { sameInputs: boolean; sameRules: boolean; figures: number; differing: number };

/** Makes the figures of a closed month again out of what was kept of its orders, with every filter. 404 where it is not closed, and for who does not see the whole province. */
export async function recomputeMonth({ db, clock }: { db: Database; clock: Clock }, { scope, month }: { scope: ReportScope; month: VietnamMonth }): Promise<Recomputed> {
  const { province, districtIds } = await openProvince(db, scope, vietnamDay(clock.now()));
  const key = { provinceCode: province.code, month };
  const closed = await db.closedMonth.findUnique({ where: { provinceCode_month: { provinceCode: province.code, month: utcMidnight(firstDayOfMonth(month)) } } });
  if (!closed) throw new Response(null, { status: 404 });
  let [figures, differing] = [0, 0];
  for (const frozen of closed.figures as FrozenFigures) {
    const known = orderMeasures.filter((measure) => frozen.known.includes(measure));
    differing += changesOf(frozen, await countKept(db, key, frozen, districtIds), known).length;
    figures += known.length * frozen.places.length;
  }
  return { sameInputs: (await hashOrders(db, key)) === closed.inputs, sameRules: hashRules() === closed.rules, figures, differing };
}
