import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { monthsOver } from './closed-month.ts';
import { figuresOfMonth, hashInputs, hashRules, keepOrders } from './internal/freeze-month.server.ts';
import { funnelOfMonth, keepOcop, spansOfMonth } from './internal/freeze-standing.server.ts';
import { dayOfMonth, placesOf, writeFrozen } from './internal/frozen-figures.server.ts';
import { locks } from './internal/locks.ts';
import { listMonth } from './internal/month-lists.server.ts';
import { openProvince } from './internal/open-report.server.ts';
import { keepActing } from './keep-acting.server.ts';
import { keepOrderSums } from './keep-order-sums.server.ts';
import { keepStages } from './keep-stages.server.ts';
import type { ReportScope } from './report-scope.ts';

/** A month of a country's size takes a minute or two on a small machine, in milliseconds. */
const longest = 15 * 60_000;

/**
 * Closes a month: its figures stand from now on, with a hash of what they were made of and of the rules. That is kept, so that the figures can be made again: what each
 * order was counted as, and the lists of everything else; and what stood at its end: how far everybody had come, and what the register recognised. Errors: `not_over`
 * (or too long ago), `closed`. 404 for who does not see the whole province.
 */
export async function closeMonth(app: { db: Database; clock: Clock }, { scope, month, actor }: { scope: ReportScope; month: VietnamMonth; actor: Actor }): Promise<Result<null, { code: 'not_over' | 'closed' }>> {
  const { db, clock } = app;
  const now = clock.now();
  if (!monthsOver(vietnamDay(now)).includes(month)) return failed({ code: 'not_over' });
  const opened = await openProvince(db, scope, vietnamDay(now));
  const { province, districtIds } = opened;
  const key = { provinceCode: province.code, month };
  // What has happened until now belongs to it.
  while ((await keepOrderSums(app)) > 0);
  while ((await keepActing(app)) > 0);
  while ((await keepStages(app)) > 0);
  return inTurn(db, locks.closing, async (tx) => {
    if (await tx.closedMonth.findUnique({ where: { provinceCode_month: { provinceCode: province.code, month: dayOfMonth(month) } }, select: { month: true } })) return failed({ code: 'closed' });
    await listMonth(tx, month, districtIds);
    const spans = (await spansOfMonth(tx, month, districtIds)) ?? undefined;
    // Whoever counts orders waits from here on alone.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.orderSums}::bigint)`;
    const orders = await keepOrders(tx, key, districtIds);
    const figures = await figuresOfMonth(tx, month, districtIds);
    const standing = { spans, funnel: await funnelOfMonth(tx, opened, { month, closedOn: vietnamDay(now) }), ocop: await keepOcop(tx, key, districtIds) };
    const [inputs, rules] = [await hashInputs(tx, key, districtIds), hashRules()];
    await tx.closedMonth.create({ data: { provinceCode: province.code, month: dayOfMonth(month), closedAt: now, closedBy: actor.userId, closedByName: actor.name, orders, inputs, rules, places: placesOf(figures), ...standing } });
    await writeFrozen(tx, key, figures);
    await recordAct({ db: tx, clock }, actor, { action: 'month.close', subject: { kind: 'month', id: `${province.code} ${month}`, name: month }, after: { orders, inputs } });
    await announce(tx, 'systems.news', { event: 'period.closed', key: `period.closed ${province.code} ${month}`, at: now.toISOString(), data: { province: province.code, month } });
    await announce(tx, 'reports.tell_public', {}, { key: 'reports.tell_public' });
    return ok(null);
  }, { timeout: longest });
}
