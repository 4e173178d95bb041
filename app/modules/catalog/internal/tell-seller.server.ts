import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { RefusalReason } from '../review-rules.ts';

export type Teller = { db: Db; settings: { publicUrl: string } };

type News = { /** The same news is told once. */ key: string; sellerId: string; product: { id: string; name: string } } & (
  | { what: 'approved' | 'approvedEarly' | 'changesApproved' | 'lifted' }
  | { what: 'refused' | 'changesRefused'; reasonKey: RefusalReason; words: string }
  | { what: 'takenDown'; authority: string }
);

/** Tells a seller by SMS, in one sentence, what has become of one of its listings. */
export async function tellSeller({ db, settings }: Teller, { key, sellerId, product, ...news }: News): Promise<void> {
  const t = translator('vi', 'review');
  const { phone } = await db.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { phone: true } });
  const name = product.name.length > 40 ? `${product.name.slice(0, 39)}…` : product.name;
  const reason = 'reasonKey' in news ? (news.reasonKey === 'other' ? news.words : t(`reasons.${news.reasonKey}`)) : '';
  const body = t(`sms.${news.what}`, { name, reason: reason.slice(0, 100), authority: 'authority' in news ? news.authority.slice(0, 60) : '' });
  await queueMessages(db, [{ dedupeKey: `${key}:sms`, channel: 'sms', recipient: phone, body: `${body} ${settings.publicUrl}/seller/products/${product.id}` }]);
}
