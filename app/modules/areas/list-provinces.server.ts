import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { compareVietnamese } from '#app/shared/text.ts';
import type { Province } from './area.ts';
import { PROVINCE_COLUMNS, inForceOn, toProvince } from './internal/area-queries.server.ts';

/** The provinces in force on a Vietnam day, in Vietnamese order of their names. */
export async function listProvinces(db: Db, day: VietnamDay): Promise<Province[]> {
  const records = await db.areaUnit.findMany({
    where: { level: 'province', ...inForceOn(day) },
    select: PROVINCE_COLUMNS,
  });
  return records.map(toProvince).sort((a, b) => compareVietnamese(a.name, b.name));
}
