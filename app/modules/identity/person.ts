/** What somebody may do, and where: a seller's role names the seller, an officer's the area. */
export type PersonRole = {
  role: 'seller_owner' | 'seller_staff' | 'department_officer' | 'operator';
  sellerId: string | null;
  areaId: string | null;
};

/** What a key for another system may open. */
export type ApiRole = 'department_officer';

/** A person who is signed in. */
export type SignedIn = {
  userId: string;
  name: string;
  /** '+84…' */
  phone: string | null;
  roles: PersonRole[];
};

/** The role that lets somebody act for a seller. */
export function sellerRole(roles: PersonRole[]): (PersonRole & { sellerId: string }) | null {
  for (const { role, sellerId, areaId } of roles) {
    if ((role === 'seller_owner' || role === 'seller_staff') && sellerId) return { role, sellerId, areaId };
  }
  return null;
}

/** The role that lets somebody read the department's figures, and of which area. */
export function officerRole(roles: PersonRole[]): (PersonRole & { areaId: string }) | null {
  for (const { role, sellerId, areaId } of roles) {
    if (role === 'department_officer' && areaId) return { role, sellerId, areaId };
  }
  return null;
}

/** Where somebody begins after signing in: a plain address. */
export function homeOf(roles: PersonRole[]): '/seller' | '/admin' | '/account' {
  if (sellerRole(roles)) return '/seller';
  return officerRole(roles) ? '/admin' : '/account';
}
