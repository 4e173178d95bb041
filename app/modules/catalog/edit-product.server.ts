import { randomUUID } from 'node:crypto';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { findTakenSku } from './internal/find-taken-sku.server.ts';
import { holdMembership } from './internal/hold-membership.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordChange } from './internal/record-product-act.server.ts';
import { readWorking, saveContent } from './internal/save-content.server.ts';
import { saveStocks } from './internal/save-variants.server.ts';
import { editContent } from './product-content.ts';
import type { EditedDetails, ListingPart } from './product-content.ts';
import { lostForSale } from './readiness.ts';
import type { Missing } from './readiness.ts';

export type EditProblem =
  | { code: 'not_ready'; missing: Missing[] }
  | { code: 'taken_down' | 'not_a_member'; missing: [] }
  | { code: 'sku_taken'; missing: []; /** Place of the variant in the form, from 0. */ row: number };

/**
 * Saves what a seller says of a product, and its variants. What was ever on sale shows facts of trade (and what the operator's rules
 * allow) at once; other changes wait for a review while the old words stay: `waits` names them. 404 for another seller's product.
 * Errors: `not_ready` where a product that is on sale or handed in would lose what it needs, `taken_down`, `sku_taken` where another
 * product of the seller has a variant's own number, `not_a_member` where the household whose goods they are said to be is none (any more).
 */
export async function editProduct(
  { db, clock }: { db: Database; clock: Clock },
  { details, actor, ...own }: ActOnProduct & { details: EditedDetails },
): Promise<Result<{ productId: string; waits: ListingPart[] }, EditProblem>> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    if (product.state === 'taken_down') return failed({ code: 'taken_down', missing: [] });
    const working = await readWorking(tx, product);
    const { content: next, stocks } = editContent(working.content, details, randomUUID);
    const { producerId: memberId } = next;
    if (memberId !== working.content.producerId && !(await holdMembership(tx, { productId: product.id, memberId }))) return failed({ code: 'not_a_member', missing: [] });
    const lost = lostForSale(product, next);
    if (lost.length > 0) return failed({ code: 'not_ready', missing: lost });
    const row = await findTakenSku(tx, own, next.variants);
    if (row !== null) return failed({ code: 'sku_taken', missing: [], row });
    const saved = await saveContent(tx, { product, actor, now: clock.now(), working, next });
    const shelf = await saveStocks(tx, product.id, stocks);
    await recordChange({ db: tx, clock }, actor, { ...own, product, action: 'product.edit', before: working.content, after: next, saved, shelf });
    await announceProducts(tx, [product.id]);
    return ok({ productId: product.id, waits: saved.waits });
  });
}
