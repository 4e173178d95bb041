import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { RunOwner } from './import-run.ts';
import { findUnderWay, getRun } from './internal/runs.server.ts';

/**
 * Its sender has seen the preview and says: write it. Whoever says so stands in the record of each row. Saying it twice is harmless.
 * 404 for another's run. Errors: `nothing` where no row would change anything, `wrong_rows` where a row is
 * wrong and the file is written `wholly` or not at all, `busy` where another run of the owner is under way.
 */
export async function confirmImport(
  { db, clock }: { db: Database; clock: Clock },
  { runId, actor, wholly = false, ...owner }: RunOwner & { runId: string; actor: Actor; wholly?: boolean },
): Promise<Result<null, { code: 'nothing' | 'wrong_rows' } | { code: 'busy'; runId: string }>> {
  return db.$transaction(async (tx) => {
    const run = await getRun(tx, owner, runId);
    if (run.state !== 'preview') return ok(null);
    if (run.fresh + run.changed === 0) return failed({ code: 'nothing' });
    if (wholly && run.wrong > 0) return failed({ code: 'wrong_rows' });
    const underWay = await findUnderWay(tx, owner, { now: clock.now(), except: runId });
    if (underWay) return failed({ code: 'busy', runId: underWay });
    const { count } = await tx.importRun.updateMany({ where: { id: runId, state: 'preview' }, data: { state: 'applying', actor, confirmedAt: clock.now(), progress: 0, total: run.fresh + run.changed } });
    if (count > 0) await announce(tx, 'imports.apply', { runId }, { queue: `imports.apply ${owner.sellerId ?? owner.kind}` });
    return ok(null);
  });
}
