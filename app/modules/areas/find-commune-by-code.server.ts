import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Commune } from './area.ts';
import { COMMUNE_COLUMNS, inForceOn, toCommune } from './internal/area-queries.server.ts';

/** The commune with this code that is in force on a Vietnam day, anywhere in the country, or null: for addresses that name a commune alone. */
export async function findCommuneByCode(db: Db, code: string, day: VietnamDay): Promise<Commune | null> {
  const record = await db.areaUnit.findFirst({ where: { level: 'commune', code, formerDistrictId: { not: null }, ...inForceOn(day) }, select: COMMUNE_COLUMNS });
  return record && toCommune(record);
}
