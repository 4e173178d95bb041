import type { Db } from '#app/platform/db/db.server.ts';

/** Notes pieces of order lines that were taken back or refunded, in the transaction that does it; the database refuses more than were bought. */
export async function noteReturned(tx: Db, lines: readonly { orderLineId: string; quantity: number }[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE order_line l SET returned = l.returned + back.quantity
    FROM unnest(${lines.map(({ orderLineId }) => orderLineId)}::uuid[], ${lines.map(({ quantity }) => quantity)}::int[]) AS back(id, quantity) WHERE l.id = back.id`;
}
