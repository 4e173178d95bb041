import { utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { REGIONS } from './written/provinces.ts';
import type { Area, AreaUnitId, Commune, FormerDistrict, Province, Region } from '../area.ts';

/** In force on a day: it begins on its first day, and its last day is the one before `validTo`. */
export function inForceOn(day: VietnamDay) {
  const date = utcMidnight(day);
  return { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gt: date } }] };
}

export const AREA_COLUMNS = { id: true, level: true, code: true, kind: true, name: true, fullName: true, slug: true } as const;
export const PROVINCE_COLUMNS = { ...AREA_COLUMNS, region: true } as const;
export const COMMUNE_COLUMNS = {
  ...AREA_COLUMNS,
  folded: true,
  parent: { select: PROVINCE_COLUMNS },
  formerDistrict: { select: AREA_COLUMNS },
} as const;

type AreaRecord = Omit<Area, 'id'> & { id: string };
type ProvinceRecord = AreaRecord & { region: string | null };
type CommuneRecord = AreaRecord & {
  folded: string;
  parent: ProvinceRecord | null;
  formerDistrict: AreaRecord | null;
};

export function toArea({ id, level, code, kind, name, fullName, slug }: AreaRecord): Area {
  return { id: id as AreaUnitId, level, code, kind, name, fullName, slug };
}

export function toProvince(record: ProvinceRecord): Province {
  const region = REGIONS.find((known): known is Region => known === record.region) ?? null;
  return { ...toArea(record), level: 'province', region };
}

export function toFormerDistrict(record: AreaRecord): FormerDistrict {
  return { ...toArea(record), level: 'district', key: record.slug };
}

/** A commune of the two-level map always has a province and a main former district: one without is a fault of the data. */
export function toCommune(record: CommuneRecord): Commune {
  if (!record.parent || !record.formerDistrict) throw new Error(`Area ${record.id} is no commune of the two-level map`);
  return {
    ...toArea(record),
    level: 'commune',
    folded: record.folded,
    province: toProvince(record.parent),
    formerDistrict: toFormerDistrict(record.formerDistrict),
  };
}
