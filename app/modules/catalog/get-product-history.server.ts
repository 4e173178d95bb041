import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { namesOf } from './internal/content-names.server.ts';
import { readHistory } from './internal/history.server.ts';
import type { OwnProduct } from './internal/lock-product.server.ts';

/** The history of a seller's own product: every version, by whom, and what was decided. 404 for another seller's. */
export async function getProductHistory({ db }: { db: Db }, { sellerId, productId }: OwnProduct) {
  const product = isUuid(productId)
    ? await db.product.findUnique({ where: { id: productId, sellerId }, select: { id: true, name: true, slug: true, state: true, publishedAt: true } })
    : null;
  if (!product) throw new Response(null, { status: 404 });
  const versions = await readHistory(db, product.id);
  return { product, versions, names: await namesOf(db, versions.map(({ content }) => content)) };
}
