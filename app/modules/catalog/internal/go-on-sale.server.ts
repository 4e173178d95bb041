import type { Db } from '#app/platform/db/db.server.ts';
import { freeSlug } from './free-slug.server.ts';

type Ready = { id: string; slug: string; name: string; publishedAt: Date | null; sellerSlug: string };

/** Puts a product on sale, whose row the transaction has locked; the first time it gets its lasting address. Answers the address. */
export async function goOnSale(tx: Db, product: Ready, now: Date): Promise<string> {
  const slug = product.publishedAt ? product.slug : await freeSlug(tx, product);
  await tx.product.update({ where: { id: product.id }, data: { state: 'on_sale', slug, publishedAt: product.publishedAt ?? now } });
  return slug;
}
