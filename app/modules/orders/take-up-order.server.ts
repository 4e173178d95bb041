import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { failed } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { moveOrderIn } from './internal/move-order.server.ts';
import type { MoveProblem } from './internal/move-order.server.ts';
import type { OrderState } from './order.ts';

/**
 * A cancelled order whose money came too late lives again, where its goods are still on the shelf, in the transaction of the payment. The goods are
 * locked first, as a checkout does. Errors: `sold_out`, and nothing is changed; `state_moved`.
 */
export async function takeUpOrder({ db: tx, clock }: { db: Db; clock: Clock }, { orderId }: { orderId: string }): Promise<Result<{ state: OrderState }, MoveProblem | { code: 'sold_out' }>> {
  const goods = await tx.$queryRaw<{ isThere: boolean }[]>`
    SELECT v.stock >= l.quantity AND p.state = 'on_sale' AS "isThere"
    FROM (SELECT variant_id, sum(quantity)::int AS quantity FROM order_line WHERE order_id = ${orderId}::uuid GROUP BY variant_id) l
    JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id ORDER BY v.id FOR UPDATE OF v`;
  if (goods.some(({ isThere }) => !isThere)) return failed({ code: 'sold_out' });
  return moveOrderIn({ db: tx, clock }, { scope: 'market', orderId, step: 'take-up', by: 'payment', actor: null });
}
