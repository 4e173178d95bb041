import { translator } from '#app/i18n/translator.ts';
import { checkPhoneCode } from '#app/modules/notifications/check-phone-code.server.ts';
import type { CodeProblem } from '#app/modules/notifications/check-phone-code.server.ts';
import { sendPhoneCode } from '#app/modules/notifications/send-phone-code.server.ts';
import { formatPhone, parsePhone } from '#app/shared/phone.ts';
import type { Phone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { startSession } from './start-session.server.ts';
import type { SignInSource } from './start-session.server.ts';

const use = { purpose: 'sign_in', subject: '' } as const;
type SendProblem = { code: 'phone' } | { code: 'too_many_codes'; minutes: number };

/** Sends a code to the number of somebody who wants to sell; whether it is known already, the answer does not tell. Errors: `phone`, `too_many_codes`. */
export async function sendEntryCode(app: IdentityApp, { phone: typed, address }: { phone: string; address: string }): Promise<Result<{ phone: Phone }, SendProblem>> {
  const phone = parsePhone(typed);
  if (!phone) return failed({ code: 'phone' });
  const text = (code: string) => translator('vi', 'onboarding')('sms.code', { code });
  const sent = await app.db.$transaction((tx) => sendPhoneCode({ db: tx, clock: app.clock, settings: app.settings }, { ...use, phone, address, text }));
  return sent.ok ? ok({ phone }) : sent;
}

/**
 * Signs in whoever has the phone: the person of this number, or a new one, whose name is the number until a shop gives another.
 * Errors: those of `checkPhoneCode`. Answers the `Set-Cookie` values of the session.
 */
export async function enterByCode(app: IdentityApp, { phone: typed, code, source }: { phone: string; code: string; source: Omit<SignInSource, 'way'> }): Promise<Result<{ cookies: string[] }, CodeProblem>> {
  const phone = parsePhone(typed);
  if (!phone) return failed({ code: 'wrong_code' });
  const checked = await checkPhoneCode(app, { ...use, phone, code });
  if (!checked.ok) return checked;
  // The sign-in library wants an e-mail address of everybody; `.invalid` can belong to nobody.
  await app.db.user.createMany({ data: { name: formatPhone(phone), phoneNumber: phone, phoneNumberVerified: true, email: `${phone.slice(1)}@phone.invalid` }, skipDuplicates: true });
  const { id } = await app.db.user.findUniqueOrThrow({ where: { phoneNumber: phone }, select: { id: true } });
  return ok({ cookies: await startSession(app, id, { ...source, way: 'code' }) });
}
