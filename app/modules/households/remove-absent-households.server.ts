import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { removeAbsences } from './internal/absences.server.ts';

/** Takes out of the year's list what a whole list does not name, where that is all that the list would change. A second press does nothing. 404 for what is no list of households. */
export async function removeAbsentHouseholds({ db, clock }: { db: Database; clock: Clock }, { runId, actor }: { runId: string; actor: Actor }): Promise<void> {
  await db.$transaction(async (tx) => {
    const run = isUuid(runId) ? await tx.importRun.findFirst({ where: { id: runId, kind: 'households' } }) : null;
    if (!run) throw new Response(null, { status: 404 });
    if (run.state !== 'preview' || run.fresh + run.changed > 0) return;
    const removed = await removeAbsences(tx, runId);
    const { year = '' } = run.options as Record<string, string>;
    if (removed > 0) await recordAct({ db: tx, clock }, actor, { action: 'household.import', subject: { kind: 'import', id: runId, name: run.fileName }, after: { year, fresh: 0, changed: 0, removed } });
  });
}
