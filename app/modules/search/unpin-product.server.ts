import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { pinsOf, placePins } from './internal/place-pins.server.ts';
import { holdRules, tellOfRules } from './internal/tell-of-rules.server.ts';
import type { LexiconReader } from './lexicon-reader.server.ts';

/** Takes a pinned product back; it can be pinned again. One that has ended stays as it is. 404 for an unknown one. */
export async function unpinProduct(app: { db: Database; clock: Clock; lexicon: LexiconReader }, { actor, pinId }: { actor: Actor; pinId: string }): Promise<void> {
  await app.db.$transaction(async (tx) => {
    await holdRules(tx);
    const pin = isUuid(pinId) ? await tx.searchPin.findUnique({ where: { id: pinId } }) : null;
    if (!pin) throw new Response(null, { status: 404 });
    const { count } = await tx.searchPin.updateMany({ where: { id: pinId, endedAt: null }, data: { endedAt: app.clock.now() } });
    if (count === 0) return;
    await placePins(tx, pin.typed, await pinsOf(tx, pin.typed));
    const product = await tx.product.findUnique({ where: { id: pin.productId }, select: { name: true } });
    await recordAct({ db: tx, clock: app.clock }, actor, { action: 'search.unpin', subject: { kind: 'search', id: pinId, name: pin.typed }, before: { product: product?.name ?? '', rank: pin.position + 1 } });
    await tellOfRules(tx, app.clock);
  });
  app.lexicon.forget();
}
