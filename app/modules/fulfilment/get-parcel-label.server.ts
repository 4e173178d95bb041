import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { carrierOf } from './carriers.server.ts';
import type { Label } from './port.ts';

/** The carrier's label of a seller's parcel, asked for now. 404 where there is none, 503 while the carrier is away. */
export async function getParcelLabel({ db, settings }: { db: Db; settings: { carriers: CarrierSettings } }, { sellerId, orderId }: { sellerId: string; orderId: string }): Promise<Label> {
  const parcel = isUuid(orderId) ? await db.parcel.findUnique({ where: { orderId, sellerId }, select: { carrier: true, tracking: true } }) : null;
  const answer = parcel?.tracking ? await carrierOf(settings, parcel.carrier)?.label(parcel.tracking) : null;
  if (answer && !answer.ok && answer.problem.code === 'away') throw new Response(null, { status: 503 });
  if (!answer?.ok || !answer.value) throw new Response(null, { status: 404 });
  return answer.value;
}
