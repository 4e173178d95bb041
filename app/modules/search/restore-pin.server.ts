import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { pinsOf, placePins } from './internal/place-pins.server.ts';
import { holdRules, tellOfRules } from './internal/tell-of-rules.server.ts';
import type { LexiconReader } from './lexicon-reader.server.ts';
import { mostPins } from './pin.ts';
import type { PinProblem } from './pin.ts';

/** Pins a product again that was taken back, where it stood, or as the last. One in force stays as it is. 404 for an unknown one. Errors: see `PinProblem`. */
export async function restorePin(app: { db: Database; clock: Clock; lexicon: LexiconReader }, { actor, pinId }: { actor: Actor; pinId: string }): Promise<Result<null, { code: PinProblem }>> {
  const result = await app.db.$transaction(async (tx): Promise<Result<null, { code: PinProblem }>> => {
    await holdRules(tx);
    const pin = isUuid(pinId) ? await tx.searchPin.findUnique({ where: { id: pinId } }) : null;
    if (!pin) throw new Response(null, { status: 404 });
    if (!pin.endedAt) return ok(null);
    const product = await tx.product.findUnique({ where: { id: pin.productId }, select: { name: true, state: true, seller: { select: { state: true } } } });
    if (product?.state !== 'on_sale' || product.seller.state !== 'verified') return failed({ code: 'not_on_sale' });
    if (await tx.searchPin.findFirst({ where: { typed: pin.typed, productId: pin.productId, endedAt: null } })) return failed({ code: 'there_already' });
    const before = await pinsOf(tx, pin.typed);
    if (before.length >= mostPins) return failed({ code: 'too_many' });
    const place = Math.min(pin.position, before.length);
    await tx.searchPin.update({ where: { id: pinId }, data: { endedAt: null, position: place } });
    await placePins(tx, pin.typed, before.toSpliced(place, 0, pinId));
    await recordAct({ db: tx, clock: app.clock }, actor, { action: 'search.restore_pin', subject: { kind: 'search', id: pinId, name: pin.typed }, after: { product: product.name, rank: place + 1 } });
    await tellOfRules(tx, app.clock);
    return ok(null);
  });
  app.lexicon.forget();
  return result;
}
