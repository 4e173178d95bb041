import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { goOnSale } from './internal/go-on-sale.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct, LockedProduct } from './internal/lock-product.server.ts';
import { readContent } from './internal/read-content.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';
import { addVersion } from './internal/versions.server.ts';
import type { ListingState } from './listing.ts';
import { missingForSale } from './readiness.ts';
import type { Missing } from './readiness.ts';
import { reviewRules } from './review-rules.ts';

type SubmitProblem = { code: 'not_ready'; missing: Missing[] } | { code: 'held' | 'taken_down'; missing: [] };

/**
 * Hands a draft in for its review, or puts goods that were on sale before back on sale: those need no review, for their words are those
 * that were approved. A trusted seller's draft goes on sale at once where the operator's rules allow it. Doing it twice is harmless.
 * 404 for another seller's product. Errors: `not_ready` with each thing that is missing, `held` while a paper is missing, `taken_down`.
 */
export async function submitProduct(
  { db, clock }: { db: Database; clock: Clock },
  { actor, ...own }: ActOnProduct,
): Promise<Result<{ state: ListingState; slug: string }, SubmitProblem>> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    if (product.state === 'taken_down') return failed({ code: 'taken_down', missing: [] });
    if (product.heldAt) return failed({ code: 'held', missing: [] });
    if (product.state !== 'draft' && product.state !== 'withdrawn') return ok({ state: product.state, slug: product.slug });
    const content = await readContent(tx, product.id);
    const missing = missingForSale({ ...content, sellerState: product.sellerState, pictures: content.pictures.length, prices: content.variants.map(({ price }) => price) });
    if (missing.length > 0) return failed({ code: 'not_ready', missing });
    const atOnce = product.publishedAt !== null || (await needsNoReview(tx, product));
    const now = clock.now();
    const version = product.publishedAt ? null : await addVersion(tx, product.id, { content, state: atOnce ? 'approved' : 'submitted', changed: [], at: now, by: actor });
    const slug = atOnce ? await goOnSale(tx, product, now) : product.slug;
    if (!atOnce) await tx.product.update({ where: { id: product.id, sellerId: own.sellerId }, data: { state: 'in_review' } });
    const state = atOnce ? 'on_sale' : 'in_review';
    const action = atOnce ? 'product.publish' : 'product.submit';
    await recordProductAct({ db: tx, clock }, actor, { ...own, product, action, before: { state: product.state }, after: { state, ...(version && { version }) } });
    if (atOnce) await announceProducts(tx, [product.id]);
    return ok({ state, slug });
  });
}

async function needsNoReview(tx: Db, { trusted, sellerState }: LockedProduct): Promise<boolean> {
  return trusted && sellerState === 'verified' && (await readMarketSetting(tx, reviewRules)).newListings;
}
