import { cartCookies, readCartId } from '#app/modules/cart/cart-cookie.ts';
import { countCartLines } from '#app/modules/cart/count-cart-lines.server.ts';
import { mergeCart } from '#app/modules/cart/merge-cart.server.ts';
import { attachOrders } from '#app/modules/orders/attach-orders.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';

type App = { db: Database; settings: { publicUrl: string } };

/**
 * What a buyer finds who has just signed in: the cart of the account joined with that of this browser, and the orders that were placed before with the same
 * verified number. Answers the `Set-Cookie` values that the answer must carry.
 */
export async function takeUpPerson({ db, settings }: App, { request, userId }: { request: Request; userId: string }): Promise<string[]> {
  await attachOrders({ db }, { userId, phone: await verifiedPhone(db, userId) });
  const cartId = await mergeCart({ db }, { userId, cartId: readCartId(request) });
  if (!cartId) return [];
  return cartCookies({ cartId, count: await countCartLines({ db }, cartId), secure: settings.publicUrl.startsWith('https:') }).getSetCookie();
}

async function verifiedPhone(db: Database, userId: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { id: userId, phoneNumberVerified: true }, select: { phoneNumber: true } });
  return user?.phoneNumber ?? null;
}
