import { checkPhoneCode } from '#app/modules/notifications/check-phone-code.server.ts';
import type { CodeProblem } from '#app/modules/notifications/check-phone-code.server.ts';
import { formatPhone } from '#app/shared/phone.ts';
import type { Phone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { createPerson } from './create-person.server.ts';
import { linkIdentity } from './internal/link-identity.server.ts';
import { listRoles } from './internal/list-roles.server.ts';
import { forgetPendingSignIn } from './internal/pending-sign-in.server.ts';
import type { PendingSignIn } from './internal/pending-sign-in.server.ts';
import { homeOf } from './person.ts';
import { startSession } from './start-session.server.ts';
import type { SignInSource } from './start-session.server.ts';

type Typed = { pending: PendingSignIn; /** As it was typed. */ code: string; source: Omit<SignInSource, 'way'> };

/**
 * Signs the person of a number in who has typed the code that was sent to it. A number that nobody has becomes a person, who is called by
 * the number until they give a name. An identity of a provider that waits is linked to the person. Answers the `Set-Cookie` values and
 * where this person begins. Errors: those of `checkPhoneCode`, `wrong_code` where no number was given yet.
 */
export async function signInByCode(app: IdentityApp, { pending, code, source }: Typed): Promise<Result<{ cookies: string[]; home: string; userId: string }, CodeProblem>> {
  const { phone, identity } = pending;
  if (!phone) return failed({ code: 'wrong_code' });
  const checked = await checkPhoneCode(app, { phone, purpose: 'sign_in', subject: '', code });
  if (!checked.ok) return checked;
  const userId = await personOf(app, phone, identity?.name ?? null);
  if (identity) await app.db.$transaction((tx) => linkIdentity({ db: tx, clock: app.clock }, { userId, identity, address: source.address }));
  const cookies = await startSession(app, userId, { ...source, way: identity ? 'openid' : 'code' });
  return ok({ cookies: [...cookies, forgetPendingSignIn(app)], home: homeOf(await listRoles(app.db, userId)), userId });
}

async function personOf({ db }: IdentityApp, phone: Phone, name: string | null): Promise<string> {
  const known = await db.user.findUnique({ where: { phoneNumber: phone }, select: { id: true } });
  if (known) return known.id;
  const made = await createPerson({ db }, { name: name ?? formatPhone(phone), phone, roles: [] });
  // Somebody with the same phone in the other hand was faster.
  return made.ok ? made.value.userId : (await db.user.findUniqueOrThrow({ where: { phoneNumber: phone }, select: { id: true } })).id;
}
