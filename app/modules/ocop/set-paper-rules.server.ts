import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { findGroup } from './groups.ts';
import { listPaperRules } from './list-paper-rules.server.ts';
import type { PaperRule } from './paper-rules.ts';

type NewRule = Omit<PaperRule, 'groupKey' | 'position'>;

/**
 * The papers that a group of goods needs from now on, in this order; the clock acts on them from the next midnight.
 * Errors: `unfinished` (a rule without a name or without a kind of paper). Throws 404 for an unknown group.
 */
export async function setPaperRules(
  { db, clock }: { db: Database; clock: Clock },
  { actor, groupKey, rules }: { actor: Actor; groupKey: string; rules: NewRule[] },
): Promise<Result<null, { code: 'unfinished' }>> {
  if (!findGroup(groupKey)) throw new Response(null, { status: 404 });
  if (rules.some(({ name, kinds }) => name === '' || kinds.length === 0)) return failed({ code: 'unfinished' });
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`paper rules ${groupKey}`}))`;
    const before = await listPaperRules({ db: tx }, { groupKey });
    const after = rules.map((rule, index) => ({ ...rule, groupKey, position: index + 1 }));
    if (JSON.stringify(before.map(told)) === JSON.stringify(after.map(told))) return ok(null);
    await tx.paperRule.deleteMany({ where: { groupKey } });
    await tx.paperRule.createMany({ data: after });
    await recordAct({ db: tx, clock }, actor, { action: 'setting.change', subject: { kind: 'setting', id: `papers ${groupKey}` }, before: { rules: before.map(told) }, after: { rules: after.map(told) } });
    return ok(null);
  });
}

function told({ name, nameEn, kinds, staysOnSale }: NewRule) {
  return { name, nameEn, kinds, staysOnSale };
}
