import { announce } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { tellingTimes } from './telling-times.ts';

type NewMessage = { id: string; orderId: string; from: 'buyer' | 'seller'; authorId: string | null; body: string; at: Date };

/**
 * Keeps a message once under the id that its form made, in the caller's transaction, which has locked the order; and has the other side told, at
 * most once an hour. Answers whether it is new.
 */
export async function keepMessage(tx: Db, message: NewMessage): Promise<boolean> {
  const { count } = await tx.orderMessage.createMany({ data: [message], skipDuplicates: true });
  if (count === 0) return false;
  const { orderId, from, at } = message;
  const sent = await tx.orderMessage.findMany({ where: { orderId, from }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { at: true, readAt: true } });
  const next = tellingTimes(sent).at(-1);
  if (next && next >= at) await announce(tx, 'orders.message_sent', { orderId, from, at: next.toISOString() }, { key: `order message ${orderId} ${from} ${next.getTime()}`, notBefore: next });
  return true;
}
