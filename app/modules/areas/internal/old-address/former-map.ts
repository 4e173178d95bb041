import { foldName } from '#app/shared/text.ts';
import type { Area, FormerDistrict } from '../../area.ts';
import { OLDER_DISTRICTS, PROVINCE_ALIASES } from '../written/older-districts.ts';

/** What the map is made from: the rows of the tables, in any order. */
export type FormerMapRows = {
  units: readonly FormerMapUnit[];
  successions: readonly { fromId: string; toId: string }[];
};
export type FormerMapUnit = Area & { parentId: string | null; formerDistrictId: string | null; closed: boolean };

export type MapCommune = { area: Area; province: Area; formerDistrict: FormerDistrict | null };
export type MapProvince = { fullName: string; spelling: Spelling; presentKeys: ReadonlySet<string> };
export type MapDistrict = {
  /** With its kind, without the province: 'Huyện Cái Bè'. */
  fullName: string;
  spelling: Spelling;
  province: MapProvince;
  wards: MapWard[];
};
export type MapWard = { fullName: string; spelling: Spelling; district: MapDistrict; became: MapCommune[] };
/** A name as it is compared: `key` without accents, `written` with them, `kind` apart. */
export type Spelling = { kind: string; key: string; written: string };
/** A district as it may be named: its own name, or that of an older one which it took in. */
export type DistrictName = { spelling: Spelling; district: MapDistrict; older: boolean };

/** A commune in force, for addresses that are in the present form already. */
export type PresentName = { spelling: Spelling; provinceSpelling: Spelling; place: MapCommune };

export type FormerMap = {
  provinces: ReadonlyMap<string, MapProvince[]>;
  districts: ReadonlyMap<string, DistrictName[]>;
  wards: ReadonlyMap<string, MapWard[]>;
  present: ReadonlyMap<string, PresentName[]>;
};

/** The former map by folded name. Takes some 50 ms; keep it. */
export function drawFormerMap({ units, successions }: FormerMapRows): FormerMap {
  const byId = new Map<string, FormerMapUnit>(units.map((unit) => [unit.id, unit]));
  const next = group(successions, (link) => link.fromId);
  const inForce = (id: string): FormerMapUnit[] => {
    const unit = byId.get(id);
    if (!unit) return [];
    return unit.closed ? (next.get(id) ?? []).flatMap((link) => inForce(link.toId)) : [unit];
  };
  const provinces = new Map<string, MapProvince>();
  const withDistricts = new Set(units.flatMap((unit) => (unit.level === 'district' ? [unit.parentId] : [])));
  for (const unit of units) {
    if (!withDistricts.has(unit.id)) continue;
    const presentKeys = new Set(inForce(unit.id).map((present) => foldName(present.name)));
    provinces.set(unit.id, { fullName: unit.fullName, spelling: spell(unit), presentKeys });
  }
  const districts = new Map<string, MapDistrict>();
  for (const unit of units) {
    const province = provinces.get(unit.parentId ?? '');
    if (unit.level !== 'district' || !province) continue;
    districts.set(unit.id, { fullName: `${unit.kind} ${unit.name}`, spelling: spell(unit), province, wards: [] });
  }
  const wards: MapWard[] = [];
  for (const unit of units) {
    const district = districts.get(unit.parentId ?? '');
    if (unit.level !== 'commune' || !district) continue;
    const became = inForce(unit.id).flatMap((present) => presentCommune(present, byId));
    const ward = { fullName: unit.fullName, spelling: spell(unit), district, became };
    district.wards.push(ward);
    wards.push(ward);
  }
  addDistrictsWithoutWards(units, districts, byId);
  return {
    provinces: provinceNames([...provinces.values()]),
    districts: group(districtNames([...districts.values()]), (name) => name.spelling.key),
    wards: group(wards, (ward) => ward.spelling.key),
    present: group(presentNames(units, byId), (name) => name.spelling.key),
  };
}

function presentNames(
  units: readonly FormerMapUnit[],
  byId: ReadonlyMap<string, FormerMapUnit>,
): PresentName[] {
  return units
    .filter((unit) => unit.level === 'commune' && !unit.closed)
    .flatMap((unit) => presentCommune(unit, byId).map((place) => ({ unit, place })))
    .map(({ unit, place }) => ({ spelling: spell(unit), provinceSpelling: spell(place.province), place }));
}

function presentCommune(unit: FormerMapUnit, byId: ReadonlyMap<string, FormerMapUnit>): MapCommune[] {
  const province = byId.get(unit.parentId ?? '');
  const district = byId.get(unit.formerDistrictId ?? '');
  if (!province) return [];
  return [{ area: bare(unit), province: bare(province), formerDistrict: district ? asDistrict(district) : null }];
}

/** An island district had no communes; its special zone is found under the district's own name. */
function addDistrictsWithoutWards(
  units: readonly FormerMapUnit[],
  districts: ReadonlyMap<string, MapDistrict>,
  byId: ReadonlyMap<string, FormerMapUnit>,
): void {
  for (const unit of units) {
    const district = districts.get(unit.formerDistrictId ?? '');
    if (unit.closed || !district || district.wards.length > 0) continue;
    const became = presentCommune(unit, byId);
    district.wards.push({ fullName: district.fullName, spelling: district.spelling, district, became });
  }
}

function districtNames(districts: readonly MapDistrict[]): DistrictName[] {
  const own = districts.map((district) => ({ spelling: district.spelling, district, older: false }));
  const older = OLDER_DISTRICTS.flatMap(({ province, fullName, now }) =>
    districts
      .filter((district) => district.province.fullName === province && now.includes(district.fullName))
      .map((district) => ({ spelling: spellFullName(fullName), district, older: true })),
  );
  return [...own, ...older];
}

function provinceNames(provinces: readonly MapProvince[]): Map<string, MapProvince[]> {
  const names = new Map<string, MapProvince[]>();
  const put = (key: string, province: MapProvince): void => {
    const known = names.get(key) ?? [];
    if (!known.includes(province)) names.set(key, [...known, province]);
  };
  for (const province of provinces) put(province.spelling.key, province);
  for (const province of provinces) for (const key of province.presentKeys) put(key, province);
  for (const [alias, fullName] of Object.entries(PROVINCE_ALIASES)) {
    for (const province of provinces) if (province.fullName === fullName) put(alias, province);
  }
  return names;
}

function spell(unit: { kind: string; name: string }): Spelling {
  return { kind: unit.kind, key: foldName(unit.name), written: writtenName(unit.name) };
}

function spellFullName(fullName: string): Spelling {
  const kind = /^(Thành phố|Thị xã|Quận|Huyện) /.exec(fullName)?.[1] ?? '';
  return spell({ kind, name: fullName.slice(kind.length + 1) });
}

/** A name with its accents as the words of an address are joined: 'phan rang tháp chàm', 'ea hleo'. */
export function writtenName(name: string): string {
  return (name.toLowerCase().replace(/[’']\s?/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function bare({ id, level, code, kind, name, fullName, slug }: FormerMapUnit): Area {
  return { id, level, code, kind, name, fullName, slug };
}

function asDistrict(unit: FormerMapUnit): FormerDistrict {
  return { ...bare(unit), level: 'district', key: unit.slug };
}

function group<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
