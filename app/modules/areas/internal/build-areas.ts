import { communeSlug } from '../area.ts';
import { AreaRowCollection, areaId, areaRow } from './area-rows.ts';
import type { AreaRow, AreaRows } from './area-rows.ts';
import { correctPackage } from './correct-package.ts';
import { reformDongNai } from './dong-nai-reform.ts';
import { addFormerCommunes } from './former-communes.ts';
import { addFormerDistricts } from './former-districts.ts';
import { chooseMainDistricts } from './main-districts.ts';
import type { PackageCommune, PackageData, PackageProvince } from './package-data.ts';
import { FORMER_PROVINCES, REGION_OF_PROVINCE } from './written/provinces.ts';
import { LAST_THREE_LEVELS, TWO_LEVELS } from './written/vintages.ts';

/** Every unit of every vintage and where the former ones went. Pure: the package's data and the written tables in, rows out. */
export function buildAreas(data: PackageData): AreaRows {
  const corrected = correctPackage(data);
  const areas = new AreaRowCollection();
  const provinces = corrected.provinces.map((province) => areas.add(presentProvince(province)));
  const formerProvinces = addFormerProvinces(areas);
  const districts = addFormerDistricts(corrected, formerProvinces, areas);
  const mainDistricts = chooseMainDistricts(corrected, districts);
  const communes = corrected.communes.map((commune) => {
    const province = areas.get(areaId(TWO_LEVELS, commune.provinceCode));
    return areas.add(presentCommune(commune, province, mainDistricts.get(commune.code)));
  });
  addFormerCommunes(corrected, districts, areas);
  reformDongNai(provinces, communes, areas);
  return areas.rows();
}

function presentProvince({ code, fullName }: PackageProvince): AreaRow {
  const region = REGION_OF_PROVINCE[code];
  if (!region) throw new Error(`No region for the province ${code} ${fullName}`);
  return { ...areaRow(TWO_LEVELS, 'province', code, fullName), region };
}

function addFormerProvinces(areas: AreaRowCollection): AreaRow[] {
  return Object.entries(FORMER_PROVINCES).map(([fullName, [code, now]]) => {
    const row = areas.add(areaRow(LAST_THREE_LEVELS, 'province', code, fullName));
    areas.link(row, areas.get(areaId(TWO_LEVELS, now)));
    return row;
  });
}

function presentCommune({ code, fullName }: PackageCommune, province: AreaRow, district: AreaRow | undefined): AreaRow {
  if (!district) throw new Error(`No former district for ${code} ${fullName}`);
  return {
    ...areaRow(TWO_LEVELS, 'commune', code, fullName),
    slug: communeSlug(fullName, code),
    parentId: province.id,
    formerDistrictId: district.id,
  };
}
