import { listFormerDistricts } from '#app/modules/areas/list-former-districts.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Kept } from '#app/platform/kept.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { KeyArea, Keeper } from './system.ts';

/** The areas for which an officer of a province may give keys: the province whole, or one of its former districts. `keeper` also covers keys that were given under a name of before. */
export function listKeyAreas({ db, clock, kept }: { db: Db; clock: Clock; kept: Kept }, { areaId }: { areaId: string }): Promise<{ areas: KeyArea[]; keeper: Keeper }> {
  const today = vietnamDay(clock.now());
  return kept(['key areas', areaId, today], () => readKeyAreas(db, areaId, today));
}

async function readKeyAreas(db: Db, areaId: string, today: VietnamDay): Promise<{ areas: KeyArea[]; keeper: Keeper }> {
  const province = await db.areaUnit.findFirst({ where: { id: areaId, level: 'province' }, select: { code: true, fullName: true } });
  if (!province) throw new Response(null, { status: 404 });
  const [vintages, districts] = await Promise.all([
    db.areaUnit.findMany({ where: { level: 'province', code: province.code }, select: { id: true } }),
    listFormerDistricts(db, province.code, today),
  ]);
  const areas = [{ id: areaId, name: province.fullName }, ...districts.map(({ id, fullName }) => ({ id, name: fullName }))];
  return { areas, keeper: { areaIds: [...new Set([...areas, ...vintages].map(({ id }) => id))] } };
}
