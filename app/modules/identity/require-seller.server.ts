import { getAreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import type { ConsentPart } from '#app/modules/sellers/consent.ts';
import { findLiveConsent } from '#app/modules/sellers/find-live-consent.server.ts';
import { findSeller } from '#app/modules/sellers/find-seller.server.ts';
import type { Seller } from '#app/modules/sellers/seller.ts';
import type { Actor } from '#app/shared/actor.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { abilities, roleMay } from './abilities.ts';
import type { AbilityOfSeller } from './abilities.ts';
import { listShops } from './list-shops.server.ts';
import type { OpenableShop } from './list-shops.server.ts';
import { rolesFor, sellerRolesOf } from './person.ts';
import type { SignedIn } from './person.ts';
import type { RequestSource } from './request-source.ts';
import { requireSignedIn } from './require-signed-in.server.ts';

/** Remembers for which of several shops somebody acts: the id of a seller. It gives no right. */
export const shopCookie = 'shop';

export type ActingSeller = {
  userId: string;
  name: string;
  sellerId: string;
  /** With `helping`, so that every page of the seller's area shows who acts for whom. */
  seller: Seller & { helping: { endsAt: Date; /** What the household lets the helper do. */ parts: ConsentPart[] } | null; /** What else this person can open. */ otherShops: OpenableShop[] };
  /** Hand it to every use case that writes. */
  actor: Actor;
  /** Set where a helper acts for a household with its consent. */
  helping: { consentId: string; endsAt: Date; parts: ConsentPart[] } | null;
};

/**
 * The seller for whom the person of this request acts: of a role, or of a household's live consent that covers the ability.
 * Throws a redirect to the sign-in page where nobody is signed in, and 404 for somebody who has the ability for no seller; `shopless` is
 * where somebody is led instead who has no shop at all and helps nobody, on the one page that such a person may well come to.
 */
export async function requireSeller({ app, clientAddress }: RequestSource, request: Request, ability: AbilityOfSeller, { shopless = null }: { shopless?: string | null } = {}): Promise<ActingSeller> {
  const signedIn = await requireSignedIn(app, request);
  const chosen = readCookie(request, shopCookie);
  const acting = (await findHelp(app, signedIn, chosen, ability)) ?? ownShop(signedIn, chosen, ability);
  const seller = acting && (await findSeller(app, acting.sellerId));
  if (!seller && shopless && sellerRolesOf(signedIn.roles).length === 0 && rolesFor(signedIn.roles, 'assist_households').length === 0) {
    const location = localPath(shopless, localeOfPath(new URL(request.url).pathname));
    throw new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  }
  if (!seller) throw new Response(null, { status: 404 });
  const { userId, name } = signedIn;
  const actor: Actor = { userId, name, address: clientAddress, consentId: acting.helping?.consentId ?? null };
  const helping = acting.helping && { endsAt: acting.helping.endsAt, parts: acting.helping.parts };
  return { userId, name, sellerId: seller.id, seller: { ...seller, helping, otherShops: await listShops(app, signedIn, { except: seller.id }) }, actor, helping: acting.helping };
}

type Acting = { sellerId: string; helping: ActingSeller['helping'] };

function ownShop({ roles }: SignedIn, chosen: string | null, ability: AbilityOfSeller): Acting | null {
  const own = sellerRolesOf(roles);
  const role = own.find(({ sellerId }) => sellerId === chosen) ?? own.find(({ role: each }) => roleMay(each, ability)) ?? null;
  return role && roleMay(role.role, ability) ? { sellerId: role.sellerId, helping: null } : null;
}

/** Somebody's own shop goes before a consent. A consent counts only while the helper has the role for the household's commune. */
async function findHelp(app: RequestSource['app'], { userId, roles }: SignedIn, chosen: string | null, ability: AbilityOfSeller): Promise<Acting | null> {
  const { consent: part } = abilities[ability];
  if (!part || !chosen || sellerRolesOf(roles).some(({ sellerId }) => sellerId === chosen)) return null;
  const areaIds = rolesFor(roles, 'assist_households').flatMap(({ areaId }) => areaId ?? []);
  if (areaIds.length === 0) return null;
  const consent = await findLiveConsent(app, { helperId: userId, sellerId: chosen, part });
  if (!consent) return null;
  const { communeIds } = await getAreaScope(app.db, areaIds, vietnamDay(app.clock.now()));
  return communeIds.includes(consent.seller.communeId) ? { sellerId: chosen, helping: { consentId: consent.id, endsAt: consent.endsAt, parts: consent.allows as ConsentPart[] } } : null;
}
