import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { findClash, findsGoods, readRuleText } from './internal/check-synonym.server.ts';
import { holdRules, tellOfRules } from './internal/tell-of-rules.server.ts';
import type { SearchApp } from './search-products.server.ts';
import type { SynonymProblem, SynonymWords } from './synonym.ts';

/**
 * Who types the one is from now on also shown what the other finds. Acts on the next search of this process, within seconds on every other.
 * Answers its id. Errors: see `SynonymProblem`.
 */
export async function addSynonym(app: SearchApp & { db: Database }, { actor, ...words }: SynonymWords & { actor: Actor }): Promise<Result<{ id: string }, { code: SynonymProblem }>> {
  const [typed, meant] = [readRuleText(words.typed), readRuleText(words.meant)];
  const problem = typed.problem ?? meant.problem;
  if (problem) return failed({ code: problem });
  if (!(await findsGoods(app, meant.text))) return failed({ code: 'finds_nothing' });
  const wanted = { typed: typed.text, meant: meant.text, bothWays: words.bothWays };
  const result = await app.db.$transaction(async (tx): Promise<Result<{ id: string }, { code: SynonymProblem }>> => {
    await holdRules(tx);
    const clash = await findClash(tx, wanted);
    if (clash) return failed({ code: clash });
    const { id } = await tx.searchSynonym.create({ data: { ...wanted, createdAt: app.clock.now() }, select: { id: true } });
    await recordAct({ db: tx, clock: app.clock }, actor, { action: 'search.add_synonym', subject: { kind: 'search', id, name: wanted.typed }, after: { meant: wanted.meant, bothWays: wanted.bothWays } });
    await tellOfRules(tx, app.clock);
    return ok({ id });
  });
  app.lexicon.forget();
  return result;
}
