import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { AuditAction } from '#app/modules/audit/actions.ts';
import type { PictureView } from '../picture.ts';
import { announceProducts } from './announce-products.server.ts';
import { lockProduct } from './lock-product.server.ts';
import type { ActOnProduct } from './lock-product.server.ts';
import { recordChange } from './record-product-act.server.ts';
import { readWorking, saveContent } from './save-content.server.ts';

type Change<Problem> = ActOnProduct & {
  action: AuditAction;
  /** The pictures as they are to be, or why they cannot be. */
  change: (pictures: PictureView[], product: { onSale: boolean }) => PictureView[] | Problem;
};

/**
 * Changes the photographs of a product, as any other part of its words. Answers null, or the problem. 404 for another seller's product.
 * Throws 409 where the product was taken down: there is no page that offers it.
 */
export async function changePictureList<Problem extends string>({ db, clock }: { db: Database; clock: Clock }, { change, action, actor, ...own }: Change<Problem>): Promise<Problem | null> {
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    if (product.state === 'taken_down') throw new Response(null, { status: 409 });
    const working = await readWorking(tx, product);
    const pictures = change(working.content.pictures, { onSale: product.state === 'on_sale' || product.state === 'in_review' });
    if (!Array.isArray(pictures)) return pictures;
    const next = { ...working.content, pictures };
    const saved = await saveContent(tx, { product, actor, now: clock.now(), working, next });
    await recordChange({ db: tx, clock }, actor, { ...own, product, action, before: working.content, after: next, saved });
    if (saved.changed.length > 0) await announceProducts(tx, [product.id]);
    return null;
  });
}
