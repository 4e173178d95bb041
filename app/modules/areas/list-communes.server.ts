import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { compareVietnamese } from '#app/shared/text.ts';
import type { Commune } from './area.ts';
import { COMMUNE_COLUMNS, inForceOn, toCommune } from './internal/area-queries.server.ts';

/**
 * The communes of a province in force on a Vietnam day (from 1 July 2025), in Vietnamese order of their names; empty for
 * a code that is no province.
 */
export async function listCommunes(db: Db, provinceCode: string, day: VietnamDay): Promise<Commune[]> {
  const records = await db.areaUnit.findMany({
    where: { level: 'commune', parent: { level: 'province', code: provinceCode }, ...inForceOn(day) },
    select: COMMUNE_COLUMNS,
  });
  return records.map(toCommune).sort((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.kind, b.kind));
}
