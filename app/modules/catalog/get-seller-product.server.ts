import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { contentOf, contentOfRows } from './internal/read-content.server.ts';
import type { OwnProduct } from './internal/lock-product.server.ts';
import { findWaiting } from './internal/versions.server.ts';
import { applyParts } from './product-content.ts';
import type { ListingPart } from './product-content.ts';
import { missingForSale } from './readiness.ts';

/**
 * A seller's own product, in whatever state, as the seller works on it: with the changes that wait for their review (`waiting`). `refusal`
 * is the last decision, where it was a refusal; `approvedEarly` says that it goes on sale as soon as the seller is verified; `mayBeDeleted` of a
 * draft that was never handed in; `missing`
 * is what it lacks to be handed in. 404 for another seller's.
 */
export async function getSellerProduct({ db }: { db: Db }, { sellerId, productId }: OwnProduct) {
  const row = isUuid(productId)
    ? await db.product.findUnique({
        where: { id: productId, sellerId },
        select: { id: true, slug: true, sellerId: true, state: true, heldAt: true, publishedAt: true, createdAt: true, updatedAt: true, seller: { select: { state: true } }, ...contentOfRows },
      })
    : null;
  if (!row) throw new Response(null, { status: 404 });
  const { id, slug, state, heldAt, publishedAt, createdAt, updatedAt, seller, sellerId: owner, ...rows } = row;
  const [waiting, stocks, last, handedIn] = await Promise.all([
    findWaiting(db, id),
    db.variant.findMany({ where: { productId: id, retiredAt: null }, select: { id: true, stock: true } }),
    db.productVersion.findFirst({ where: { productId: id, state: { not: 'replaced' } }, orderBy: { number: 'desc' }, select: { number: true, state: true, reasonKey: true, reason: true, decidedAt: true } }),
    db.productVersion.count({ where: { productId: id, consentId: null } }),
  ]);
  const shown = contentOf(rows);
  const content = publishedAt && waiting ? applyParts(shown, waiting.content, waiting.changed as ListingPart[]) : shown;
  const missing = missingForSale({ ...content, sellerState: seller.state, pictures: content.pictures.length, prices: content.variants.map(({ price }) => price) });
  return {
    id,
    slug,
    sellerId: owner,
    state,
    heldAt,
    publishedAt,
    createdAt,
    updatedAt,
    ...content,
    variants: content.variants.map((variant) => ({ ...variant, stock: stocks.find((each) => each.id === variant.id)?.stock ?? variant.stock ?? 0 })),
    missing,
    waiting: waiting && { number: waiting.number, submittedAt: waiting.submittedAt, changed: waiting.changed as ListingPart[] },
    refusal: last?.state === 'refused' ? { number: last.number, reasonKey: last.reasonKey, reason: last.reason, decidedAt: last.decidedAt } : null,
    approvedEarly: state === 'in_review' && !waiting,
    mayBeDeleted: state === 'draft' && handedIn === 0,
  };
}

export type SellerProduct = Awaited<ReturnType<typeof getSellerProduct>>;
