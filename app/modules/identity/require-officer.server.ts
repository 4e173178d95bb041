import type { AbilityOfArea } from './abilities.ts';
import { openOfficer } from './internal/open-officer.server.ts';
import type { ActingOfficer } from './internal/open-officer.server.ts';
import { rolesFor } from './person.ts';
import type { RequestSource } from './request-source.ts';
import { requireSignedIn } from './require-signed-in.server.ts';

export type { ActingOfficer } from './internal/open-officer.server.ts';

/**
 * The officer of this request and the areas over which they have the ability. Throws a redirect to the sign-in page, 404 without the ability,
 * and a redirect to the second factor where the role asks for one that this session has not proved.
 */
export async function requireOfficer(source: RequestSource, request: Request, ability: AbilityOfArea): Promise<ActingOfficer> {
  const signedIn = await requireSignedIn(source.app, request);
  return openOfficer(source, request, { signedIn, roles: rolesFor(signedIn.roles, ability) });
}
