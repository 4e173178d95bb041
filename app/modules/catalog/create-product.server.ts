import type { Database } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { draftSlug } from './internal/free-slug.server.ts';
import type { OwnProduct } from './internal/lock-product.server.ts';

/**
 * Begins a product as a draft, which only its seller sees. Name and group may be empty until it is published.
 * The id comes with the form, so that pressing twice begins one draft.
 */
export async function createProduct({ db }: { db: Database }, { sellerId, productId, name, groupKey }: OwnProduct & { name: string; groupKey: string }): Promise<void> {
  if (!isUuid(productId)) throw new Response(null, { status: 400 });
  await db.product.createMany({ data: { id: productId, sellerId, slug: draftSlug(), name, groupKey }, skipDuplicates: true });
}
