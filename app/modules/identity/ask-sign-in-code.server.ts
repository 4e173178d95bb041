import { translator } from '#app/i18n/translator.ts';
import { findLastCode } from '#app/modules/notifications/find-last-code.server.ts';
import { sendPhoneCode } from '#app/modules/notifications/send-phone-code.server.ts';
import type { SendCodeProblem } from '#app/modules/notifications/send-phone-code.server.ts';
import { isMobilePhone, parsePhone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { writePendingSignIn } from './internal/pending-sign-in.server.ts';
import type { PendingSignIn } from './internal/pending-sign-in.server.ts';

type Wish = {
  /** As it was typed. */
  phone: string;
  address: string;
  /** Where the person wants to go. */
  back: string | null;
  /** Set while a provider's identity is being linked. */
  identity?: PendingSignIn['identity'];
};

/** Whoever asks again within a minute is shown where to type the code that is on its way. */
const pause = 60_000;

/**
 * Sends a code with which to sign in. It does the same for a number that nobody has: whoever proves it becomes a person. Answers the
 * `Set-Cookie` value with which the browser goes on, and whether a message went now (not within a minute of the last one).
 * Errors: `wrong_phone` (no Vietnamese mobile number), `too_many_codes`.
 */
export async function askSignInCode(app: IdentityApp, { phone: typed, address, back, identity = null }: Wish): Promise<Result<{ cookie: string; sent: boolean }, { code: 'wrong_phone' } | SendCodeProblem>> {
  const phone = parsePhone(typed);
  if (!phone || !isMobilePhone(phone)) return failed({ code: 'wrong_phone' });
  const use = { phone, purpose: 'sign_in', subject: '' } as const;
  const cookie = writePendingSignIn(app, { phone, back, identity });
  const last = await findLastCode(app.db, use);
  if (last && last.usedAt === null && app.clock.now().getTime() - last.createdAt.getTime() < pause) return ok({ cookie, sent: false });
  const text = (code: string) => translator('vi', 'identity')('sms.signInCode', { code });
  const sent = await sendPhoneCode(app, { ...use, address, text });
  return sent.ok ? ok({ cookie, sent: true }) : sent;
}
