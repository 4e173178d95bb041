import { describeFormerDistrict, formerDistrictSlug } from '../area.ts';
import { foldName } from '#app/shared/text.ts';
import { areaRow } from './area-rows.ts';
import type { AreaRow, AreaRowCollection } from './area-rows.ts';
import type { CorrectedPackage } from './correct-package.ts';
import { DISTRICTS_WITHOUT_COMMUNES } from './written/corrections.ts';
import { LAST_THREE_LEVELS } from './written/vintages.ts';

/** The former districts by `districtKey`. */
export type FormerDistricts = ReadonlyMap<string, AreaRow>;

/** What identifies a former district: its full name in its former province. The package holds no code of it. */
export function districtKey(fullName: string, province: string): string {
  return `${fullName} | ${province}`;
}

/** The 696 districts of the last three-level map. */
export function addFormerDistricts(
  data: CorrectedPackage,
  provinces: readonly AreaRow[],
  areas: AreaRowCollection,
): FormerDistricts {
  const parents = new Map(provinces.map((province) => [province.fullName, province]));
  const districts = new Map<string, AreaRow>();
  const named = [
    ...data.successions.map(({ district, province }) => ({ fullName: district, province })),
    ...DISTRICTS_WITHOUT_COMMUNES,
  ];
  for (const { fullName, province } of named) {
    const key = districtKey(fullName, province);
    if (districts.has(key)) continue;
    const parent = parents.get(province);
    if (!parent) throw new Error(`Not a former province: ${province}`);
    districts.set(key, areas.add(formerDistrict(fullName, parent)));
  }
  return districts;
}

function formerDistrict(name: string, province: AreaRow): AreaRow {
  const slug = formerDistrictSlug(name, province.fullName);
  const fullName = describeFormerDistrict(name, province.fullName);
  return {
    ...areaRow(LAST_THREE_LEVELS, 'district', slug, name),
    fullName,
    slug,
    folded: foldName(fullName),
    parentId: province.id,
  };
}
