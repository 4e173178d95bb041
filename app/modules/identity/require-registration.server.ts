import { findRegistration } from '#app/modules/sellers/find-registration.server.ts';
import type { Registration } from '#app/modules/sellers/find-registration.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { sellerRolesOf } from './person.ts';
import type { RequestSource } from './request-source.ts';
import { requireSignedIn } from './require-signed-in.server.ts';

export type Registering = { userId: string; sellerId: string; actor: Actor; registration: Registration };

/**
 * Somebody in the middle of registering a shop of theirs. Throws a redirect to the sign-in page, or to the step about the shop where that is
 * not done.
 */
export async function requireRegistration({ app, clientAddress }: RequestSource, request: Request): Promise<Registering> {
  const { userId, name, roles } = await requireSignedIn(app, request);
  const registration = await findRegistration(app, userId);
  const own = sellerRolesOf(roles).find(({ role, sellerId }) => role === 'seller_owner' && sellerId === registration.sellerId);
  if (!own) throw new Response(null, { status: 303, headers: { location: localPath('/sell', localeOfPath(new URL(request.url).pathname)), 'cache-control': 'no-store' } });
  return { userId, sellerId: own.sellerId, actor: { userId, name, address: clientAddress, consentId: null }, registration };
}
