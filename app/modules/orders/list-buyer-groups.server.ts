import type { Db } from '#app/platform/db/db.server.ts';

export const groupsOnPage = 20;

/** What a person has ordered, newest first: each checkout with its orders. */
export async function listBuyerGroups({ db }: { db: Db }, { userId, page }: { userId: string; page: number }) {
  const where = { buyerId: userId };
  const [groups, count] = await Promise.all([
    db.orderGroup.findMany({
      where,
      orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * groupsOnPage,
      take: groupsOnPage,
      select: {
        key: true, code: true, placedAt: true, total: true, paymentMethod: true,
        orders: { orderBy: { code: 'asc' }, select: { id: true, code: true, state: true, total: true, seller: { select: { name: true } }, lines: { orderBy: { id: 'asc' }, take: 3, select: { id: true, productName: true, productNameEn: true, quantity: true } }, _count: { select: { lines: true } } } },
      },
    }),
    db.orderGroup.count({ where }),
  ]);
  return { groups, count, pages: Math.max(1, Math.ceil(count / groupsOnPage)) };
}
