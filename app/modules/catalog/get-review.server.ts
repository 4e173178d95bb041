import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { namesOf } from './internal/content-names.server.ts';
import { readHistory } from './internal/history.server.ts';
import { readContent } from './internal/read-content.server.ts';
import { applyParts, productContent } from './product-content.ts';
import type { ListingPart } from './product-content.ts';

type Ask = { versionId: string; communeIds: string[]; ownSellerIds: string[] };

/**
 * One listing as its reviewer sees it: what it would say, what it says now (null where it was never on sale), who sells, its papers and
 * its history. 404 outside the communes, and for a shop of the reviewer's own.
 */
export async function getReview({ db }: { db: Db }, { versionId, communeIds, ownSellerIds }: Ask) {
  const version = isUuid(versionId)
    ? await db.productVersion.findFirst({
        where: { id: versionId, product: { sellerId: { notIn: ownSellerIds }, seller: { communeId: { in: communeIds } } } },
        include: {
          product: {
            include: {
              seller: { select: { id: true, slug: true, name: true, kind: true, state: true, trusted: true, verifiedAt: true, contactName: true, phone: true, commune: { select: { fullName: true } } } },
              documents: { orderBy: { kind: 'asc' }, select: { id: true, kind: true, number: true, issuer: true, endsOn: true, grade: true } },
              certificates: { orderBy: { endsOn: 'desc' }, select: { id: true, stars: true, number: true, confirmed: true, endsOn: true } },
            },
          },
        },
      })
    : null;
  if (!version) throw new Response(null, { status: 404 });
  const { product, content: json, ...rest } = version;
  const content = productContent.parse(json);
  const waits = version.state === 'submitted';
  const versions = await readHistory(db, product.id);
  const earlier = versions.find(({ id }) => id === version.id)?.before ?? null;
  const before = product.publishedAt && waits ? await readContent(db, product.id) : earlier;
  const after = before && waits ? applyParts(before, content, version.changed as ListingPart[]) : content;
  const [others, newer] = await Promise.all([
    db.product.groupBy({ by: ['state'], where: { sellerId: product.sellerId, id: { not: product.id } }, _count: true }),
    db.productVersion.findFirst({ where: { productId: product.id, state: 'submitted', number: { gt: version.number } }, select: { id: true } }),
  ]);
  return {
    version: rest,
    waits: waits && product.state !== 'taken_down',
    newerId: newer?.id ?? null,
    product: { id: product.id, name: product.name, slug: product.slug, state: product.state, published: product.publishedAt !== null },
    seller: product.seller,
    documents: product.documents,
    certificates: product.certificates,
    others: Object.fromEntries(others.map(({ state, _count }) => [state, _count])) as Partial<Record<typeof product.state, number>>,
    before,
    after,
    names: await namesOf(db, [before, after, ...versions.map((each) => each.content)]),
    versions,
  };
}

export type Review = Awaited<ReturnType<typeof getReview>>;
