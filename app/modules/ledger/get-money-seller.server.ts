import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { MoneySeller } from './balance.ts';

/** A seller of these communes, for whoever keeps the money. 404 for another's. */
export async function getMoneySeller({ db }: { db: Db }, { communeIds, sellerId }: { communeIds: readonly string[]; sellerId: string }): Promise<MoneySeller> {
  const seller = isUuid(sellerId)
    ? await db.seller.findFirst({ where: { id: sellerId, communeId: { in: [...communeIds] } }, select: { id: true, name: true, slug: true, commune: { select: { fullName: true } }, bankAccount: { select: { bin: true } } } })
    : null;
  if (!seller) throw new Response(null, { status: 404 });
  return { id: seller.id, name: seller.name, slug: seller.slug, commune: seller.commune.fullName, hasAccount: seller.bankAccount !== null };
}
