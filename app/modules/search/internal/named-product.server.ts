import type { Db } from '#app/platform/db/db.server.ts';

export type NamedProduct = { id: string; slug: string; name: string; onSale: boolean };

/** The product that somebody names by its address, pasted whole or only its last part; null where there is none. */
export async function findNamedProduct(db: Db, named: string): Promise<NamedProduct | null> {
  const slug = /(?:^|\/p\/)([a-z0-9]+(?:-[a-z0-9]+)*)(?:[/?#].*)?$/.exec(named.trim().toLowerCase())?.[1];
  if (!slug) return null;
  const product = await db.product.findUnique({ where: { slug }, select: { id: true, slug: true, name: true, state: true, seller: { select: { state: true } } } });
  return product && { id: product.id, slug: product.slug, name: product.name, onSale: product.state === 'on_sale' && product.seller.state === 'verified' };
}
