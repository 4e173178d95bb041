import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { formatDay } from '#app/shared/written-dates.ts';
import { lastDayOfConsent } from '../consent.ts';
import { partsInWords } from './consent-words.ts';

type Told = { id: string; helperName: string; allows: string[]; endsAt: Date; seller: { phone: string } };

/** Tells the household by SMS what has become of a consent, and how to end it: in its own area, or by a call to the commune. */
export async function tellConsent(db: Db, consent: Told, what: 'given' | 'paper' | 'ended', publicUrl = ''): Promise<void> {
  const t = translator('vi', 'assistance');
  const body = t(`sms.${what}`, {
    helper: consent.helperName,
    parts: partsInWords(consent.allows),
    day: formatDay(lastDayOfConsent(consent.endsAt), 'vi'),
    page: `${publicUrl}/seller/helpers`,
  });
  await queueMessages(db, [{ dedupeKey: `consent:${consent.id}:${what}`, channel: 'sms', recipient: consent.seller.phone, body }]);
}
