import type { Db } from '#app/platform/db/db.server.ts';
import type { SellerState } from './seller.ts';

/** How many sellers of an officer's communes are in each state, without registrations that are not sent yet. */
export async function countSellersByState({ db }: { db: Db }, { communeIds }: { communeIds: readonly string[] }): Promise<Partial<Record<SellerState, number>>> {
  const rows = await db.seller.groupBy({ by: ['state'], where: { communeId: { in: [...communeIds] }, state: { not: 'draft' } }, _count: true });
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
}
