import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import { carrierOf } from './carriers.server.ts';

/** Calls a parcel off at its carrier, which was away when the seller did so. Throws while it is away, so that the job is tried again; a refusal ends it. */
export async function cancelAtCarrier({ settings }: { settings: { carriers: CarrierSettings } }, { carrier, tracking }: { carrier: string; tracking: string }): Promise<void> {
  const answer = await carrierOf(settings, carrier)?.cancel(tracking);
  if (answer && !answer.ok && answer.problem.code === 'away') throw new Error(`the carrier ${carrier} is away: ${answer.problem.words}`);
}
