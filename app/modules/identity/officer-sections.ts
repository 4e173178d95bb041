import { guardedRoles, roleMay } from './abilities.ts';
import type { AbilityOfArea } from './abilities.ts';

type Section = { name: string; to: string; /** Null = every officer. */ ability: AbilityOfArea | null };

/** The parts of the officers' pages, in the order of their tabs: the first is where an officer begins. A new page of officers gets its line here. */
export const officerSections = [
  { name: 'home', to: '/admin', ability: null },
  { name: 'visits', to: '/admin/visits', ability: 'plan_visits' },
  { name: 'sellers', to: '/admin/sellers', ability: 'check_sellers' },
  { name: 'consents', to: '/admin/consents', ability: 'check_sellers' },
  { name: 'listings', to: '/admin/listings', ability: 'review_listings' },
  { name: 'papers', to: '/admin/papers', ability: 'check_papers' },
  { name: 'claims', to: '/admin/claims', ability: 'keep_register' },
  { name: 'register', to: '/admin/register', ability: 'keep_register' },
  { name: 'takedowns', to: '/admin/takedowns', ability: 'take_down_listings' },
  { name: 'recalls', to: '/admin/recalls', ability: 'take_down_listings' },
  { name: 'orders', to: '/admin/orders', ability: 'watch_orders' },
  { name: 'districts', to: '/admin/reports', ability: 'see_figures' },
  { name: 'disputes', to: '/admin/disputes', ability: 'settle_disputes' },
  { name: 'money', to: '/admin/money', ability: 'manage_money' },
  { name: 'people', to: '/admin/people', ability: 'grant_roles' },
  { name: 'systems', to: '/admin/systems', ability: 'keep_systems' },
  { name: 'audit', to: '/admin/audit', ability: 'read_audit' },
  { name: 'search', to: '/admin/search', ability: 'keep_search' },
  { name: 'discounts', to: '/admin/discounts', ability: 'keep_discounts' },
  { name: 'settings', to: '/admin/settings', ability: 'change_settings' },
] as const satisfies Section[];

export type OfficerSection = (typeof officerSections)[number]['name'];

/** The parts that are open to somebody with these abilities. */
export function sectionsFor(abilities: readonly AbilityOfArea[]) {
  return officerSections.filter(({ ability }) => ability === null || abilities.includes(ability));
}

/** Whether an ability belongs to officers at all, and not only to helpers of a commune, who have pages of their own. */
export function isOfOfficers(ability: AbilityOfArea): boolean {
  return guardedRoles.some((role) => roleMay(role, ability));
}
