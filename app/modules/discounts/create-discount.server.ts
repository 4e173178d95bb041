import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { isConstraintBroken } from '#app/platform/db/constraint-broken.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { DiscountTerms } from './discount-form.ts';

type Input = { actor: Actor; /** Who bears it; null = the market. */ sellerId: string | null; terms: DiscountTerms };

/**
 * Makes a discount code. A code without a first day counts at once; its last day counts whole. Errors: `code_taken`, `over` where its last day has
 * passed already. 404 for who acts under a consent: nobody gives away a household's money for it.
 */
export async function createDiscount({ db, clock }: { db: Database; clock: Clock }, { actor, sellerId, terms }: Input): Promise<Result<{ id: string }, { code: 'code_taken' | 'over' }>> {
  if (actor.consentId) throw new Response(null, { status: 404 });
  const now = clock.now();
  if (terms.endsAt && terms.endsAt <= now) return failed({ code: 'over' });
  const data = { ...terms, sellerId, startsAt: terms.startsAt ?? now, createdAt: now, createdBy: actor.userId };
  try {
    return await db.$transaction(async (tx) => {
      const { id, code, kind, value, mostUses } = await tx.discountCode.create({ data });
      const act = { action: 'discount.create' as const, subject: { kind: 'discount' as const, id, name: code }, after: { kind, value, mostUses } };
      if (sellerId) await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', ...act });
      else await recordAct({ db: tx, clock }, actor, act);
      return ok({ id });
    });
  } catch (error) {
    if (isConstraintBroken(error) && (await db.discountCode.count({ where: { code: terms.code } })) > 0) return failed({ code: 'code_taken' });
    throw error;
  }
}
