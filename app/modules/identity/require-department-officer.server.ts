import type { IdentityApp } from './adapters/better-auth.server.ts';
import { officerRole } from './person.ts';
import { requireSignedIn } from './require-signed-in.server.ts';

/** The officer of this request and the area whose figures they see. Throws a redirect to the sign-in page, or 404 without the role. */
export async function requireDepartmentOfficer(app: IdentityApp, request: Request): Promise<{ userId: string; name: string; areaId: string }> {
  const { userId, name, roles } = await requireSignedIn(app, request);
  const role = officerRole(roles);
  if (!role) throw new Response(null, { status: 404 });
  return { userId, name, areaId: role.areaId };
}
