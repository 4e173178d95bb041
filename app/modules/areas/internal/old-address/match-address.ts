import { compareVietnamese } from '#app/shared/text.ts';
import type { OldAddressCandidate } from '../../area.ts';
import type { FormerMap, MapCommune, MapDistrict, MapProvince, MapWard } from './former-map.ts';
import { fit, namesEndingAt } from './name-in-address.ts';
import { readAddress } from './read-address.ts';
import type { AddressFields, ReadAddress } from './read-address.ts';

const PROVINCE = 3;
const DISTRICT = 4;
const WARD = 5;
/** A ward without its district says no more than a district: 'Cái Bè, Tiền Giang' is rather the district. */
const WARD_ALONE = 4;
const CLOSE = 0.05;
/** More places than a person would read through: the address said too little. */
const MOST_CANDIDATES = 40;

type ProvinceReading = { province: MapProvince | null; start: number; score: number };
/** One way of understanding the address. `via` is null where it is in the present form. */
type Reading = { places: readonly MapCommune[]; via: OldAddressCandidate['via']; score: number; doubtful: boolean };

/**
 * The present communes that an address in the old form may mean, best first; none where it says too little. Read from the
 * end, as such an address goes from small to large: province, then a district of it, then a ward of that; what stands
 * before the ward is street and house. A name counts only where it fits the level above it, so that a street called after
 * a district does no harm.
 */
export function matchAddress(map: FormerMap, input: string | AddressFields): OldAddressCandidate[] {
  const address = readAddress(input);
  const readings = [
    ...provinceReadings(map, address).flatMap((above) => [
      ...districtReadings(map, address, above),
      ...wardReadings(map, address, above),
    ]),
    ...presentReadings(map, address),
  ];
  const best = Math.max(...readings.map((reading) => reading.score));
  const kept = readings.filter((reading) => reading.score >= best - CLOSE);
  const candidates = new Map<string, OldAddressCandidate>();
  for (const { places, via } of kept) {
    for (const { area, province, formerDistrict } of places) {
      if (candidates.has(area.id)) continue;
      candidates.set(area.id, { commune: area, province, formerDistrict, via, certain: false });
    }
  }
  const found = [...candidates.values()];
  if (found.length > MOST_CANDIDATES) return [];
  const certain = found.length === 1 && !kept.some((reading) => reading.doubtful);
  return found
    .map((candidate) => ({ ...candidate, certain }))
    .sort((a, b) => compareVietnamese(a.commune.name, b.commune.name));
}

function provinceReadings(map: FormerMap, address: ReadAddress): ProvinceReading[] {
  const end = address.words.length;
  const none: ProvinceReading = { province: null, start: end, score: 0 };
  const named = namesEndingAt(address, end, 'province').flatMap((name) =>
    (map.provinces.get(name.key) ?? []).map((province) => {
      // A province under an alias, or under the name of the one that it belongs to now, fits a little less.
      const own = fit(name, province.spelling, address.accented);
      return { province, start: name.start, score: PROVINCE + (own ?? (name.kind ? 0.5 : 0) - 0.5) };
    }),
  );
  return [...named, none];
}

function districtReadings(map: FormerMap, address: ReadAddress, above: ProvinceReading): Reading[] {
  const readings: Reading[] = [];
  for (const name of namesEndingAt(address, above.start, 'district')) {
    for (const { spelling, district, older } of map.districts.get(name.key) ?? []) {
      const fits = fit(name, spelling, address.accented);
      if (fits === null || (above.province && district.province !== above.province)) continue;
      const score = above.score + DISTRICT + fits - (older ? 0.2 : 0);
      const wards = wardsEndingAt(map, address, name.start, (ward) => ward.district === district);
      for (const { ward, fits: wardFits } of wards) readings.push(wardReading(ward, score + WARD + wardFits, false));
      readings.push(districtReading(district, score));
    }
  }
  return readings;
}

/** A ward without its district: it needs the province, or at least the word "xã" or "phường" before it. */
function wardReadings(map: FormerMap, address: ReadAddress, above: ProvinceReading): Reading[] {
  const { province, score } = above;
  const wards = wardsEndingAt(map, address, above.start, (ward) => !province || ward.district.province === province);
  return wards
    .filter(({ kindNamed }) => province || kindNamed)
    .map(({ ward, fits }) => wardReading(ward, score + WARD_ALONE + fits, province === null));
}

/** People also paste an address that is in the present form already. */
function presentReadings(map: FormerMap, address: ReadAddress): Reading[] {
  return namesEndingAt(address, address.words.length, 'province').flatMap((provinceName) =>
    namesEndingAt(address, provinceName.start, 'ward').flatMap((name) =>
      (map.present.get(name.key) ?? []).flatMap(({ spelling, provinceSpelling, place }) => {
        const fits = fit(name, spelling, address.accented);
        const provinceFits = fit(provinceName, provinceSpelling, address.accented);
        if (fits === null || provinceFits === null) return [];
        return [{ places: [place], via: null, score: PROVINCE + provinceFits + WARD_ALONE + fits, doubtful: false }];
      }),
    ),
  );
}

function wardsEndingAt(
  map: FormerMap,
  address: ReadAddress,
  end: number,
  belongs: (ward: MapWard) => boolean,
): { ward: MapWard; fits: number; kindNamed: boolean }[] {
  return namesEndingAt(address, end, 'ward').flatMap((name) =>
    (map.wards.get(name.key) ?? []).filter(belongs).flatMap((ward) => {
      const fits = fit(name, ward.spelling, address.accented);
      return fits === null ? [] : [{ ward, fits, kindNamed: name.kind !== null }];
    }),
  );
}

function wardReading(ward: MapWard, score: number, doubtful: boolean): Reading {
  return { places: ward.became, via: via(ward.district, ward), score, doubtful };
}

function districtReading(district: MapDistrict, score: number): Reading {
  const places = district.wards.flatMap((ward) => ward.became);
  return { places, via: via(district, null), score, doubtful: district.wards.length > 1 };
}

function via(district: MapDistrict, ward: MapWard | null): OldAddressCandidate['via'] {
  return { ward: ward?.fullName ?? null, district: district.fullName, province: district.province.fullName };
}
