import type { Db } from '#app/platform/db/db.server.ts';

const variant = { select: { name: true, product: { select: { id: true, name: true } } } } as const;

/** A seller's lots, the newest harvest first, a page at a time. */
export async function listLots({ db }: { db: Db }, { sellerId, page = 1, perPage = 20 }: { sellerId: string; page?: number; perPage?: number }) {
  const [lots, total] = await Promise.all([
    db.lot.findMany({ where: { sellerId }, include: { variant }, orderBy: [{ harvestedOn: 'desc' }, { id: 'desc' }], skip: (page - 1) * perPage, take: perPage }),
    db.lot.count({ where: { sellerId } }),
  ]);
  return { lots, total, page, perPage };
}

/** What a seller can enter a lot of: its variants that are offered. */
export function listLotVariants({ db }: { db: Db }, sellerId: string) {
  return db.variant.findMany({
    where: { product: { sellerId, state: { in: ['draft', 'in_review', 'on_sale', 'withdrawn'] }, name: { not: '' } }, retiredAt: null },
    select: { id: true, name: true, product: { select: { name: true } } },
    orderBy: [{ product: { name: 'asc' } }, { position: 'asc' }],
  });
}
