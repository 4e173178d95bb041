import { communeSlug } from '../area.ts';
import { areaRow } from './area-rows.ts';
import type { AreaRow, AreaRowCollection } from './area-rows.ts';
import { DONG_NAI_REFORM } from './written/corrections.ts';
import { DONG_NAI_CITY, DONG_NAI_CITY_FROM } from './written/vintages.ts';

/** Closes the province and ten communes on 30 April 2026 and begins new rows; the communes left alone keep theirs. */
export function reformDongNai(provinces: readonly AreaRow[], communes: readonly AreaRow[], areas: AreaRowCollection): void {
  const before = provinces.find((province) => province.code === DONG_NAI_REFORM.provinceCode);
  if (!before) throw new Error(`No province ${DONG_NAI_REFORM.provinceCode} to reform`);
  const city = areaRow(DONG_NAI_CITY, 'province', before.code, `${DONG_NAI_REFORM.kind} ${before.name}`);
  areas.link(before, areas.add({ ...city, region: before.region }));
  before.validTo = DONG_NAI_CITY_FROM;
  const names = new Map<string, string>(Object.entries(DONG_NAI_REFORM.phuong));
  for (const commune of communes.filter((candidate) => candidate.parentId === before.id)) {
    const name = names.get(commune.code);
    names.delete(commune.code);
    if (name) becomePhuong(commune, name, city, areas);
    else commune.parentId = city.id;
  }
  if (names.size > 0) throw new Error(`No commune to reform: ${[...names.values()].join(', ')}`);
}

function becomePhuong(before: AreaRow, name: string, city: AreaRow, areas: AreaRowCollection): void {
  if (before.name !== name) throw new Error(`${before.code} is ${before.fullName}, not ${name}`);
  const after = areaRow(DONG_NAI_CITY, 'commune', before.code, `Phường ${name}`);
  before.validTo = DONG_NAI_CITY_FROM;
  areas.link(
    before,
    areas.add({
      ...after,
      slug: communeSlug(after.fullName, after.code),
      parentId: city.id,
      formerDistrictId: before.formerDistrictId,
    }),
  );
}
