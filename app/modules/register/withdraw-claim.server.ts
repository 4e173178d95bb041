import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import { dropCertificates } from '#app/modules/ocop/drop-certificates.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { lockOwnProduct } from './internal/own-product.server.ts';

/** A seller takes back what it said of its product; a star that it had goes. Doing it twice is harmless. 404 for another's product. */
export async function withdrawClaim({ db, clock }: { db: Database; clock: Clock }, { sellerId, productId, actor }: { sellerId: string; productId: string; actor: Actor }): Promise<void> {
  await db.$transaction(async (tx) => {
    const product = await lockOwnProduct(tx, { sellerId, productId });
    const live = await tx.ocopClaim.findFirst({ where: { productId, state: { in: ['open', 'confirmed'] } }, select: { id: true, state: true, entryKey: true } });
    if (!live) return;
    await tx.ocopClaim.update({ where: { id: live.id }, data: { state: 'withdrawn', decidedAt: clock.now() } });
    if (live.entryKey) await announceChangedProducts(tx, await dropCertificates(tx, { entryKeys: [live.entryKey], productId }));
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'goods', action: 'claim.withdraw', subject: { kind: 'product', id: productId, name: product.name }, before: { state: live.state } });
  });
}
