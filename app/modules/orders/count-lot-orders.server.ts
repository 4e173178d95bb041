import type { Db } from '#app/platform/db/db.server.ts';
import { calledOffStates } from './order.ts';

/** How many orders hold goods of each of these lots. */
export async function countLotOrders({ db }: { db: Db }, lotIds: string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ lotId: string; orders: number }[]>`
    SELECT u.lot_id AS "lotId", count(DISTINCT o.id)::int AS orders
    FROM lot_use u JOIN order_line l ON l.id = u.order_line_id JOIN "order" o ON o.id = l.order_id
    WHERE u.lot_id = ANY (${lotIds}::uuid[]) AND o.state <> ALL (${[...calledOffStates]}::order_state[])
    GROUP BY u.lot_id`;
  return new Map(rows.map(({ lotId, orders }) => [lotId, orders]));
}
