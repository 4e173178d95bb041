import { isConstraintBroken } from '#app/platform/db/constraint-broken.ts';
import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { carrierOf } from './carriers.server.ts';
import { writeParcel } from './internal/write-parcel.server.ts';
import type { WriteProblem } from './internal/write-parcel.server.ts';
import { sendParcel } from './send-parcel.server.ts';
import { trackingNumber } from './tracking.ts';

type App = { db: Database; clock: Clock; settings: { carriers: CarrierSettings } };
type Input = { sellerId: string; orderId: string; actor: Actor; carrier: string; /** The number that a seller got who brings the parcel to somebody; '' = none. */ tracking: string };

export type CreateProblem = WriteProblem | { code: 'tracking' | 'tracking_taken' } | { code: 'refused'; words: string };

/**
 * Makes the parcel of a confirmed order and hands it over to a carrier that is set up, or leaves it to the seller (`hand`). A carrier that is away
 * blocks nothing: the parcel waits and is tried again by a job. Doubled calls make one parcel.
 * Errors: `not_now` where the order is not confirmed; `exists`; `fetched` where the buyer fetches the goods; `tracking` for what is no number,
 * `tracking_taken` for one of another parcel; `commune_missing` where the carrier has no entry for one end; `refused` with the carrier's words.
 * 404 for another seller's order and for a carrier that is not set up.
 */
export async function createParcel(app: App, input: Input): Promise<Result<{ parcelId: string; waiting: boolean }, CreateProblem>> {
  const carrier = carrierOf(app.settings, input.carrier);
  if (!carrier) throw new Response(null, { status: 404 });
  const tracking = carrier.key === 'hand' ? trackingNumber(input.tracking) : null;
  if (carrier.key === 'hand' && input.tracking.trim() !== '' && !tracking) return failed({ code: 'tracking' });
  try {
    const made = await app.db.$transaction((tx) => writeParcel({ db: tx, clock: app.clock }, { ...input, key: carrier.key, tracking }));
    if (!made.ok || carrier.key === 'hand') return made.ok ? ok({ parcelId: made.value.parcelId, waiting: false }) : made;
    const { parcelId } = made.value;
    const sent = await sendParcel(app, { parcelId });
    if (sent === 'away') return ok({ parcelId, waiting: true });
    return typeof sent === 'object' ? failed({ code: 'refused', words: sent.refused }) : ok({ parcelId, waiting: false });
  } catch (error) {
    if (tracking && isConstraintBroken(error)) return failed({ code: 'tracking_taken' });
    throw error;
  }
}
