import type { Actor } from '#app/shared/actor.ts';
import type { Role } from './abilities.ts';
import { abilities, guardedRoles, roleMay, sellerRoles } from './abilities.ts';
import type { Ability, AbilityOfArea } from './abilities.ts';

/** What somebody may do, and where: a seller's role names the seller, an officer's the area; the operator's is the whole market. */
export type PersonRole = { role: Role; sellerId: string | null; areaId: string | null };

/** A person who is signed in. */
export type SignedIn = {
  userId: string;
  name: string;
  /** '+84…' */
  phone: string | null;
  roles: PersonRole[];
  /** Whether this session has proved a second factor. */
  secondFactor: boolean;
  sessionId: string;
};

/** Somebody who acts in their own name, for the record. */
export function actorOf({ userId, name }: Pick<SignedIn, 'userId' | 'name'>, address: string): Actor {
  return { userId, name, address, consentId: null };
}

/** The roles that let somebody act for sellers, the oldest first. */
export function sellerRolesOf(roles: PersonRole[]): (PersonRole & { sellerId: string })[] {
  return roles.filter((role): role is PersonRole & { sellerId: string } => (sellerRoles as readonly Role[]).includes(role.role) && role.sellerId !== null);
}

/** The roles that give an ability over an area. */
export function rolesFor(roles: PersonRole[], ability: AbilityOfArea): PersonRole[] {
  return roles.filter(({ role }) => roleMay(role, ability));
}

/** Whether one of the roles asks for a second factor. */
export function needsSecondFactor(roles: PersonRole[]): boolean {
  return roles.some(({ role }) => guardedRoles.includes(role));
}

/** Everything that somebody may do over areas, for the menu of the officers' pages. */
export function areaAbilitiesOf(roles: PersonRole[]): AbilityOfArea[] {
  return (Object.keys(abilities) as Ability[]).filter(
    (ability): ability is AbilityOfArea => abilities[ability].of === 'area' && roles.some(({ role }) => roleMay(role, ability)),
  );
}

/** Where somebody begins after signing in: a plain address. */
export function homeOf(roles: PersonRole[]): '/seller' | '/admin' | '/team' | '/account' {
  if (sellerRolesOf(roles).length > 0) return '/seller';
  if (roles.some(({ role }) => guardedRoles.includes(role))) return '/admin';
  return roles.some(({ role }) => role === 'community_member') ? '/team' : '/account';
}
