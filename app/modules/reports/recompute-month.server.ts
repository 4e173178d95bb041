import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { changesOf, compareFunnels } from './closed-month.ts';
import type { FrozenFunnel, FrozenSpan, KeptOf } from './closed-month.ts';
import { keptOf, listParts } from './internal/count-lists.server.ts';
import type { CountedPlaces } from './internal/count-measures.server.ts';
import { countKept, hashInputs, hashRules } from './internal/freeze-month.server.ts';
import { funnelOfMonth, spansOfMonth } from './internal/freeze-standing.server.ts';
import { dayOfMonth, readFrozen } from './internal/frozen-figures.server.ts';
import { openProvince } from './internal/open-report.server.ts';
import type { ReportScope } from './report-scope.ts';

/**
 * Whether what was kept is unchanged, whether the rules are still those of that time, and how many figures it gives otherwise than they were closed. `kept`: of what was enough
 * kept to make figures again.
 */
export type Recomputed = { sameInputs: boolean; sameRules: boolean; kept: KeptOf; figures: number; differing: number };

/** Makes the figures of a closed month again out of what was kept, with every filter, and how far everybody had come. 404 where it is not closed, and for who does not see the whole province. */
export async function recomputeMonth({ db, clock }: { db: Database; clock: Clock }, { scope, month }: { scope: ReportScope; month: VietnamMonth }): Promise<Recomputed> {
  const { province, districtIds } = await openProvince(db, scope, vietnamDay(clock.now()));
  const key = { provinceCode: province.code, month };
  const closed = await db.closedMonth.findUnique({ where: { provinceCode_month: { provinceCode: province.code, month: dayOfMonth(month) } } });
  const frozen = (await readFrozen(db, { provinceCode: province.code, months: [month] })).get(month);
  if (!closed || !frozen) throw new Response(null, { status: 404 });
  const parts = await listParts(db, { month, districtIds });
  const kept = keptOf(parts, frozen[0]?.known ?? []);
  const spans = kept === 'orders' ? [] : ((closed.spans ?? []) as FrozenSpan[]);
  const again = [...(await countKept(db, key, districtIds)), ...(spans.length > 0 ? ((await spansOfMonth(db, month, districtIds)) ?? []) : [])];
  let [figures, differing] = [0, 0];
  for (const [at, count] of [...frozen, ...spans].entries()) {
    const now: CountedPlaces = again[at] ?? { known: [], places: [] };
    const known = count.known.filter((measure) => kept === 'all' || now.known.includes(measure));
    figures += known.length * count.places.length;
    differing += changesOf(count, now, known).length;
  }
  if (parts.has('came')) {
    const closedOn = vietnamDay(closed.closedAt);
    const funnels = compareFunnels((closed.funnel ?? []) as FrozenFunnel[], await funnelOfMonth(db, await openProvince(db, scope, closedOn), { month, closedOn }));
    figures += funnels.figures;
    differing += funnels.differing;
  }
  return { sameInputs: (await hashInputs(db, key, districtIds)) === closed.inputs, sameRules: hashRules() === closed.rules, kept, figures, differing };
}
