import type { Db } from '#app/platform/db/db.server.ts';

export type OpenRequest = NonNullable<Awaited<ReturnType<typeof findOpenRequest>>>;

/** The request of an order that is not ended yet. The order is locked by the step that was just taken. */
export function findOpenRequest(tx: Db, orderId: string) {
  return tx.returnRequest.findFirst({ where: { orderId, endedAt: null }, include: { lines: { orderBy: { orderLineId: 'asc' } } } });
}
