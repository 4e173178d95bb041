import type { Db } from '#app/platform/db/db.server.ts';

/** What orders of a seller are called, by their ids. */
export async function listOrderCodes({ db }: { db: Db }, { sellerId, orderIds }: { sellerId: string; orderIds: readonly (string | null)[] }): Promise<Map<string, string>> {
  const ids = [...new Set(orderIds.filter((id) => id !== null))];
  const orders = await db.order.findMany({ where: { sellerId, id: { in: ids } }, select: { id: true, code: true } });
  return new Map(orders.map(({ id, code }) => [id, code]));
}
