import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { AreaUnitId } from './area.ts';
import { inForceOn } from './internal/area-queries.server.ts';

/** A commune that is no more, with its district where it had one, and what became of it. */
export type FormerCommune = { fullName: string; name: string; districtName: string | null; communeId: AreaUnitId };

/** The former communes that went as a whole into one commune of a province (by code) which is in force on the day: what an old name surely means. */
export async function listFormerCommunes(db: Db, provinceCode: string, day: VietnamDay): Promise<FormerCommune[]> {
  const records = await db.areaUnit.findMany({
    where: { level: 'commune', became: { some: { to: { level: 'commune', ...inForceOn(day), parent: { level: 'province', code: provinceCode } } } } },
    select: { fullName: true, name: true, parent: { select: { level: true, fullName: true } }, became: { select: { toId: true } } },
  });
  return records.flatMap(({ fullName, name, parent, became }) => {
    const [only, ...others] = became;
    return only && others.length === 0 ? [{ fullName, name, districtName: parent?.level === 'district' ? parent.fullName : null, communeId: only.toId as AreaUnitId }] : [];
  });
}
