import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { goOnSale } from './internal/go-on-sale.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { LockedProduct } from './internal/lock-product.server.ts';
import { readContent } from './internal/read-content.server.ts';
import { tellSeller } from './internal/tell-seller.server.ts';
import type { Teller } from './internal/tell-seller.server.ts';
import { findVersion } from './internal/versions.server.ts';
import type { Version } from './internal/versions.server.ts';
import { writeContent } from './internal/write-content.server.ts';
import { applyParts } from './product-content.ts';
import type { ListingPart } from './product-content.ts';
import { freeNumbers } from './internal/free-numbers.server.ts';
import type { RefusalReason } from './review-rules.ts';

/** Whose listings somebody may decide about: of sellers in these communes, but of no shop of their own. */
export type Reviewer = { actor: Actor; communeIds: string[]; ownSellerIds: string[] };
type Decision = Reviewer & {
  /** The version that the reviewer has seen: a later one is another. */
  versionId: string;
} & ({ approve: true } | { approve: false; reasonKey: RefusalReason; /** What the seller is told besides; must stand where the reason is `other`. */ words: string });

export type DecisionProblem = { code: 'moved' | 'own_shop' | 'reason_missing' };

/**
 * A reviewer approves what a seller has handed in, or refuses it with a reason. What is approved shows at once: new goods go on sale (of a
 * seller that is not verified yet, when it is), changes take the place of the old words; what is refused leaves the old words, and new
 * goods are a draft again. The seller is told by SMS. 404 for a version outside the communes.
 * Errors: `moved` where the version no longer waits, `own_shop`, `reason_missing`.
 */
export async function decideOnListing(
  { db, clock, settings }: { db: Database; clock: Clock; settings: Teller['settings'] },
  { versionId, actor, communeIds, ownSellerIds, ...decision }: Decision,
): Promise<Result<{ name: string }, DecisionProblem>> {
  const words = decision.approve ? '' : decision.words.trim().slice(0, 500);
  if (!decision.approve && decision.reasonKey === 'other' && words === '') return failed({ code: 'reason_missing' });
  return db.$transaction(async (tx) => {
    const asked = await findAsked(tx, versionId, communeIds);
    if (ownSellerIds.includes(asked.sellerId) || (actor.userId && asked.submittedById === actor.userId)) return failed({ code: 'own_shop' });
    const product = await lockProduct(tx, asked);
    const version = await findVersion(tx, product.id, asked.number);
    const now = clock.now();
    const mark = { decidedAt: now, decidedById: actor.userId, decidedByName: actor.name };
    const { count } = await tx.productVersion.updateMany({
      where: { id: versionId, state: 'submitted', product: { state: { not: 'taken_down' } } },
      data: decision.approve ? { ...mark, state: 'approved' } : { ...mark, state: 'refused', reasonKey: decision.reasonKey, reason: words },
    });
    if (!version || count === 0) return failed({ code: 'moved' });
    const state = decision.approve ? await show(tx, product, version, now) : await keepAsWas(tx, product);
    await recordAct({ db: tx, clock }, actor, {
      action: decision.approve ? 'product.approve' : 'product.refuse',
      subject: { kind: 'product', id: product.id, name: version.content.name },
      seller: { id: asked.sellerId, communeId: asked.communeId },
      before: { state: product.state, version: version.number },
      after: { state, ...(!decision.approve && { reason: decision.reasonKey, words }) },
    });
    const what = decision.approve ? toldOfApproval(product, state) : ({ what: product.publishedAt ? 'changesRefused' : 'refused', reasonKey: decision.reasonKey, words } as const);
    await tellSeller({ db: tx, settings }, { key: `review:${versionId}`, sellerId: asked.sellerId, product: { id: product.id, name: version.content.name }, ...what });
    await announceProducts(tx, [product.id]);
    return ok({ name: version.content.name });
  });
}

async function findAsked(tx: Db, versionId: string, communeIds: string[]) {
  const asked = isUuid(versionId)
    ? await tx.productVersion.findFirst({
        where: { id: versionId, product: { seller: { communeId: { in: communeIds } } } },
        select: { number: true, submittedById: true, product: { select: { id: true, sellerId: true, seller: { select: { communeId: true } } } } },
      })
    : null;
  if (!asked) throw new Response(null, { status: 404 });
  const { number, submittedById, product } = asked;
  return { number, submittedById, productId: product.id, sellerId: product.sellerId, communeId: product.seller.communeId };
}

/** Lets buyers see what was approved. Answers the state of the listing. */
async function show(tx: Db, product: LockedProduct, version: Version, now: Date): Promise<LockedProduct['state']> {
  if (product.publishedAt) {
    const before = await readContent(tx, product.id);
    const after = await freeNumbers(tx, product.id, applyParts(before, version.content, version.changed as ListingPart[]));
    await writeContent(tx, product.id, { before, after, now });
    return product.state;
  }
  if (product.sellerState !== 'verified') return product.state;
  await goOnSale(tx, product, now);
  return 'on_sale';
}

async function keepAsWas(tx: Db, product: LockedProduct): Promise<LockedProduct['state']> {
  if (product.publishedAt) return product.state;
  await tx.product.update({ where: { id: product.id }, data: { state: 'draft' } });
  return 'draft';
}

function toldOfApproval(product: LockedProduct, state: LockedProduct['state']) {
  if (product.publishedAt) return { what: 'changesApproved' } as const;
  return { what: state === 'on_sale' ? 'approved' : 'approvedEarly' } as const;
}
