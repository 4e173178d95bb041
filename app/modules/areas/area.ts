import { slugify } from '#app/shared/text.ts';
import type { Region } from './internal/written/provinces.ts';

export type { Region } from './internal/written/provinces.ts';

/** '<vintage>:<code>', e.g. '2025-07:28249'. A code alone says nothing: codes are used again with another meaning. */
export type AreaUnitId = string & { readonly __brand: 'AreaUnitId' };
export type AreaLevel = 'province' | 'district' | 'commune';

/** What every page needs to name an area and link to it. */
export type Area = {
  id: AreaUnitId;
  level: AreaLevel;
  /** Official code with its leading zeros; of a former district the same as its slug, as the sources hold no code. */
  code: string;
  /** 'Tỉnh', 'Thành phố', 'Quận', 'Huyện', 'Thị xã', 'Phường', 'Xã', 'Thị trấn' or 'Đặc khu'. */
  kind: string;
  /** Without its kind: 'Cái Bè'. */
  name: string;
  /** With its kind, and a former district with what tells it apart: 'Huyện Châu Thành (Tiền Giang)'. */
  fullName: string;
  slug: string;
};

export type Province = Area & { level: 'province'; region: Region | null };
/** A former district. Its `key` is public and lasting (in addresses, in the API): it is its slug. */
export type FormerDistrict = Area & { level: 'district'; key: string };
/** `folded` is for a list that filters as one types: compare it with `foldAreaName` of what was typed. */
export type Commune = Area & {
  level: 'commune';
  folded: string;
  province: Province;
  /** The main former district: the one that gave this commune most of its former communes. */
  formerDistrict: FormerDistrict;
};

/** What a page about an area shows: a commune, or a former district with the communes that count under it. */
export type AreaPage =
  | { kind: 'commune'; commune: Commune }
  | { kind: 'former-district'; district: FormerDistrict; province: Province; communes: Commune[] };

/** A present commune that an address in the old three-level form may mean. */
export type OldAddressCandidate = {
  commune: Area;
  province: Area;
  formerDistrict: FormerDistrict | null;
  /**
   * The former units through which it was found. `ward` is null where the address names none that is known there; the
   * whole is null where the address is in the present form already.
   */
  via: { ward: string | null; district: string; province: string } | null;
  /** True where the address leaves no other reading and the former commune went to one place as a whole. */
  certain: boolean;
};

const PROVINCE_KIND = /^(Tỉnh|Thành phố) /;

/**
 * A former district with what tells it apart: 'Huyện Châu Thành (Tiền Giang)'. The same name stood in many provinces,
 * and since the mergers twice in one.
 */
export function describeFormerDistrict(fullName: string, formerProvince: string): string {
  return `${fullName} (${formerProvince.replace(PROVINCE_KIND, '')})`;
}

/** 'huyen-chau-thanh-tien-giang': unique in the whole country. */
export function formerDistrictSlug(fullName: string, formerProvince: string): string {
  return slugify(describeFormerDistrict(fullName, formerProvince));
}

/** 'xa-my-tho-30076': the code keeps apart what folds to the same (Phường Mỹ Tho, Xã Mỹ Thọ). */
export function communeSlug(fullName: string, code: string): string {
  return `${slugify(fullName)}-${code}`;
}
