import { setTimeout as after } from 'node:timers/promises';
import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';
import { listCarriers } from './carriers.server.ts';
import { readParcelToSend } from './internal/parcel-to-send.server.ts';
import type { CarrierKey } from './port.ts';

export type CarrierQuote = { key: CarrierKey; name: string; /** Đồng; null = it does not say now. */ fee: Dong | null; /** The commune that it has no entry for. */ missing: string | null };

/** A page does not wait longer for a price, in milliseconds. */
const patience = 2_500;

/** What each carrier that is set up would take for this order's parcel. One that is away leaves its price open; it can be called all the same. */
export function listQuotes({ db, settings }: { db: Db; settings: { carriers: CarrierSettings } }, { orderId }: { orderId: string }): Promise<CarrierQuote[]> {
  return Promise.all(
    listCarriers(settings).map(async (carrier) => {
      const { key, name } = carrier;
      const told = await readParcelToSend(db, { orderId, carrier: key, cash: 0, reference: orderId });
      if ('missing' in told) return { key, name, fee: null, missing: told.missing };
      const answer = await Promise.race([carrier.quote(told.parcel), after(patience, null, { ref: false })]);
      return { key, name, fee: answer?.ok ? answer.value.fee : null, missing: null };
    }),
  );
}
