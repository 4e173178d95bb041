import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { registerSeller } from '#app/modules/sellers/register-seller.server.ts';
import type { ShopDetails } from '#app/modules/sellers/registration.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { failed } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { carryIdentityLevel } from './internal/link-identity.server.ts';
import type { SignedIn } from './person.ts';

type App = { db: Database; clock: Clock; settings: { homeProvince: string } };
type Input = { person: Pick<SignedIn, 'userId' | 'name' | 'phone'>; /** Network address. */ address: string | null; shop: ShopDetails };

/**
 * Makes a shop of the step about who and where, and the person its owner: both or neither. Doing it again changes the same shop.
 * Errors: `commune` for one outside the market's province, `no_phone` for an account without a number, which a shop cannot do without.
 */
export async function registerShop({ db, clock, settings }: App, { person, address, shop }: Input): Promise<Result<{ sellerId: string }, { code: 'commune' | 'no_phone' }>> {
  const phone = parsePhone(person.phone ?? '');
  if (!phone) return failed({ code: 'no_phone' });
  const { userId } = person;
  const called = shop.contactName || shop.name;
  // Somebody who came in by a code has no name yet: the number stands for it.
  const name = parsePhone(person.name) || person.name === '' ? called : person.name;
  const actor: Actor = { userId, name, address, consentId: null };
  return db.$transaction(async (tx) => {
    const registered = await registerSeller({ db: tx, clock, settings }, { userId, actor, phone, shop: { ...shop, contactName: called } });
    if (!registered.ok || !registered.value.isNew) return registered;
    const { sellerId } = registered.value;
    await tx.user.updateMany({ where: { id: userId, name: person.name }, data: { name } });
    await tx.roleGrant.createMany({ data: [{ userId, role: 'seller_owner', sellerId }], skipDuplicates: true });
    const { communeId } = await tx.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { communeId: true } });
    await carryIdentityLevel({ db: tx, clock }, { userId, name, address });
    await recordAct({ db: tx, clock }, actor, { action: 'role.grant', subject: { kind: 'role', id: sellerId, name }, seller: { id: sellerId, communeId }, personId: userId, after: { role: 'seller_owner', shop: shop.name } });
    return registered;
  });
}
