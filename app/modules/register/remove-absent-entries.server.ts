import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { absencesOf, dropAbsences } from './internal/absences.server.ts';
import { publishVersion } from './internal/publish-version.server.ts';

/** A whole list that changes nothing but lacks entries: its keeper says that they go. Doing it twice is harmless. 404 for another kind of run. */
export async function removeAbsentEntries({ db, clock }: { db: Database; clock: Clock }, { runId, actor }: { runId: string; actor: Actor }): Promise<void> {
  await db.$transaction(async (tx) => {
    const run = isUuid(runId) ? await tx.importRun.findFirst({ where: { id: runId, kind: 'register', state: 'preview' }, select: { fileName: true } }) : null;
    if (!run) throw new Response(null, { status: 404 });
    await publishVersion({ db: tx, clock }, { actor, runId, note: run.fileName, put: [], remove: await absencesOf(tx, runId) });
    await dropAbsences(tx, runId);
  });
}
