import type { Db } from '#app/platform/db/db.server.ts';

export type UnreadOrder = { orderId: string; code: string; buyer: string; unread: number };

/** The orders about which buyers have written what a seller has not read, the longest waiting first. */
export async function listUnreadMessages({ db }: { db: Db }, { sellerId }: { sellerId: string }): Promise<UnreadOrder[]> {
  return db.$queryRaw<UnreadOrder[]>`
    SELECT o.id AS "orderId", o.code, g.buyer_name AS buyer, count(*)::int AS unread
    FROM order_message m JOIN "order" o ON o.id = m.order_id JOIN order_group g ON g.id = o.group_id
    WHERE o.seller_id = ${sellerId}::uuid AND m.from_side = 'buyer' AND m.read_at IS NULL
    GROUP BY o.id, o.code, g.buyer_name ORDER BY min(m.at), o.id LIMIT 50`;
}
