import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** Groups of the goods that a seller lists or prepares, each once: which papers are asked of it depends on them. */
export async function listGroupsOfSeller({ db }: { db: Db }, sellerId: string): Promise<string[]> {
  if (!isUuid(sellerId)) return [];
  const rows = await db.product.findMany({ where: { sellerId, state: { not: 'withdrawn' }, groupKey: { not: '' } }, distinct: ['groupKey'], select: { groupKey: true }, orderBy: { groupKey: 'asc' } });
  return rows.map(({ groupKey }) => groupKey);
}
