import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { joinTransaction } from '#app/platform/db/join-transaction.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { SubjectKind } from '#app/modules/audit/actions.ts';
import { takeBackOf } from './internal/take-back.server.ts';

/** `changed`: since the act somebody has changed the same thing: what it is now, and what it would be again. */
export type UndoProblem = { code: 'undone_already' } | { code: 'changed'; now: string; before: string } | { code: 'cannot'; why: string };

/** Rolls back everything that was written. */
class Refused extends Error {
  readonly problem: UndoProblem;
  constructor(problem: UndoProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

type Input = { actor: Actor; sellerId: string; entryId: string; /** Although it has changed since. */ anyway?: boolean };

/**
 * The household takes back what a helper did for it: the ordinary use case writes what it was before, as the household's own act, and the
 * log says which act that undoes. Once: the database refuses a second time. 404 for an act on another shop, one that nobody did under a
 * consent, and for a helper. Errors: `undone_already`, `changed`, `cannot` (why: the code of the use case).
 */
export async function undoAct({ db, clock }: { db: Database; clock: Clock }, { actor, sellerId, entryId, anyway = false }: Input): Promise<Result<null, UndoProblem>> {
  const entry = !actor.consentId && isUuid(entryId) ? await db.auditEntry.findFirst({ where: { id: entryId, sellerId, consentId: { not: null } } }) : null;
  if (!entry) throw new Response(null, { status: 404 });
  try {
    await db.$transaction(async (tx) => {
      const takeBack = takeBackOf({ db: joinTransaction(tx), clock }, { actor, sellerId, entry });
      if (!takeBack) throw new Refused({ code: 'cannot', why: 'other' });
      await recordSellerAct({ db: tx, clock }, actor, {
        sellerId,
        part: entry.subjectKind === 'product' ? 'goods' : 'shop',
        action: 'act.undo',
        subject: { kind: entry.subjectKind as SubjectKind, id: entry.subjectId, name: entry.subjectName },
        after: { action: entry.action, by: entry.actorName },
        undoes: entry.id,
      });
      const changed = anyway ? null : await takeBack.changedSince();
      if (changed) throw new Refused({ code: 'changed', ...changed });
      const why = await takeBack.run();
      if (why) throw new Refused({ code: 'cannot', why });
    });
    return ok(null);
  } catch (error) {
    if (error instanceof Refused) return failed(error.problem);
    if (error instanceof Response && error.status === 404) return failed({ code: 'cannot', why: 'gone' });
    if ((error as { code?: string }).code === 'P2002') return failed({ code: 'undone_already' });
    throw error;
  }
}
