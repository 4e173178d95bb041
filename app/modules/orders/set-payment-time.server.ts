import { announce } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/**
 * Until when these orders are held for their payment, in the transaction that begins it or takes a part of it. Orders that are no longer unpaid stay as they are.
 * Now their buyers can be told of it, each once.
 */
export async function setPaymentTime(tx: Db, { orderIds, until }: { orderIds: readonly string[]; until: Date }): Promise<void> {
  const held = await tx.$queryRaw<{ eventId: string }[]>`
    WITH held AS (UPDATE "order" SET timer_at = ${until} WHERE id = ANY (${[...orderIds]}::uuid[]) AND state = 'unpaid' RETURNING id)
    SELECT e.id AS "eventId" FROM held JOIN order_event e ON e.order_id = held.id AND e.to_state = 'unpaid'`;
  for (const { eventId } of held) await announce(tx, 'orders.stepped', { eventId, to: 'unpaid' });
}
