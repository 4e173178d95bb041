import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { handIn } from './internal/hand-in.server.ts';
import type { SubmitProblem } from './internal/hand-in.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';
import type { ListingState } from './listing.ts';

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
    const handed = await handIn(tx, { clock }, { product, actor });
    if (!handed.ok) return handed;
    const { act, state, slug } = handed.value;
    if (act) await recordProductAct({ db: tx, clock }, actor, { ...own, product, ...act });
    if (act && state === 'on_sale') await announceProducts(tx, [product.id]);
    return ok({ state, slug });
  });
}
