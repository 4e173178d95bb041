import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { isConstraintBroken } from '#app/platform/db/constraint-broken.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { firstDayOfMonth, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { monthsOver } from './closed-month.ts';
import { figuresOfMonth, hashOrders, hashRules, keepOrders } from './internal/freeze-month.server.ts';
import { funnelOfMonth, keepOcop, spansOfMonth } from './internal/freeze-standing.server.ts';
import { locks } from './internal/locks.ts';
import { openProvince } from './internal/open-report.server.ts';
import { keepOrderSums } from './keep-order-sums.server.ts';
import type { ReportScope } from './report-scope.ts';

/**
 * Closes a month: its figures stand from now on, with a hash of what they were made of and of the rules. What the orders of the month were counted as is kept, so that
 * the figures can be made again; and what stood at its end: how far everybody had come, and what the register recognised. Errors: `not_over` (or too long ago), `closed`. 404 for who does not see the whole province.
 */
export async function closeMonth(app: { db: Database; clock: Clock }, { scope, month, actor }: { scope: ReportScope; month: VietnamMonth; actor: Actor }): Promise<Result<null, { code: 'not_over' | 'closed' }>> {
  const { db, clock } = app;
  const now = clock.now();
  if (!monthsOver(vietnamDay(now)).includes(month)) return failed({ code: 'not_over' });
  const { province, districtIds } = await openProvince(db, scope, vietnamDay(now));
  const key = { provinceCode: province.code, month };
  // What has happened until now belongs to it.
  while ((await keepOrderSums(app)) > 0);
  try {
    await inTurn(db, locks.orderSums, async (tx) => {
      const orders = await keepOrders(tx, key, districtIds);
      const figures = await figuresOfMonth(tx, month, districtIds);
      const standing = { spans: (await spansOfMonth(tx, month, districtIds)) ?? undefined, funnel: await funnelOfMonth(tx, clock, scope, month), ocop: await keepOcop(tx, key) };
      const [inputs, rules] = [await hashOrders(tx, key), hashRules()];
      await tx.closedMonth.create({ data: { provinceCode: province.code, month: utcMidnight(firstDayOfMonth(month)), closedAt: now, closedBy: actor.userId, closedByName: actor.name, orders, inputs, rules, figures, ...standing } });
      await recordAct({ db: tx, clock }, actor, { action: 'month.close', subject: { kind: 'month', id: `${province.code} ${month}`, name: month }, after: { orders, inputs } });
      await announce(tx, 'systems.news', { event: 'period.closed', key: `period.closed ${province.code} ${month}`, at: now.toISOString(), data: { province: province.code, month } });
    });
  } catch (error) {
    if (isConstraintBroken(error)) return failed({ code: 'closed' });
    throw error;
  }
  return ok(null);
}
