import type { Db } from '#app/platform/db/db.server.ts';

/** A short text that changes whenever something of a checkout's money does; null for an unknown key. */
export async function paymentVersion(db: Db, key: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ version: string }[]>`
    SELECT md5(string_agg(o.state::text || o.paid || '/' || o.refunded, ',' ORDER BY o.id)
      || coalesce((SELECT string_agg(p.state::text || p.received, ',' ORDER BY p.id) FROM payment p WHERE p.group_id = g.id), '')
      || coalesce((SELECT string_agg(r.state::text, ',' ORDER BY r.id) FROM refund r JOIN "order" ro ON ro.id = r.order_id WHERE ro.group_id = g.id), '')) AS version
    FROM order_group g JOIN "order" o ON o.group_id = g.id WHERE g.key = ${key} GROUP BY g.id`;
  return row?.version ?? null;
}
