import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { sendPhoneCode } from '#app/modules/notifications/send-phone-code.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { Phone } from '#app/shared/phone.ts';
import { formatDay } from '#app/shared/written-dates.ts';
import { endOfConsent, lastDayOfConsent } from './consent.ts';
import type { ConsentTerms } from './consent.ts';
import { partsInWords } from './internal/consent-words.ts';
import { getHelpedHousehold } from './internal/get-helped-household.server.ts';
import { replaceConsents } from './internal/replace-consents.server.ts';

type App = { db: Database; clock: Clock; settings: { secret: string } };
type Input = { actor: Actor; /** The helper's communes at this moment. */ communeIds: string[]; sellerId: string } & ConsentTerms;

/**
 * A helper asks a household of their commune for its consent: its phone gets who asks, for what, how long, and a code to read out.
 * An earlier request of the same helper that waits is replaced. 404 for a household elsewhere. Errors: `too_many_codes`, with the minutes to wait.
 */
export async function askConsent(app: App, { actor, communeIds, sellerId, parts, days }: Input): Promise<Result<{ consentId: string }, { code: 'too_many_codes'; minutes: number }>> {
  const helperId = actor.userId;
  if (!helperId) throw new Response(null, { status: 404 });
  const now = app.clock.now();
  const endsAt = endOfConsent(now, days);
  return app.db.$transaction(async (tx) => {
    const household = await getHelpedHousehold(tx, { sellerId, communeIds });
    const { id: consentId } = await tx.assistanceConsent.create({
      data: { sellerId, helperId, helperName: actor.name, allows: parts, way: 'code', askedAt: now, endsAt },
      select: { id: true },
    });
    await replaceConsents(tx, { helperId, sellerId, except: consentId }, now, 'asked');
    const t = translator('vi', 'assistance');
    const text = (code: string) => t('sms.ask', { helper: actor.name, parts: partsInWords(parts), day: formatDay(lastDayOfConsent(endsAt), 'vi'), code });
    const sent = await sendPhoneCode({ db: tx, clock: app.clock, settings: app.settings }, { phone: household.phone as Phone, purpose: 'consent', subject: consentId, address: actor.address, text });
    if (!sent.ok) {
      await tx.assistanceConsent.update({ where: { id: consentId }, data: { revokedAt: now } });
      return failed(sent.problem);
    }
    await recordAct({ db: tx, clock: app.clock }, actor, { action: 'consent.ask', subject: { kind: 'consent', id: consentId, name: actor.name }, seller: household, after: { parts, days } });
    return ok({ consentId });
  });
}
