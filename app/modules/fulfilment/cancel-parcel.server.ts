import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { carrierOf } from './carriers.server.ts';
import { moveParcelIn } from './internal/move-parcel.server.ts';
import { unsentStates } from './parcel.ts';

type App = { db: Database; clock: Clock; settings: { carriers: CarrierSettings } };
type Input = { sellerId: string; orderId: string; actor: Actor };

/**
 * Calls a parcel off that has not left: the order stays, and another parcel can be made. Its carrier is asked first; one that is away is told later.
 * Errors: `too_late` where it has left or the carrier will not. 404 for no parcel of this seller.
 */
export async function cancelParcel(app: App, { sellerId, orderId, actor }: Input): Promise<Result<null, { code: 'too_late' }>> {
  const parcel = isUuid(orderId) ? await app.db.parcel.findUnique({ where: { orderId, sellerId }, include: { order: { select: { code: true } } } }) : null;
  if (!parcel) throw new Response(null, { status: 404 });
  if (parcel.state === 'cancelled') return ok(null);
  if (!unsentStates.includes(parcel.state)) return failed({ code: 'too_late' });
  const answer = parcel.tracking ? await carrierOf(app.settings, parcel.carrier)?.cancel(parcel.tracking) : null;
  if (answer && !answer.ok && answer.problem.code === 'refused') return failed({ code: 'too_late' });
  return app.db.$transaction(async (tx) => {
    const heard = await moveParcelIn({ db: tx, clock: app.clock }, { parcelId: parcel.id, state: 'cancelled', cash: null, at: app.clock.now(), by: 'seller', note: null, actor });
    if (heard === 'impossible') return failed({ code: 'too_late' });
    if (answer && !answer.ok) await announce(tx, 'fulfilment.cancel_at_carrier', { carrier: parcel.carrier, tracking: parcel.tracking }, { key: `cancel ${parcel.carrier} ${parcel.tracking}` });
    await recordSellerAct({ db: tx, clock: app.clock }, actor, { sellerId, part: 'orders', action: 'parcel.cancel', subject: { kind: 'parcel', id: parcel.id, name: parcel.order.code }, before: { state: parcel.state }, after: { state: 'cancelled' } });
    return ok(null);
  });
}
