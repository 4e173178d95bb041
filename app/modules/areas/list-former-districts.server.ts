import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { compareVietnamese } from '#app/shared/text.ts';
import type { Area, FormerDistrict } from './area.ts';
import { AREA_COLUMNS, inForceOn, toArea, toFormerDistrict } from './internal/area-queries.server.ts';

/** `formerProvince` is the one of the last three-level map; `communes` are those that count under the district on the day. */
export type FormerDistrictWithCommunes = FormerDistrict & { formerProvince: Area; communes: Area[] };

/** The former districts of the provinces that a present province (by code) was made from, in Vietnamese order. */
export async function listFormerDistricts(
  db: Db,
  provinceCode: string,
  day: VietnamDay,
): Promise<FormerDistrictWithCommunes[]> {
  const records = await db.areaUnit.findMany({
    where: {
      level: 'district',
      parent: { became: { some: { to: { level: 'province', code: provinceCode } } } },
    },
    select: {
      ...AREA_COLUMNS,
      parent: { select: AREA_COLUMNS },
      communes: { where: inForceOn(day), select: AREA_COLUMNS },
    },
  });
  return records
    .flatMap(({ parent, communes, ...record }) => {
      if (!parent) return [];
      const inOrder = communes.map(toArea).sort((a, b) => compareVietnamese(a.name, b.name));
      return [{ ...toFormerDistrict(record), formerProvince: toArea(parent), communes: inOrder }];
    })
    .sort((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.fullName, b.fullName));
}
