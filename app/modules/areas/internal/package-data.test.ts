import { expect, test } from 'vitest';
import { placeTonesAsTheLawDoes } from './package-data.ts';

test.each([
  ['Thanh Hoá', 'Thanh Hóa'],
  ['Huyện Hoà An', 'Huyện Hòa An'],
  ['Thành phố Thuỷ Nguyên', 'Thành phố Thủy Nguyên'],
  ['Quận Bình Thuỷ', 'Quận Bình Thủy'],
  ['Xã Tuý Loan', 'Xã Túy Loan'],
  ['Xã Oà', 'Xã Òa'],
])('%s is written %s', (found, written) => {
  expect(placeTonesAsTheLawDoes(found)).toBe(written);
});

test.each(['Xã Hoàng Quý', 'Xã Quỳnh Lưu', 'Phường Quỳ Hợp', 'Xã Toàn Thắng', 'Xã Huyền Sơn', 'Thành phố Tuy Hòa'])(
  '%s stays as it is',
  (name) => {
    expect(placeTonesAsTheLawDoes(name)).toBe(name);
  },
);
