import type { Db } from '#app/platform/db/db.server.ts';

/** What a cooperative offers, with whose goods each is: for setting it. The newest first. */
export function listProductsOfMembers({ db }: { db: Db }, { sellerId }: { sellerId: string }): Promise<{ id: string; name: string; producerId: string | null }[]> {
  return db.product.findMany({ where: { sellerId, name: { not: '' } }, select: { id: true, name: true, producerId: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 300 });
}
