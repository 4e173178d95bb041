import { restsOn } from '#app/modules/sellers/resting-sql.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { largestQuantity } from './cart.ts';

/** Puts pieces of a variant into a cart, more of them if it is there already. Error: `not_on_sale`, also while its shop rests. */
export async function addToCart(
  { db, clock }: { db: Db; clock: Clock },
  { cartId, variantId, quantity, userId = null }: { cartId: string; variantId: string; quantity: number; /** Whose account the cart is, where it is made anew. */ userId?: string | null },
): Promise<Result<null, { code: 'not_on_sale' }>> {
  if (!isUuid(variantId)) return failed({ code: 'not_on_sale' });
  await db.$executeRaw`INSERT INTO cart (id, user_id) VALUES (${cartId}::uuid, ${userId}::uuid) ON CONFLICT (id) DO UPDATE SET updated_at = now()`;
  const added = await db.$executeRaw`
    INSERT INTO cart_line (cart_id, variant_id, quantity, price_seen)
    SELECT ${cartId}::uuid, v.id, ${Math.min(quantity, largestQuantity)}::int, v.price
    FROM variant v JOIN product p ON p.id = v.product_id JOIN seller s ON s.id = p.seller_id
    WHERE v.id = ${variantId}::uuid AND v.retired_at IS NULL AND p.state = 'on_sale' AND s.state = 'verified' AND NOT ${restsOn('s', vietnamDay(clock.now()))}
    ON CONFLICT (cart_id, variant_id) DO UPDATE
      SET quantity = least(cart_line.quantity + excluded.quantity, ${largestQuantity}::int), price_seen = excluded.price_seen`;
  return added > 0 ? ok(null) : failed({ code: 'not_on_sale' });
}
