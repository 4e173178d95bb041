import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';

/**
 * Gives a person the shops that others have put down under their number and that nobody owns: a helper of the commune, or a cooperative for
 * a member. The number has been proved. Runs in the transaction of the sign-in.
 */
export async function claimShops({ db, clock }: { db: Db; clock: Clock }, actor: Actor & { userId: string }): Promise<void> {
  const { userId } = actor;
  const shops = await db.$queryRaw<{ id: string; name: string; communeId: string }[]>`
    SELECT s.id, s.name, s.commune_id AS "communeId" FROM person u JOIN seller s ON s.phone = u.phone_number
    WHERE u.id = ${userId}::uuid AND u.phone_number_verified AND s.kind IN ('household', 'registered_household', 'farm')
      AND NOT EXISTS (SELECT FROM role_grant g WHERE g.seller_id = s.id AND g.role = 'seller_owner')
    ORDER BY s.id FOR UPDATE OF s`;
  for (const shop of shops) {
    await db.roleGrant.createMany({ data: [{ userId, role: 'seller_owner', sellerId: shop.id }], skipDuplicates: true });
    await recordAct({ db, clock }, actor, { action: 'role.grant', subject: { kind: 'role', id: shop.id, name: 'seller_owner' }, seller: shop, personId: userId, after: { role: 'seller_owner', shop: shop.name } });
  }
}
