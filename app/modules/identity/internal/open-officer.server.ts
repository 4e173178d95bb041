import { findProvince } from '#app/modules/areas/find-province.server.ts';
import { getAreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import type { AreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { guardedRoles } from '../abilities.ts';
import type { AbilityOfArea, Role } from '../abilities.ts';
import { areaAbilitiesOf, sellerRolesOf } from '../person.ts';
import type { PersonRole, SignedIn } from '../person.ts';
import type { RequestSource } from '../request-source.ts';

export type ActingOfficer = {
  userId: string;
  name: string;
  /** Hand it to every use case that writes. */
  actor: Actor;
  /** Where the ability counts: every query of an officer filters by its communes. */
  scope: AreaScope;
  /** The area of the first role that gives the ability: of an operator, the market's province. */
  areaId: string;
  /** The roles that give the ability. */
  roles: Role[];
  /** All that this person may do over areas, for the menu. */
  abilities: AbilityOfArea[];
  /** Shops for which this person acts themselves: about these another officer decides. */
  ownSellerIds: string[];
};

/**
 * Somebody who acts by these roles of theirs, which open what is asked for. Throws 404 where there are none, and a redirect to the second
 * factor where they all ask for one that this session has not proved.
 */
export async function openOfficer({ app, clientAddress }: RequestSource, request: Request, { signedIn, roles }: { signedIn: SignedIn; roles: PersonRole[] }): Promise<ActingOfficer> {
  if (roles.length === 0) throw new Response(null, { status: 404 });
  if (!signedIn.secondFactor && roles.every(({ role }) => guardedRoles.includes(role))) throw askForSecondFactor(request);
  const { userId, name } = signedIn;
  const areaIds = await Promise.all(roles.map((role) => areaOf(app, role)));
  const today = vietnamDay(app.clock.now());
  const scope = await app.kept(['scope', areaIds, today], () => getAreaScope(app.db, areaIds, today));
  const actor: Actor = { userId, name, address: clientAddress, consentId: null };
  return { userId, name, actor, scope, areaId: areaIds[0] ?? '', roles: roles.map(({ role }) => role), abilities: areaAbilitiesOf(signedIn.roles), ownSellerIds: sellerRolesOf(signedIn.roles).map(({ sellerId }) => sellerId) };
}

async function areaOf({ db, clock, settings }: RequestSource['app'], { areaId }: PersonRole): Promise<string> {
  if (areaId) return areaId;
  const province = await findProvince(db, settings.homeProvince, vietnamDay(clock.now()));
  if (!province) throw new Error(`The market's province ${settings.homeProvince} is not loaded.`);
  return province.id;
}

function askForSecondFactor(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const back = new URLSearchParams({ back: pathname + search });
  return new Response(null, { status: 302, headers: { location: `${localPath('/account/second-factor', localeOfPath(pathname))}?${back}`, 'cache-control': 'no-store' } });
}
