import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { recallWords } from '#app/modules/traceability/recall-words.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { localPath } from '#app/shared/locale.ts';
import { listLotOrders } from './list-lot-orders.server.ts';

/**
 * Tells exactly the buyers whose orders hold goods of a recalled lot, and its seller which orders those are. Handling the event again tells
 * nobody twice.
 */
export async function tellRecalledBuyers({ db, settings }: { db: Db; settings: { publicUrl: string } }, { lotId }: { lotId: string }): Promise<void> {
  const lot = await db.lot.findUnique({ where: { id: lotId }, include: { recall: true, variant: { select: { product: { select: { name: true, seller: { select: { phone: true } } } } } } } });
  if (!lot?.recall) return;
  const { product } = lot.variant;
  const orders = await listLotOrders({ db }, { sellerId: lot.sellerId, lotId });
  const why = recallWords(lot.recall);
  await queueMessages(db, [
    ...orders.map(({ group, code }) => {
      const locale = group.locale === 'en' ? 'en' : 'vi';
      const text = translator(locale, 'traceability')('tellBuyer', { product: product.name, lot: lot.code, code, why });
      return { dedupeKey: `recall:${lotId}:${group.key}:sms`, channel: 'sms' as const, recipient: group.buyerPhone, body: `${text} ${settings.publicUrl}${localPath(`/lots/${lot.code}`, locale)}` };
    }),
    {
      dedupeKey: `recall:${lotId}:seller:sms`,
      channel: 'sms' as const,
      recipient: product.seller.phone,
      body: `${translator('vi', 'traceability')('tellSeller', { product: product.name, lot: lot.code, count: orders.length })} ${settings.publicUrl}/seller/lots/${lotId}`,
    },
  ]);
}
