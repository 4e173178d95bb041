import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { findClash, findsGoods } from './internal/check-synonym.server.ts';
import { holdRules, tellOfRules } from './internal/tell-of-rules.server.ts';
import type { SearchApp } from './search-products.server.ts';
import type { SynonymProblem } from './synonym.ts';

/** Begins a synonym again that was taken back, if it could be made anew today. One in force stays as it is. 404 for an unknown one. */
export async function restoreSynonym(app: SearchApp & { db: Database }, { actor, synonymId }: { actor: Actor; synonymId: string }): Promise<Result<null, { code: SynonymProblem }>> {
  const synonym = isUuid(synonymId) ? await app.db.searchSynonym.findUnique({ where: { id: synonymId } }) : null;
  if (!synonym) throw new Response(null, { status: 404 });
  if (!(await findsGoods(app, synonym.meant))) return failed({ code: 'finds_nothing' });
  const result = await app.db.$transaction(async (tx): Promise<Result<null, { code: SynonymProblem }>> => {
    await holdRules(tx);
    const ended = await tx.searchSynonym.findFirst({ where: { id: synonymId, endedAt: { not: null } } });
    if (!ended) return ok(null);
    const clash = await findClash(tx, ended);
    if (clash) return failed({ code: clash });
    await tx.searchSynonym.update({ where: { id: synonymId }, data: { endedAt: null } });
    await recordAct({ db: tx, clock: app.clock }, actor, { action: 'search.restore_synonym', subject: { kind: 'search', id: synonymId, name: ended.typed }, after: { meant: ended.meant, bothWays: ended.bothWays } });
    await tellOfRules(tx, app.clock);
    return ok(null);
  });
  app.lexicon.forget();
  return result;
}
