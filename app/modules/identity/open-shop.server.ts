import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { writeCookie } from '#app/platform/http/cookies.ts';
import { listShops } from './list-shops.server.ts';
import type { SignedIn } from './person.ts';
import { shopCookie } from './require-seller.server.ts';

type App = { db: Database; clock: Clock; settings: { publicUrl: string } };

/** Chooses for which of their shops somebody acts from now on. Answers the `Set-Cookie` value that remembers it; throws 404 for a shop that is not open to them. */
export async function openShop(app: App, { signedIn, sellerId }: { signedIn: SignedIn; sellerId: string }): Promise<string> {
  const shops = await listShops(app, signedIn);
  if (!shops.some(({ id }) => id === sellerId)) throw new Response(null, { status: 404 });
  return writeCookie(shopCookie, sellerId, { secure: app.settings.publicUrl.startsWith('https:'), httpOnly: true });
}
