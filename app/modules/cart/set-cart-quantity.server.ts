import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { largestQuantity } from './cart.ts';

/** Sets how many pieces of a variant a cart holds; none takes the line out. The buyer has seen today's price by then. */
export async function setCartQuantity({ db }: { db: Db }, { cartId, variantId, quantity }: { cartId: string; variantId: string; quantity: number }) {
  if (!isUuid(variantId)) return;
  if (quantity <= 0) {
    await db.cartLine.deleteMany({ where: { cartId, variantId } });
    return;
  }
  await db.$executeRaw`
    UPDATE cart_line SET quantity = ${Math.min(quantity, largestQuantity)}::int, price_seen = v.price
    FROM variant v WHERE v.id = cart_line.variant_id AND cart_line.cart_id = ${cartId}::uuid AND cart_line.variant_id = ${variantId}::uuid`;
}
