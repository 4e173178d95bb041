import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { checkPhoneCode } from '#app/modules/notifications/check-phone-code.server.ts';
import type { CodeProblem } from '#app/modules/notifications/check-phone-code.server.ts';
import { countTry, forgiveTries } from '#app/platform/rate-limit.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { isPasswordOf, savePassword } from './adapters/credentials.server.ts';
import { isDemoPerson } from './internal/is-demo-person.server.ts';
import { passwordSubject } from './internal/password-subject.ts';
import { passwordProblem } from './password.ts';
import type { SignedIn } from './person.ts';

type NewPassword = { signedIn: SignedIn; actor: Actor; password: string; proof: { old: string } | { /** From the text message. */ code: string } };
export type PasswordProblem = { code: 'password_short' | 'password_long' | 'password_easy' | 'demo_password' | 'wrong_old_password' } | { code: 'too_many_passwords'; minutes: number } | CodeProblem;

const limit = { name: 'old-password', tries: 8, minutes: 15 };

/**
 * Gives a person a password, who proves themselves by the old one or by a code (`sendPasswordCode`): a session that somebody left open is
 * not enough. All other sessions end. Errors: what is wrong with the new password, `demo_password`, `wrong_old_password`, `too_many_passwords`
 * (8 in 15 minutes), those of `checkPhoneCode`.
 */
export async function setPassword(app: IdentityApp, { signedIn, actor, password, proof }: NewPassword): Promise<Result<{ ended: number }, PasswordProblem>> {
  const { userId, name, phone, sessionId } = signedIn;
  const problem = passwordProblem(password, phone);
  if (problem) return failed({ code: problem });
  // The next stranger wants to look at the demonstration too.
  if (await isDemoPerson(app.db, userId)) return failed({ code: 'demo_password' });
  const proved = await prove(app, signedIn, proof);
  if (!proved.ok) return proved;
  return app.db.$transaction(async (tx) => {
    await savePassword(tx, { userId, password });
    const { count } = await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    await recordAct({ db: tx, clock: app.clock }, actor, { action: 'person.set_password', subject: { kind: 'person', id: userId, name }, personId: userId, after: { sessionsEnded: count } });
    return ok({ ended: count });
  });
}

async function prove(app: IdentityApp, { userId, phone }: SignedIn, proof: NewPassword['proof']): Promise<Result<Record<never, never>, PasswordProblem>> {
  if ('code' in proof) return checkPhoneCode(app, { phone: phone ?? '', purpose: 'sign_in', subject: passwordSubject, code: proof.code });
  const minutes = await countTry(app.db, limit, userId);
  if (minutes > 0) return failed({ code: 'too_many_passwords', minutes });
  if (!(await isPasswordOf(app.db, { userId, password: proof.old.slice(0, 128) }))) return failed({ code: 'wrong_old_password' });
  await forgiveTries(app.db, limit, userId, { all: true });
  return ok({});
}
