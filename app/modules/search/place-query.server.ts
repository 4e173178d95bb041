import { findCommuneByCode } from '#app/modules/areas/find-commune-by-code.server.ts';
import { findProvince } from '#app/modules/areas/find-province.server.ts';
import { districtsByDistance } from '#app/modules/areas/nearness.ts';
import { deliveryZone } from '#app/modules/fulfilment/delivery-fee.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { SearchQuery } from './search-query.ts';

type PlaceApp = { db: Db; clock: Clock; settings: { homeProvince: string } };

/**
 * The query with what its communes mean: in which zone `to` lies seen from the home province, and which districts are nearer to `near`. A code
 * that no commune has today is dropped, and so is a `near` outside the home province.
 */
export async function placeQuery({ db, clock, settings }: PlaceApp, query: SearchQuery): Promise<SearchQuery> {
  if (query.to === null && query.near === null) return { ...query, zone: null, nearest: null };
  const day = vietnamDay(clock.now());
  const [to, near, home] = await Promise.all([
    query.to === null ? null : findCommuneByCode(db, query.to, day),
    query.near === null ? null : findCommuneByCode(db, query.near, day),
    findProvince(db, settings.homeProvince, day),
  ]);
  const districts = near?.province.code === settings.homeProvince ? districtsByDistance(near.formerDistrict.key) : [];
  const known = near !== null && districts.length > 0;
  return {
    ...query,
    to: to?.code ?? null,
    zone: to && home ? deliveryZone({ provinceCode: home.code, region: home.region }, { provinceCode: to.province.code, region: to.province.region }) : null,
    near: known ? near.code : null,
    nearest: known ? { commune: near.code, districts } : null,
  };
}
