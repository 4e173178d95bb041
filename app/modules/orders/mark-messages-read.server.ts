import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';

type Reader = { groupKey: string } | { sellerId: string; orderId: string };

/** What the other side has written was shown to the buyer (all orders of the page), or to the seller (one order). */
export async function markMessagesRead({ db, clock }: { db: Db; clock: Clock }, reader: Reader): Promise<void> {
  const now = clock.now();
  const mine = 'groupKey' in reader ? { from: 'seller' as const, order: { group: { key: reader.groupKey } } } : { from: 'buyer' as const, orderId: reader.orderId, order: { sellerId: reader.sellerId } };
  await db.orderMessage.updateMany({ where: { ...mine, readAt: null }, data: { readAt: now } });
}
