import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { holdRules, tellOfRules } from './internal/tell-of-rules.server.ts';
import type { LexiconReader } from './lexicon-reader.server.ts';

/** Takes a synonym back; it can be begun again. One that has ended stays as it is. 404 for an unknown one. */
export async function endSynonym(app: { db: Database; clock: Clock; lexicon: LexiconReader }, { actor, synonymId }: { actor: Actor; synonymId: string }): Promise<void> {
  await app.db.$transaction(async (tx) => {
    await holdRules(tx);
    const synonym = isUuid(synonymId) ? await tx.searchSynonym.findUnique({ where: { id: synonymId } }) : null;
    if (!synonym) throw new Response(null, { status: 404 });
    const { count } = await tx.searchSynonym.updateMany({ where: { id: synonymId, endedAt: null }, data: { endedAt: app.clock.now() } });
    if (count === 0) return;
    await recordAct({ db: tx, clock: app.clock }, actor, { action: 'search.end_synonym', subject: { kind: 'search', id: synonymId, name: synonym.typed }, before: { meant: synonym.meant } });
    await tellOfRules(tx, app.clock);
  });
  app.lexicon.forget();
}
