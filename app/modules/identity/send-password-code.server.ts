import { translator } from '#app/i18n/translator.ts';
import { sendPhoneCode } from '#app/modules/notifications/send-phone-code.server.ts';
import type { SendCodeProblem } from '#app/modules/notifications/send-phone-code.server.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { passwordSubject } from './internal/password-subject.ts';
import type { SignedIn } from './person.ts';

/** Sends the code with which a person sets a password who has none, or forgot it. Throws 404 for a person without a number. Errors: `too_many_codes`. */
export async function sendPasswordCode(app: IdentityApp, { signedIn, address }: { signedIn: SignedIn; address: string }): Promise<Result<Record<never, never>, SendCodeProblem>> {
  const phone = parsePhone(signedIn.phone ?? '');
  if (!phone) throw new Response(null, { status: 404 });
  const text = (code: string) => translator('vi', 'identity')('sms.passwordCode', { code });
  const sent = await sendPhoneCode(app, { phone, purpose: 'sign_in', subject: passwordSubject, address, text });
  return sent.ok ? ok({}) : sent;
}
