import type { Db } from '#app/platform/db/db.server.ts';

/** The names of sellers by their ids, for lists that tell of many. */
export async function listSellerNames({ db }: { db: Db }, sellerIds: string[]): Promise<Record<string, string>> {
  const sellers = await db.seller.findMany({ where: { id: { in: [...new Set(sellerIds)] } }, select: { id: true, name: true } });
  return Object.fromEntries(sellers.map(({ id, name }) => [id, name]));
}
