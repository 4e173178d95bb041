import type { Db } from '#app/platform/db/db.server.ts';
import type { SellerRole } from './abilities.ts';

export type ShopPerson = { grantId: string; userId: string; name: string; phone: string | null; role: SellerRole; since: Date };

/** Who works in a shop, its owners first. */
export async function listShopPeople({ db }: { db: Db }, { sellerId }: { sellerId: string }): Promise<ShopPerson[]> {
  const grants = await db.roleGrant.findMany({
    where: { sellerId },
    select: { id: true, role: true, createdAt: true, user: { select: { id: true, name: true, phoneNumber: true } } },
    orderBy: [{ role: 'asc' }, { id: 'asc' }],
  });
  return grants.map(({ id, role, createdAt, user }) => ({ grantId: id, userId: user.id, name: user.name, phone: user.phoneNumber, role: role as SellerRole, since: createdAt }));
}
