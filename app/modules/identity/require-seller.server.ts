import { findSeller } from '#app/modules/sellers/find-seller.server.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { sellerRole } from './person.ts';
import { requireSignedIn } from './require-signed-in.server.ts';

/**
 * The seller for whom the person of this request acts. Throws a redirect to the sign-in page where nobody is signed in,
 * and 404 for somebody who acts for no seller.
 */
export async function requireSeller(app: IdentityApp, request: Request) {
  const { userId, name, roles } = await requireSignedIn(app, request);
  const role = sellerRole(roles);
  const seller = role && (await findSeller(app, role.sellerId));
  if (!seller) throw new Response(null, { status: 404 });
  return { userId, name, sellerId: seller.id, seller };
}
