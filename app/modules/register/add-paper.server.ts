import { keepPaper } from '#app/modules/ocop/keep-paper.server.ts';
import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { lockOwnProduct } from './internal/own-product.server.ts';
import { releaseIfThere } from './internal/release-if-there.server.ts';
import type { PaperFields } from './paper-form.ts';

type NewPaper = PaperFields & { sellerId: string; productId: string; actor: Actor; scanKey: string | null };

/** A product has so many papers at most. */
const mostPapers = 30;

/**
 * A seller adds a paper to its product. A listing that was held because such a paper had ended goes on sale again (`released`) when it comes
 * with a scan. 404 for another's product. Errors: `ended` (its last day has been), `too_many` (30).
 */
export async function addPaper(
  { db, clock }: { db: Database; clock: Clock },
  { sellerId, productId, actor, ...paper }: NewPaper,
): Promise<Result<{ id: string; released: boolean }, { code: 'ended' | 'too_many' }>> {
  if (paper.endsOn && paper.endsOn < vietnamDay(clock.now())) return failed({ code: 'ended' });
  return db.$transaction(async (tx) => {
    const product = await lockOwnProduct(tx, { sellerId, productId });
    if ((await tx.productDocument.count({ where: { productId } })) >= mostPapers) return failed({ code: 'too_many' });
    const { id } = await keepPaper(tx, { ...paper, productId, now: clock.now() });
    const { kind, number, issuer, issuedOn, endsOn } = paper;
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'goods', action: 'paper.add', subject: { kind: 'product', id: productId, name: product.name }, after: { kind, number, issuer, issuedOn, endsOn } });
    const released = product.held && (await releaseIfThere({ db: tx, clock }, { productId, groupKey: product.groupKey }));
    await announceChangedProducts(tx, [productId]);
    return ok({ id, released });
  });
}
