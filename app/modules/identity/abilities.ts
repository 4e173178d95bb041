import type { ConsentPart } from '#app/modules/sellers/consent.ts';

/** Roles for a seller, for an area, for the whole market. Who has none is a buyer. */
export const sellerRoles = ['seller_owner', 'seller_staff'] as const;
export const areaRoles = ['community_member', 'commune_officer', 'district_officer', 'department_officer', 'register_keeper', 'finance_officer'] as const;
export const marketRoles = ['operator'] as const;
export const roles = [...sellerRoles, ...areaRoles, ...marketRoles] as const;

export type SellerRole = (typeof sellerRoles)[number];
export type AreaRole = (typeof areaRoles)[number];
export type MarketRole = (typeof marketRoles)[number];
export type Role = (typeof roles)[number];

/** On what level of area a role is granted. */
export const levelOfRole: Record<AreaRole, 'commune' | 'district' | 'province'> = {
  community_member: 'commune',
  commune_officer: 'commune',
  district_officer: 'district',
  department_officer: 'province',
  register_keeper: 'province',
  finance_officer: 'province',
};

const department = ['department_officer', 'operator'] as const;
/** Who grants a role and takes it back: whoever stands above it. Of a shop, its owners. */
export const grantedBy: Record<Role, readonly Role[]> = {
  seller_owner: ['seller_owner'],
  seller_staff: ['seller_owner'],
  community_member: department,
  commune_officer: department,
  district_officer: department,
  register_keeper: department,
  finance_officer: department,
  department_officer: ['operator'],
  operator: ['operator'],
};

/** The roles over areas and the market that somebody with these roles may grant. */
export function grantableRoles(roles: readonly Role[]): (AreaRole | MarketRole)[] {
  return [...areaRoles, ...marketRoles].filter((role) => grantedBy[role].some((above) => roles.includes(above)));
}

type SellerAbility = { of: 'seller'; roles: readonly SellerRole[]; /** Part of a consent under which a helper has it too. */ consent: ConsentPart | null };
type AreaAbility = { of: 'area'; roles: readonly (AreaRole | 'operator')[] };

/**
 * What each role may do: the one table from which the guards, the menus and the tests are made. An ability of a seller counts for the
 * sellers of the role, one of an area for what lies in the areas of the role; the operator's area is the market's whole province.
 */
export const abilities = {
  // a shop
  manage_goods: { of: 'seller', roles: ['seller_owner', 'seller_staff'], consent: 'goods' },
  handle_orders: { of: 'seller', roles: ['seller_owner', 'seller_staff'], consent: 'orders' },
  dress_shop: { of: 'seller', roles: ['seller_owner', 'seller_staff'], consent: 'shop' },
  run_shop: { of: 'seller', roles: ['seller_owner'], consent: null },
  // an area
  assist_households: { of: 'area', roles: ['community_member'] },
  visit_households: { of: 'area', roles: ['community_member'] },
  plan_visits: { of: 'area', roles: ['commune_officer', 'district_officer', 'department_officer', 'operator'] },
  check_sellers: { of: 'area', roles: ['commune_officer', 'department_officer', 'operator'] },
  suspend_sellers: { of: 'area', roles: ['department_officer', 'operator'] },
  review_listings: { of: 'area', roles: ['commune_officer', 'district_officer', 'department_officer', 'operator'] },
  take_down_listings: { of: 'area', roles: ['department_officer', 'operator'] },
  keep_register: { of: 'area', roles: ['register_keeper'] },
  check_papers: { of: 'area', roles: ['commune_officer', 'department_officer', 'register_keeper', 'operator'] },
  keep_households: { of: 'area', roles: ['department_officer', 'operator'] },
  see_figures: { of: 'area', roles: ['commune_officer', 'district_officer', 'department_officer', 'finance_officer', 'operator'] },
  close_months: { of: 'area', roles: ['department_officer'] },
  set_targets: { of: 'area', roles: ['department_officer', 'operator'] },
  open_wall: { of: 'area', roles: ['department_officer', 'operator'] },
  grant_roles: { of: 'area', roles: ['department_officer', 'operator'] },
  read_audit: { of: 'area', roles: ['commune_officer', 'district_officer', 'department_officer', 'operator'] },
  keep_search: { of: 'area', roles: ['operator'] },
  keep_discounts: { of: 'area', roles: ['operator'] },
  settle_disputes: { of: 'area', roles: ['operator'] },
  keep_delivery: { of: 'area', roles: ['operator'] },
  change_settings: { of: 'area', roles: ['operator'] },
  watch_orders: { of: 'area', roles: ['operator'] },
  keep_systems: { of: 'area', roles: ['department_officer', 'operator'] },
  manage_money: { of: 'area', roles: ['finance_officer', 'operator'] },
} as const satisfies Record<string, SellerAbility | AreaAbility>;

export type Ability = keyof typeof abilities;
export type AbilityOfSeller = { [A in Ability]: (typeof abilities)[A]['of'] extends 'seller' ? A : never }[Ability];
export type AbilityOfArea = Exclude<Ability, AbilityOfSeller>;

/** Roles whose holders need a second factor before a page of theirs opens: whoever decides about others. */
export const guardedRoles: readonly Role[] = ['commune_officer', 'district_officer', 'department_officer', 'register_keeper', 'finance_officer', 'operator'];

/** Whether a role has an ability. */
export function roleMay(role: Role, ability: Ability): boolean {
  return (abilities[ability].roles as readonly Role[]).includes(role);
}
