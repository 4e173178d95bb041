import { translator } from '#app/i18n/translator.ts';
import { sendPhoneCode } from '#app/modules/notifications/send-phone-code.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Phone } from '#app/shared/phone.ts';

type App = { db: Db; clock: Clock; settings: { secret: string } };

/** Asks a household's phone whether it joins: the message names the cooperative and holds the code. */
export function sendMembershipCode(app: App, { membershipId, phone, cooperative, address }: { membershipId: string; phone: string; cooperative: string; address: string | null }) {
  const t = translator('vi', 'team');
  return sendPhoneCode(app, { phone: phone as Phone, purpose: 'membership', subject: membershipId, address, text: (code) => t('members.sms', { shop: cooperative, code }) });
}
