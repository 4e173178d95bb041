import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { newGeneratorSecret } from './adapters/code-generator.server.ts';
import { sealGenerator } from './internal/generator-secret.server.ts';
import { replaceRecoveryCodes } from './internal/recovery-codes.server.ts';
import { countSecondFactor, forgiveSecondFactor } from './internal/second-factor-tries.server.ts';
import { takeSecondFactor } from './internal/take-second-factor.server.ts';
import type { SignedIn } from './person.ts';
import type { SecondFactorProblem } from './second-factor.ts';

type Wish = {
  signedIn: SignedIn;
  actor: Actor;
  /** A fresh code of the present generator, or a recovery code, as it was typed. */
  code: string;
  /** New recovery codes in the place of the old ones, or another phone for the generator. */
  what: 'codes' | 'phone';
};

/**
 * Changes the second factor of somebody who proves it anew. `codes` answers ten new recovery codes; `phone` prepares a new generator, to
 * which `setSecondFactor` moves by its first code, and leaves the old one in force until then (answers no codes).
 * Throws 404 for a session that has not proved the factor. Errors: `wrong_second_factor`, `too_many_second_factors`.
 */
export async function changeSecondFactor(app: IdentityApp, { signedIn, actor, code, what }: Wish): Promise<Result<{ codes: string[] }, SecondFactorProblem>> {
  const { db, clock, settings } = app;
  const { userId, name } = signedIn;
  if (!signedIn.secondFactor) throw new Response(null, { status: 404 });
  const minutes = await countSecondFactor(db, userId);
  if (minutes > 0) return failed({ code: 'too_many_second_factors', minutes });
  const codes = await db.$transaction(async (tx) => {
    if (!(await takeSecondFactor(app, tx, { userId, code }))) return null;
    if (what === 'phone') {
      await tx.secondFactor.update({ where: { userId }, data: { nextSecret: sealGenerator(settings.secret, userId, newGeneratorSecret()) } });
      return [];
    }
    await recordAct({ db: tx, clock }, actor, { action: 'person.set_second_factor', subject: { kind: 'person', id: userId, name }, personId: userId, after: { what: 'new_codes' } });
    return replaceRecoveryCodes(tx, settings.secret, userId);
  });
  if (!codes) return failed({ code: 'wrong_second_factor' });
  await forgiveSecondFactor(db, userId);
  return ok({ codes });
}
