import { findProvince } from '#app/modules/areas/find-province.server.ts';
import type { Province } from '#app/modules/areas/area.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/**
 * The province in force whose figures somebody may see. A role keeps the unit of the day on which it was given; a later reform may have
 * closed that row and begun another with the same code. Throws 404 for an area that is no province.
 */
export async function getOfficerProvince(db: Db, areaId: string, day: VietnamDay): Promise<Province> {
  const [unit] = await db.$queryRaw<{ code: string }[]>`SELECT code FROM area_unit WHERE id = ${areaId} AND level = 'province'`;
  const province = unit && (await findProvince(db, unit.code, day));
  if (!province) throw new Response('This role is for an area that is no province', { status: 404 });
  return province;
}
