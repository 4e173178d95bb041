import { findCommuneByCode } from '#app/modules/areas/find-commune-by-code.server.ts';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { listProvinces } from '#app/modules/areas/list-provinces.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Destination } from '../goods-list.ts';

/**
 * Where goods are to be sent. `to` is the code of a commune; `toProvince` the province that the form says beside it: a commune of
 * another one is not meant any more, and the form shows the communes of the province.
 */
export async function readDestination({ db, clock }: { db: Db; clock: Clock }, { to, toProvince }: { to: string | null; toProvince: string | null }): Promise<Destination> {
  const day = vietnamDay(clock.now());
  const [provinces, commune] = await Promise.all([listProvinces(db, day), to === null ? null : findCommuneByCode(db, to, day)]);
  const asked = provinces.find(({ code }) => code === toProvince)?.code;
  const chosen = commune && (asked === undefined || commune.province.code === asked) ? commune : null;
  const provinceCode = asked ?? chosen?.province.code ?? '';
  const communes = provinceCode === '' || chosen ? [] : await listCommunes(db, provinceCode, day);
  return {
    provinces: provinces.map(named),
    provinceCode,
    communes: communes.map(named),
    chosen: chosen && { ...named(chosen), province: chosen.province.fullName },
  };
}

function named({ code, fullName }: { code: string; fullName: string }) {
  return { code, fullName };
}
