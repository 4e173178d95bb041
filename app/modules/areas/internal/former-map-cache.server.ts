import type { Db } from '#app/platform/db/db.server.ts';
import { AREA_COLUMNS, toArea } from './area-queries.server.ts';
import { drawFormerMap } from './old-address/former-map.ts';
import type { FormerMap } from './old-address/former-map.ts';

// The map changes with a reform, that is with a new release: one per process is enough. `loadAreas` drops it.
let kept: Promise<FormerMap> | null = null;

/** The former map, read from the database at the first call (some 300 ms), then from memory. */
export async function formerMap(db: Db): Promise<FormerMap> {
  kept ??= readFormerMap(db);
  try {
    const map = await kept;
    // An empty database may be filled by another process: its answer is not worth keeping.
    if (map.wards.size === 0) kept = null;
    return map;
  } catch (error) {
    kept = null;
    throw error;
  }
}

export function forgetFormerMap(): void {
  kept = null;
}

async function readFormerMap(db: Db): Promise<FormerMap> {
  const units = await db.areaUnit.findMany({
    select: { ...AREA_COLUMNS, parentId: true, formerDistrictId: true, validTo: true },
    orderBy: { id: 'asc' },
  });
  const successions = await db.areaSuccession.findMany({ orderBy: [{ fromId: 'asc' }, { toId: 'asc' }] });
  return drawFormerMap({
    units: units.map((unit) => ({
      ...toArea(unit),
      parentId: unit.parentId,
      formerDistrictId: unit.formerDistrictId,
      closed: unit.validTo !== null,
    })),
    successions,
  });
}
