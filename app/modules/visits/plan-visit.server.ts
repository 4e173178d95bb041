import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { dayOfUtcMidnight, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { lockLine } from './internal/lock-line.server.ts';
import { readPlan } from './visit-form.ts';
import type { PlanProblems, PlanTyped, Visitor } from './visit-form.ts';

type Input = { actor: Actor; communeIds: readonly string[]; workLineId: string; typed: PlanTyped; /** Who has a role over the line's commune. */ visitors: readonly Visitor[] };

/**
 * Says who visits a seller and when, or that nobody does. 404 for a line outside the scope. Errors: `wrong` with what is wrong, field by field
 * (a person without a role over the line's commune, a day that has passed), `gone` (there is nothing left to visit for).
 */
export async function planVisit({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, workLineId, typed, visitors }: Input): Promise<Result<null, { code: 'wrong'; problems: PlanProblems } | { code: 'gone' }>> {
  const plan = readPlan(typed, { visitors, today: vietnamDay(clock.now()) });
  return db.$transaction(async (tx) => {
    const line = await lockLine(tx, { workLineId, communeIds, onlyOf: null });
    if ('problems' in plan) return failed({ code: 'wrong', problems: plan.problems });
    if (line.goneAt) return failed({ code: 'gone' });
    const { visitor, plannedOn } = plan;
    const before = { visitor: line.assignedName, plannedOn: line.plannedOn && dayOfUtcMidnight(line.plannedOn) };
    const after = { visitor: visitor?.name ?? '', plannedOn };
    if (line.assignedTo === (visitor?.id ?? null) && before.plannedOn === plannedOn) return ok(null);
    await tx.stuckLine.update({ where: { id: line.id }, data: { assignedTo: visitor?.id ?? null, assignedName: after.visitor, plannedOn: plannedOn && utcMidnight(plannedOn) } });
    const { seller } = line;
    await recordAct({ db: tx, clock }, actor, { action: 'visit.plan', subject: { kind: 'seller', id: seller.id, name: seller.name }, seller, before, after });
    return ok(null);
  });
}
