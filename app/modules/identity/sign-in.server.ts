import { parsePhone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { isPasswordOf } from './adapters/credentials.server.ts';
import { listRoles } from './internal/list-roles.server.ts';
import { countSignIn, forgiveSignIns } from './internal/sign-in-limits.server.ts';
import { homeOf } from './person.ts';
import { startSession } from './start-session.server.ts';

type Attempt = {
  /** As it was typed. */
  phone: string;
  password: string;
  /** Of the network, to count attempts by. */
  address: string;
  /** What the device says of itself. */
  userAgent?: string | null;
};

type SignInProblem = { code: 'wrong_sign_in' } | { code: 'too_many_sign_ins' };

/**
 * Signs a person in by phone number and password. Answers the `Set-Cookie` values of the session and where this person begins.
 * Errors: `wrong_sign_in` for an unknown number as for a wrong password, `too_many_sign_ins` (8 in 15 minutes for a number from one address).
 */
export async function signIn(app: IdentityApp, { phone: typed, password, address, userAgent = null }: Attempt): Promise<Result<{ cookies: string[]; home: string; userId: string }, SignInProblem>> {
  const phone = parsePhone(typed);
  if (!phone || password === '' || password.length > 128) return failed({ code: 'wrong_sign_in' });
  if (!(await countSignIn(app.db, { phone, address }))) return failed({ code: 'too_many_sign_ins' });
  const known = await app.db.user.findUnique({ where: { phoneNumber: phone }, select: { id: true } });
  const right = await isPasswordOf(app.db, { userId: known?.id ?? null, password });
  if (!known || !right) return failed({ code: 'wrong_sign_in' });
  await forgiveSignIns(app.db, { phone, address });
  const cookies = await startSession(app, known.id, { address, userAgent, way: 'password' });
  return ok({ cookies, home: homeOf(await listRoles(app.db, known.id)), userId: known.id });
}
