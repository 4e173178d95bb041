import { findCommuneByCode } from '#app/modules/areas/find-commune-by-code.server.ts';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { listProvinces } from '#app/modules/areas/list-provinces.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Destination } from '../goods-list.ts';

type App = { db: Db; clock: Clock; settings: { homeProvince: string } };

/**
 * Where goods are to be sent. `to` is the code of a commune; `toProvince` the province that the form says beside it, so that the reader
 * chooses one of its communes: one of another province is not meant any more.
 */
export async function readDestination({ db, clock, settings }: App, { to, toProvince }: { to: string | null; toProvince: string | null }): Promise<Destination> {
  const home = settings.homeProvince;
  if (to === null && toProvince === null) return { home, chosen: null, asked: null };
  const day = vietnamDay(clock.now());
  const [provinces, commune] = await Promise.all([listProvinces(db, day), to === null ? null : findCommuneByCode(db, to, day)]);
  const province = provinces.find(({ code }) => code === toProvince)?.code ?? null;
  if (commune && (province === null || commune.province.code === province)) {
    return { home, chosen: { ...named(commune), province: named(commune.province) }, asked: null };
  }
  if (province === null) return { home, chosen: null, asked: null };
  const communes = await listCommunes(db, province, day);
  return { home, chosen: null, asked: { province, provinces: provinces.map(named), communes: communes.map(named) } };
}

function named({ code, fullName }: { code: string; fullName: string }) {
  return { code, fullName };
}
