import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { monthsOfPeriod } from './documents/report-kinds.ts';
import type { ReportKind, ReportPeriod } from './documents/report-kinds.ts';
import { openProvince } from './internal/open-report.server.ts';
import { basisOf, listClosed } from './internal/read-closed.server.ts';
import type { ReportScope } from './report-scope.ts';

/** `open`: these months are not closed. `not_kept`: the month was closed before the register was kept with it. */
export type AskProblem = { code: 'open'; months: VietnamMonth[] } | { code: 'not_kept' };

/**
 * Asks for a report of closed months, which a job makes. As long as what it is made of is the same, whoever asks again gets the same report; one whose making has
 * failed is begun anew. Answers its id. 404 for who does not see the whole province.
 */
export async function askReport({ db, clock }: { db: Database; clock: Clock }, { scope, kind, period, actor }: { scope: ReportScope; kind: ReportKind; period: ReportPeriod; actor: Actor }): Promise<Result<{ id: string }, AskProblem>> {
  const now = clock.now();
  const { province } = await openProvince(db, scope, vietnamDay(now));
  const months = monthsOfPeriod(kind, period) ?? [];
  const closed = await listClosed(db, province.code, months);
  const lacking = months.filter((month) => !closed.some((row) => row.month === month));
  if (lacking.length > 0) return failed({ code: 'open', months: lacking });
  if (kind === 'ocop' && closed.at(-1)?.kept === false) return failed({ code: 'not_kept' });
  const basis = await basisOf(db, { provinceCode: province.code, provinceId: province.id, kind, period });
  const key = { provinceCode: province.code, kind, period, basis };
  return db.$transaction(async (tx) => {
    const asked = await tx.reportFile.createManyAndReturn({ data: [{ ...key, askedAt: now, askedBy: actor.userId, askedByName: actor.name }], skipDuplicates: true, select: { id: true } });
    const { id, state } = await tx.reportFile.findUniqueOrThrow({ where: { provinceCode_kind_period_basis: key }, select: { id: true, state: true } });
    const again = state === 'failed' && (await tx.reportFile.updateMany({ where: { id, state: 'failed' }, data: { state: 'waiting', progress: 0 } })).count > 0;
    if (asked.length === 0 && !again) return ok({ id });
    await recordAct({ db: tx, clock }, actor, { action: 'report.ask', subject: { kind: 'report', id, name: period }, after: { kind, period } });
    await announce(tx, 'reports.make', { reportId: id }, { queue: 'reports.make', key: `reports.make ${id}` });
    return ok({ id });
  });
}
