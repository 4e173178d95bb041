import { restsOn } from '#app/modules/sellers/resting-sql.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { largestQuantity } from './cart.ts';

/** Puts pieces of a variant into a cart, more of them if it is there already; answers how many different things are then in it. Error: `not_on_sale`, also while its shop rests. */
export async function addToCart(
  { db, clock }: { db: Db; clock: Clock },
  { cartId, variantId, quantity, userId = null }: { cartId: string; variantId: string; quantity: number; /** Whose account the cart is, where it is made anew. */ userId?: string | null },
): Promise<Result<{ count: number }, { code: 'not_on_sale' }>> {
  if (!isUuid(variantId)) return failed({ code: 'not_on_sale' });
  const [added] = await db.$queryRaw<{ added: boolean; count: number }[]>`
    WITH kept AS (
      INSERT INTO cart (id, user_id) VALUES (${cartId}::uuid, ${userId}::uuid) ON CONFLICT (id) DO UPDATE SET updated_at = now() RETURNING id
    ), added AS (
      INSERT INTO cart_line (cart_id, variant_id, quantity, price_seen)
      SELECT kept.id, v.id, ${Math.min(quantity, largestQuantity)}::int, v.price
      FROM kept, variant v JOIN product p ON p.id = v.product_id JOIN seller s ON s.id = p.seller_id
      WHERE v.id = ${variantId}::uuid AND v.retired_at IS NULL AND p.state = 'on_sale' AND s.state = 'verified' AND NOT ${restsOn('s', vietnamDay(clock.now()))}
      ON CONFLICT (cart_id, variant_id) DO UPDATE
        SET quantity = least(cart_line.quantity + excluded.quantity, ${largestQuantity}::int), price_seen = excluded.price_seen
      RETURNING variant_id
    )
    SELECT EXISTS (SELECT FROM added) AS added,
           (SELECT count(*)::int FROM (SELECT variant_id FROM cart_line WHERE cart_id = ${cartId}::uuid UNION SELECT variant_id FROM added) AS lines) AS count`;
  return added?.added ? ok({ count: added.count }) : failed({ code: 'not_on_sale' });
}
