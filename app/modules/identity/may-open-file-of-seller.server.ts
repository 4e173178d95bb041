import { findLiveConsent } from '#app/modules/sellers/find-live-consent.server.ts';
import type { AbilityOfArea } from './abilities.ts';
import { roleMay } from './abilities.ts';
import { findSignedIn } from './find-signed-in.server.ts';
import { openOfficer } from './internal/open-officer.server.ts';
import { rolesFor, sellerRolesOf } from './person.ts';
import type { RequestSource } from './request-source.ts';

type File = { /** Null = nobody's shop. */ sellerId: string | null; /** Null = of the whole province. */ communeId: string | null; /** Officers with one of these over the commune may open it. */ officers: readonly AbilityOfArea[] };

/**
 * Whether the person of this request may open a file that is not public: the people of its seller, who helps it with its goods under a live
 * consent, officers of its commune. Throws a redirect to the second factor for an officer whose session has not proved one.
 */
export async function mayOpenFileOfSeller(source: RequestSource, request: Request, { sellerId, communeId, officers }: File): Promise<boolean> {
  const signedIn = await findSignedIn(source.app, request);
  if (!signedIn) return false;
  if (sellerId && sellerRolesOf(signedIn.roles).some((role) => role.sellerId === sellerId && roleMay(role.role, 'manage_goods'))) return true;
  if (sellerId && signedIn.roles.some(({ role }) => roleMay(role, 'assist_households')) && (await findLiveConsent(source.app, { helperId: signedIn.userId, sellerId, part: 'goods' }))) return true;
  const roles = [...new Set(officers.flatMap((ability) => rolesFor(signedIn.roles, ability)))];
  if (roles.length === 0) return false;
  const { scope } = await openOfficer(source, request, { signedIn, roles });
  return communeId === null || scope.communeIds.includes(communeId);
}
