import { readCartId } from '#app/modules/cart/cart-cookie.ts';
import { findAccountCart } from '#app/modules/cart/find-account-cart.server.ts';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';

type App = Parameters<typeof findSignedIn>[0] & { db: Database };

/** Which cart a browser puts things into: the one that it keeps, else that of the account of who is signed in, else a new one. `userId` is whose a new one becomes. */
export async function openCart(app: App, request: Request): Promise<{ cartId: string; userId: string | null }> {
  const kept = readCartId(request);
  if (kept) return { cartId: kept, userId: null };
  const signedIn = await findSignedIn(app, request);
  const own = signedIn && (await findAccountCart(app, signedIn.userId));
  return { cartId: own ?? crypto.randomUUID(), userId: signedIn?.userId ?? null };
}
