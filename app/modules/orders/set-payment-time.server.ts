import type { Db } from '#app/platform/db/db.server.ts';

/** Until when these orders are held for their payment, in the transaction that begins it or takes a part of it. Orders that are no longer unpaid stay as they are. */
export async function setPaymentTime(tx: Db, { orderIds, until }: { orderIds: readonly string[]; until: Date }): Promise<void> {
  await tx.$executeRaw`UPDATE "order" SET timer_at = ${until} WHERE id = ANY (${[...orderIds]}::uuid[]) AND state = 'unpaid'`;
}
