import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { drawBorders, joinBorders } from './internal/draw-borders.ts';
import type { BorderTopology } from './internal/draw-borders.ts';
import { layTiles } from './internal/lay-tiles.ts';
import { listCommunes } from './list-communes.server.ts';
import type { MapCommune, ProvinceMap } from './map-shapes.ts';

/** Drawing takes a tenth of a second, and nothing of it changes but with an import or a reform. */
const drawn = new Map<string, { of: string; map: ProvinceMap }>();

/**
 * The communes of a province in force on a Vietnam day and their former districts, as they are drawn. Where borders were imported, a commune that the file did not have (one of a later reform)
 * is left out.
 */
export async function getProvinceMap(db: Db, province: { id: string; code: string }, day: VietnamDay): Promise<ProvinceMap> {
  const [communes, known] = await Promise.all([listCommunes(db, province.code, day), db.boundaryMap.findUnique({ where: { provinceId: province.id }, select: { importedAt: true, fileHash: true } })]);
  const wanted = communes.map(({ id, formerDistrict }): MapCommune => ({ id, districtId: formerDistrict.id, districtKey: formerDistrict.key }));
  const of = JSON.stringify([known, wanted]);
  const kept = drawn.get(province.id);
  if (kept?.of === of) return kept.map;
  const map = await draw(db, province.id, wanted);
  drawn.set(province.id, { of, map });
  return map;
}

async function draw(db: Db, provinceId: string, communes: MapCommune[]): Promise<ProvinceMap> {
  const imported = await db.boundaryMap.findUnique({ where: { provinceId }, select: { topology: true } });
  if (!imported) return { kind: 'tiles', ...drawBorders(joinBorders(layTiles(communes)), communes) };
  return { kind: 'borders', ...drawBorders(imported.topology as unknown as BorderTopology, communes) };
}
