import type { Db } from '#app/platform/db/db.server.ts';

/** Ends the request of an order about which the market has decided, in the transaction of the decision. */
export async function endReturn(tx: Db, orderId: string, at: Date): Promise<void> {
  await tx.returnRequest.updateMany({ where: { orderId, endedAt: null }, data: { endedAt: at } });
}
