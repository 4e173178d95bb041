import type { Db } from '#app/platform/db/db.server.ts';
import type { AreaUnitId, Commune } from './area.ts';
import { COMMUNE_COLUMNS, toCommune } from './internal/area-queries.server.ts';

/** The communes with these ids, also closed ones, for a module that holds the ids and shows the names. Unknown ids are left out. */
export async function listCommunesById(db: Db, ids: readonly string[]): Promise<Map<AreaUnitId, Commune>> {
  const records = await db.areaUnit.findMany({
    where: { id: { in: [...new Set(ids)] }, level: 'commune', formerDistrictId: { not: null } },
    select: COMMUNE_COLUMNS,
  });
  return new Map(records.map((record) => [record.id as AreaUnitId, toCommune(record)]));
}
