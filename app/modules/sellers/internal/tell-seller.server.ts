import { translator } from '#app/i18n/translator.ts';
import type { Messages } from '#app/i18n/translated.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** One text message. What an officer wrote is cut to fit; the whole of it stands on the seller's page. */
const longest = 160;

export type SellerSms = { name: keyof Messages['onboarding']['sms']; facts?: Record<string, string>; /** The fact that an officer wrote. */ words?: { name: 'text' | 'reason'; text: string } };

/** Tells a seller in one sentence, in the transaction of the act that `entryId` records. */
export async function tellSeller(tx: Db, { entryId, seller, sms }: { entryId: string; seller: { name: string; phone: string }; sms: SellerSms }): Promise<void> {
  const say = (words: string) => translator('vi', 'onboarding')(`sms.${sms.name}`, { shop: cut(seller.name, 40), ...sms.facts, ...(sms.words && { [sms.words.name]: words }) } as never);
  const body = sms.words ? say(cut(sms.words.text.replace(/[.\s]+$/u, ''), longest - say('').length)) : say('');
  await queueMessages(tx, [{ dedupeKey: `${entryId}:sms`, channel: 'sms', recipient: seller.phone, body }]);
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1)).trimEnd()}…`;
}
