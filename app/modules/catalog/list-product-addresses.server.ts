import type { Db } from '#app/platform/db/db.server.ts';

/** A sitemap takes 50,000 addresses at most; each product has two. */
export const productsPerSitemap = 20_000;

/** How many parts the list of all products has. */
export async function countSitemapParts({ db }: { db: Db }): Promise<number> {
  return Math.ceil((await db.product.count({ where: { state: 'on_sale' } })) / productsPerSitemap);
}

/** The products on sale of one part (counted from 1), oldest first. */
export function listProductAddresses({ db }: { db: Db }, part: number) {
  return db.product.findMany({
    where: { state: 'on_sale', seller: { state: 'verified' } },
    select: { slug: true, updatedAt: true },
    orderBy: { id: 'asc' },
    skip: (part - 1) * productsPerSitemap,
    take: productsPerSitemap,
  });
}
