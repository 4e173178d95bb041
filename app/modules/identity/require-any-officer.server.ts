import { guardedRoles } from './abilities.ts';
import { openOfficer } from './internal/open-officer.server.ts';
import type { ActingOfficer } from './internal/open-officer.server.ts';
import type { RequestSource } from './request-source.ts';
import { requireSignedIn } from './require-signed-in.server.ts';

/**
 * An officer of whatever kind, with all areas of all their roles: for the page where every officer begins. Throws like `requireOfficer`;
 * a helper of a commune is no officer.
 */
export async function requireAnyOfficer(source: RequestSource, request: Request): Promise<ActingOfficer> {
  const signedIn = await requireSignedIn(source.app, request);
  return openOfficer(source, request, { signedIn, roles: signedIn.roles.filter(({ role }) => guardedRoles.includes(role)) });
}
