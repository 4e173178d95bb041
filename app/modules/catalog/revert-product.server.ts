import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { findTakenSku } from './internal/find-taken-sku.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordChange } from './internal/record-product-act.server.ts';
import { readWorking, saveContent } from './internal/save-content.server.ts';
import { findVersion } from './internal/versions.server.ts';
import { applyParts, listingParts } from './product-content.ts';
import type { ListingPart } from './product-content.ts';
import { lostForSale } from './readiness.ts';

/**
 * Lets a listing say again what a version of its history says: all of it, or only some parts (those of one act that is taken back).
 * It goes the way of every change: some shows at once, some waits for a review. Stocks stay. 404 for another seller's product or a
 * version that is not there. Errors: `not_ready`, `taken_down`, `sku_taken`.
 */
export async function revertProduct(
  { db, clock }: { db: Database; clock: Clock },
  { version: number, parts, actor, ...own }: ActOnProduct & { version: number; parts?: ListingPart[] },
): Promise<Result<{ waits: ListingPart[] }, { code: 'not_ready' | 'taken_down' | 'sku_taken' }>> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    if (product.state === 'taken_down') return failed({ code: 'taken_down' });
    const version = await findVersion(tx, product.id, number);
    if (!version) throw new Response(null, { status: 404 });
    const working = await readWorking(tx, product);
    const next = applyParts(working.content, version.content, parts ?? listingParts);
    if (lostForSale(product, next).length > 0) return failed({ code: 'not_ready' });
    if ((await findTakenSku(tx, own, next.variants)) !== null) return failed({ code: 'sku_taken' });
    const saved = await saveContent(tx, { product, actor, now: clock.now(), working, next });
    await recordChange({ db: tx, clock }, actor, { ...own, product, action: 'product.revert', before: working.content, after: next, saved });
    await announceProducts(tx, [product.id]);
    return ok({ waits: saved.waits });
  });
}
