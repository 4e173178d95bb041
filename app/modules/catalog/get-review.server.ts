import { listPaperRules } from '#app/modules/ocop/list-paper-rules.server.ts';
import { checkPapers, toRuledPaper } from '#app/modules/ocop/paper-rules.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { namesOf } from './internal/content-names.server.ts';
import { readHistory } from './internal/history.server.ts';
import { readContent } from './internal/read-content.server.ts';
import { applyParts, productContent } from './product-content.ts';
import type { ListingPart } from './product-content.ts';

type Ask = { versionId: string; communeIds: string[]; ownSellerIds: string[] };

/**
 * One listing as its reviewer sees it: what it would say, what it says now (null where it was never on sale), who sells, its papers,
 * those that its group needs (of the group that it would have), and its history. 404 outside the communes, and for a shop of the reviewer's own.
 */
export async function getReview({ db, clock }: { db: Db; clock: Clock }, { versionId, communeIds, ownSellerIds }: Ask) {
  const version = isUuid(versionId)
    ? await db.productVersion.findFirst({
        where: { id: versionId, product: { sellerId: { notIn: ownSellerIds }, seller: { communeId: { in: communeIds } } } },
        include: {
          product: {
            include: {
              seller: { select: { id: true, slug: true, name: true, kind: true, state: true, trusted: true, verifiedAt: true, contactName: true, phone: true, commune: { select: { fullName: true } } } },
              documents: { orderBy: { kind: 'asc' }, select: { id: true, kind: true, number: true, issuer: true, issuedOn: true, endsOn: true, grade: true, refused: true } },
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
  const [rules, others, newer] = await Promise.all([
    listPaperRules({ db }, { groupKey: after.groupKey }),
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
    needs: checkPapers(rules, product.documents.map(toRuledPaper), vietnamDay(clock.now())),
    certificates: product.certificates,
    others: Object.fromEntries(others.map(({ state, _count }) => [state, _count])) as Partial<Record<typeof product.state, number>>,
    before,
    after,
    names: await namesOf(db, [before, after, ...versions.map((each) => each.content)]),
    versions,
  };
}

export type Review = Awaited<ReturnType<typeof getReview>>;
