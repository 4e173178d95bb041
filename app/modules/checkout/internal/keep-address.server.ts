import type { Buyer } from '#app/modules/orders/create-order-group.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';

type Kept = Pick<Buyer, 'name' | 'phone' | 'provinceId' | 'communeId' | 'street' | 'addressTyped'>;

/** The most addresses that an account keeps: the one that was used longest ago makes room. */
export const mostAddresses = 30;

/** Keeps an address in the book of an account, or notes that one of it was used. */
export async function keepAddress({ db, clock }: { db: Db; clock: Clock }, userId: string, { name, phone, provinceId, communeId, street, addressTyped }: Kept): Promise<void> {
  const usedAt = clock.now();
  const known = await db.savedAddress.updateMany({ where: { userId, name, phone, communeId, street }, data: { usedAt } });
  if (known.count > 0) return;
  await db.savedAddress.create({ data: { userId, name, phone, provinceId, communeId, street, addressTyped, usedAt } });
  const [, ...tooMany] = await db.savedAddress.findMany({ where: { userId }, orderBy: [{ usedAt: 'desc' }, { id: 'desc' }], skip: mostAddresses - 1, select: { id: true } });
  if (tooMany.length > 0) await db.savedAddress.deleteMany({ where: { id: { in: tooMany.map(({ id }) => id) } } });
}
