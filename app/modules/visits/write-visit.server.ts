import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { lockLine } from './internal/lock-line.server.ts';
import { readVisit } from './visit-form.ts';
import type { VisitProblems, VisitTyped } from './visit-form.ts';

type Input = { actor: Actor; communeIds: readonly string[]; workLineId: string; typed: VisitTyped; /** Only if this person is to visit; null = whoever visits. */ onlyOf: string | null };

/**
 * Writes down a visit: when, what came of it, what comes next. Sent twice it is one visit. A day for the next step becomes the day planned. 404 for
 * a line outside the scope and, with `onlyOf`, for another person's. Errors: `wrong` with what is wrong, field by field.
 */
export async function writeVisit({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, workLineId, typed, onlyOf }: Input): Promise<Result<null, { code: 'wrong'; problems: VisitProblems }>> {
  const now = clock.now();
  if (!isUuid(typed.id)) throw new Response(null, { status: 400 });
  const read = readVisit(typed, vietnamDay(now));
  return db.$transaction(async (tx) => {
    const line = await lockLine(tx, { workLineId, communeIds, onlyOf });
    if ('problems' in read) return failed({ code: 'wrong', problems: read.problems });
    const { outcome, visitedOn, note, nextStep, nextOn } = read.facts;
    const { seller } = line;
    const [day, next] = [utcMidnight(visitedOn), nextOn && utcMidnight(nextOn)];
    const visit = { id: typed.id, lineId: line.id, sellerId: seller.id, communeId: line.communeId, byId: actor.userId, byName: actor.name, visitedOn: day, outcome, note, nextStep, nextOn: next, at: now };
    const { count } = await tx.visit.createMany({ data: [visit], skipDuplicates: true });
    if (count === 0) return ok(null);
    const firstVisitOn = line.firstVisitOn && line.firstVisitOn < day ? line.firstVisitOn : day;
    await tx.stuckLine.update({ where: { id: line.id }, data: { firstVisitOn, plannedOn: next } });
    await recordAct({ db: tx, clock }, actor, { action: 'visit.write', subject: { kind: 'seller', id: seller.id, name: seller.name }, seller, after: { visitedOn, outcome } });
    return ok(null);
  });
}
