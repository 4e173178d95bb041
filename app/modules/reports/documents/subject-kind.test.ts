import { expect, test } from 'vitest';
import { kindOfSubject } from './subject-kind.ts';

test.each([
  ['Hợp tác xã Cam Đất Giồng', 'cooperative'], ['HTX Nông trại xanh', 'cooperative'], ['Liên hiệp Hợp tác xã Sen', 'cooperative'], ['Tổ hợp tác Xóm Cồn', 'group'],
  ['Công ty TNHH Vải Lá', 'company'], ['DNTN Ba Gò', 'company'], ['CƠ SỞ Mắm Hai Thạnh', 'registered_household'], ['Hộ kinh doanh Cô Tư', 'registered_household'], ['Trại cá Hồ Nhỏ', 'farm'],
  ['Nguyễn Thị Ba', null], ['Chị Cơ Sở', null], ['Coso', null],
])('the name %s says %s', (name, kind) => expect(kindOfSubject(name)).toBe(kind));
