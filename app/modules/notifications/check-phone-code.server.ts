import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { codeHash } from './internal/code-hash.server.ts';
import { codeTries, tidyCode } from './phone-code.ts';
import type { PhoneCodePurpose } from './phone-code.ts';

type TypedCode = { phone: string; purpose: PhoneCodePurpose; subject: string; /** As it was typed. */ code: string };
export type CodeProblem = { code: 'wrong_code' | 'code_expired' | 'too_many_tries' };

/**
 * Takes a code that `sendPhoneCode` sent: it counts once, for this phone, purpose and subject only.
 * It works on the database itself, **before** the caller's transaction, never inside it (the type refuses a transaction): the try is
 * counted before the code is compared and stays counted whatever becomes of the caller's work. A code is spent when it was right, even
 * if the work after it fails; then a new one is asked for.
 * Errors: `wrong_code`, `code_expired` (the last one sent is older than ten minutes), `too_many_tries` (five wrong ones end a code).
 */
export async function checkPhoneCode(
  { db, clock, settings }: { db: Database; clock: Clock; settings: { secret: string } },
  { phone, purpose, subject, code: typed }: TypedCode,
): Promise<Result<Record<never, never>, CodeProblem>> {
  const code = tidyCode(typed);
  // What cannot be a code at all is a slip of the finger, no guess.
  if (!/^\d{6}$/.test(code)) return failed({ code: 'wrong_code' });
  const now = clock.now();
  const use = { phone, purpose, subject };
  const live = { ...use, usedAt: null, expiresAt: { gt: now }, tries: { lt: codeTries } };
  const tried = await db.phoneCode.updateManyAndReturn({ where: live, data: { tries: { increment: 1 } }, select: { id: true, hash: true } });
  if (tried.length === 0) return failed({ code: await whyNone(db, use, now) });
  const hash = codeHash(settings.secret, { ...use, code });
  const right = tried.filter((each) => each.hash === hash).map(({ id }) => id);
  const { count } = await db.phoneCode.updateMany({ where: { id: { in: right }, usedAt: null }, data: { usedAt: now } });
  if (count === 0) return failed({ code: 'wrong_code' });
  // Whoever proved the phone needs the others no more.
  await db.phoneCode.updateMany({ where: { ...use, usedAt: null }, data: { usedAt: now } });
  return ok({});
}

async function whyNone(db: Database, use: Omit<TypedCode, 'code'>, now: Date): Promise<CodeProblem['code']> {
  const last = await db.phoneCode.findFirst({ where: { ...use, usedAt: null }, orderBy: { createdAt: 'desc' } });
  if (!last) return 'wrong_code';
  return last.expiresAt > now ? 'too_many_tries' : 'code_expired';
}
