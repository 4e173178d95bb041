import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Province } from './area.ts';
import { PROVINCE_COLUMNS, inForceOn, toProvince } from './internal/area-queries.server.ts';

/** The province with this code on a Vietnam day, or null. */
export async function findProvince(db: Db, code: string, day: VietnamDay): Promise<Province | null> {
  const record = await db.areaUnit.findFirst({
    where: { level: 'province', code, ...inForceOn(day) },
    select: PROVINCE_COLUMNS,
  });
  return record && toProvince(record);
}
