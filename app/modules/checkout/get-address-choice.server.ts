import { resolveOldAddress } from '#app/modules/areas/resolve-old-address.server.ts';
import { deliveryZone } from '#app/modules/fulfilment/delivery-fee.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { keptCommunes, keptProvince, keptProvinces } from './internal/kept-areas.server.ts';

type App = { db: Db; clock: Clock; settings: { homeProvince: string } };

export type AddressTyped = { provinceCode: string; communeCode: string; oldAddress: string };

/**
 * What the address form offers: all provinces (each with the zone of its delivery fee), the communes of the chosen one, and, where
 * `resolve` asks for it, what an address in the old three-level form means today. One certain meaning is chosen at once.
 */
export async function getAddressChoice({ db, clock, settings }: App, typed: AddressTyped, { resolve = false } = {}) {
  const day = vietnamDay(clock.now());
  const candidates = resolve && typed.oldAddress ? await resolveOldAddress(db, typed.oldAddress) : null;
  const sure = candidates?.length === 1 && candidates[0]?.certain ? candidates[0] : null;
  const provinceCode = sure?.province.code ?? typed.provinceCode;
  const [provinces, communes, home] = await Promise.all([
    keptProvinces(db, day),
    provinceCode ? keptCommunes(db, provinceCode, day) : [],
    keptProvince(db, settings.homeProvince, day),
  ]);
  const from = { provinceCode: settings.homeProvince, region: home?.region ?? null };
  return {
    provinces: provinces.map(({ code, fullName, region }) => ({ code, fullName, zone: deliveryZone(from, { provinceCode: code, region }) })),
    communes: communes.map(({ code, fullName }) => ({ code, fullName })),
    values: { ...typed, provinceCode, communeCode: sure?.commune.code ?? typed.communeCode },
    candidates: resolve ? (candidates ?? []) : null,
  };
}
