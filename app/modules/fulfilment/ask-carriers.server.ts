import { announce } from '#app/platform/db/announce.server.ts';
import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { listCarriers } from './carriers.server.ts';
import { endedStates } from './parcel.ts';
import type { Carrier } from './port.ts';
import { keepCarrierEvent } from './receive-notice.server.ts';

type App = { db: Database; clock: Clock; settings: { carriers: CarrierSettings } };

/** Of each carrier in one round; what has waited longest comes first, so that none is forgotten. */
const most = 300;
const minute = 60_000;
/** A carrier that is away so often in a row is left alone until the next round. */
const patience = 3;

/**
 * Asks the carriers for the parcels that are under way, and for the cash that they have not handed over: their messages get lost. What they answer is
 * kept and worked like a message. Parcels that still wait for a number are sent again.
 */
export async function askCarriers({ db, clock, settings }: App): Promise<void> {
  for (const carrier of listCarriers(settings)) await askOne({ db, clock }, carrier);
  const before = new Date(clock.now().getTime() - 20 * minute);
  const waiting = await db.parcel.findMany({ where: { state: 'created', tracking: null, carrier: { not: 'hand' }, updatedAt: { lt: before } }, select: { id: true }, take: most });
  for (const { id } of waiting) await announce(db, 'fulfilment.send_parcel', { parcelId: id }, { key: `send ${id}` });
}

async function askOne({ db, clock }: Pick<App, 'db' | 'clock'>, carrier: Carrier): Promise<void> {
  const now = clock.now();
  const parcels = await db.parcel.findMany({
    where: {
      carrier: carrier.key,
      tracking: { not: null },
      updatedAt: { lt: new Date(now.getTime() - 20 * minute) },
      createdAt: { gt: new Date(now.getTime() - 60 * 24 * 60 * minute) },
      OR: [{ state: { notIn: [...endedStates] } }, { state: 'delivered', cash: 'collected' }],
    },
    select: { id: true, tracking: true },
    orderBy: { updatedAt: 'asc' },
    take: most,
  });
  let away = 0;
  for (const { id, tracking } of parcels) {
    const answer = await carrier.track(tracking ?? '');
    away = !answer.ok && answer.problem.code === 'away' ? away + 1 : 0;
    if (away >= patience) return;
    if (answer.ok && answer.value) {
      const { at, ...notice } = answer.value;
      await keepCarrierEvent(db, { carrier: carrier.key, tracking: tracking ?? '', payload: { asked: true, ...notice, at: at.toISOString() }, now });
    }
    await db.parcel.updateMany({ where: { id }, data: { updatedAt: clock.now() } });
  }
}
