import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import { dropPaper } from '#app/modules/ocop/drop-paper.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { lockOwnProduct } from './internal/own-product.server.ts';
import { paperStates } from './internal/paper-state.server.ts';

type Removal = { sellerId: string; productId: string; paperId: string; actor: Actor };

/**
 * A seller takes a paper away from its product. 404 for another's product or paper. Errors: `needed` (it is on sale, and nothing else would be
 * left of a paper without which its group may not be sold: the new one first).
 */
export async function removePaper({ db, clock }: { db: Database; clock: Clock }, { sellerId, productId, paperId, actor }: Removal): Promise<Result<null, { code: 'needed' }>> {
  return db.$transaction(async (tx) => {
    const product = await lockOwnProduct(tx, { sellerId, productId });
    const paper = isUuid(paperId) ? await tx.productDocument.findFirst({ where: { id: paperId, productId } }) : null;
    if (!paper) throw new Response(null, { status: 404 });
    const states = await paperStates(tx, { productId, groupKey: product.groupKey, today: vietnamDay(clock.now()), without: paperId });
    const needed = states.some(({ rule, state }) => !rule.staysOnSale && state !== 'there' && rule.kinds.includes(paper.kind));
    if (needed && product.state === 'on_sale') return failed({ code: 'needed' });
    await dropPaper(tx, { paperId, productId });
    const { kind, number } = paper;
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'goods', action: 'paper.remove', subject: { kind: 'product', id: productId, name: product.name }, before: { kind, number } });
    await announceChangedProducts(tx, [productId]);
    return ok(null);
  });
}
