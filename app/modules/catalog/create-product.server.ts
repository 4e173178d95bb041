import type { Database } from '#app/platform/db/db.server.ts';
import { draftSlug } from './internal/free-slug.server.ts';

/** Begins a product as a draft, which only its seller sees. Name and group may be empty until it is published. */
export async function createProduct({ db }: { db: Database }, { sellerId, name, groupKey }: { sellerId: string; name: string; groupKey: string }): Promise<{ productId: string }> {
  const { id } = await db.product.create({ data: { sellerId, slug: draftSlug(), name, groupKey }, select: { id: true } });
  return { productId: id };
}
