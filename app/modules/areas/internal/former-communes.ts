import { slugify } from '#app/shared/text.ts';
import { areaId, areaRow } from './area-rows.ts';
import type { AreaRow, AreaRowCollection } from './area-rows.ts';
import type { CorrectedPackage, Succession } from './correct-package.ts';
import { districtKey } from './former-districts.ts';
import type { FormerDistricts } from './former-districts.ts';
import { BEFORE_2025, LAST_THREE_LEVELS, TWO_LEVELS } from './written/vintages.ts';

/** The 10,035 communes of the last three-level map and the older names that people still write, and where each went. */
export function addFormerCommunes(data: CorrectedPackage, districts: FormerDistricts, areas: AreaRowCollection): void {
  const byName = new Map<string, AreaRow>();
  const slugs = new Set<string>();
  // Rows with a code first: a row without one may only be a further part of the same commune.
  const inOrder = [...data.successions].sort((a, b) => Number(a.code === null) - Number(b.code === null));
  for (const succession of inOrder) {
    const district = districts.get(districtKey(succession.district, succession.province));
    if (!district) throw new Error(`Not a former district: ${succession.district}, ${succession.province}`);
    const name = `${succession.fullName} | ${district.id}`;
    const known = byName.get(name);
    const row = known ?? areas.add(formerCommune(succession, district, slugs));
    byName.set(name, row);
    areas.link(row, areas.get(areaId(TWO_LEVELS, succession.becameCode)));
  }
}

/** Some neighbours differ by an accent alone (Xã Hoằng Phú, Xã Hoằng Phụ): the second one's slug carries its code. */
function formerCommune({ code, fullName }: Succession, district: AreaRow, slugs: Set<string>): AreaRow {
  const plain = `${slugify(fullName)}-${district.slug}`;
  const slug = slugs.has(plain) && code ? `${plain}-${code}` : plain;
  slugs.add(slug);
  // A name from before 2025 has no code in the sources; its slug, unique as well, stands in for it.
  const row = code
    ? areaRow(LAST_THREE_LEVELS, 'commune', code, fullName)
    : areaRow(BEFORE_2025, 'commune', slug, fullName);
  return { ...row, slug, parentId: district.id };
}
