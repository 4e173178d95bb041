import type { Act } from '#app/modules/audit/record-act.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';

type ProductAct = Pick<Act, 'action' | 'before' | 'after'> & { sellerId: string; product: { id: string; name: string } };

/** Writes an act of a seller, or of who helps it, on one of its products into the audit log, in the transaction of the act. */
export async function recordProductAct(app: { db: Db; clock: Clock }, actor: Actor, { sellerId, product, ...act }: ProductAct): Promise<void> {
  await recordSellerAct(app, actor, { ...act, sellerId, part: 'goods', subject: { kind: 'product', id: product.id, name: product.name } });
}
