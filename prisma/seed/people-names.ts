import type { Phone } from '#app/shared/phone.ts';
import { foldAccents } from '#app/shared/text.ts';
import type { Random } from './random.ts';

// Family names in about the share that they have among people; a name that stands twice comes up twice as often.
const families = [
  'Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Trần', 'Lê', 'Lê', 'Phạm', 'Phạm', 'Huỳnh',
  'Huỳnh', 'Võ', 'Phan', 'Trương', 'Bùi', 'Đặng', 'Đỗ', 'Ngô', 'Hồ', 'Dương', 'Đoàn', 'Lý', 'Mai', 'Cao', 'Lâm', 'Châu', 'Thái',
] as const;
const women = {
  middle: ['Thị', 'Thị', 'Thị', 'Ngọc', 'Thị Kim', 'Thị Mỹ', 'Thanh', 'Bích', 'Thị Ngọc', 'Cẩm', 'Thùy', 'Hồng', 'Phương'],
  given: [
    'Lan', 'Hoa', 'Hương', 'Hạnh', 'Nga', 'Thảo', 'Trang', 'Linh', 'Yến', 'Loan', 'Tuyết', 'Thủy', 'Diễm', 'Như', 'Vân', 'Hằng', 'Phượng',
    'Nhung', 'Trinh', 'Trâm', 'Quyên', 'My', 'Xuân', 'Liên', 'Dung', 'Châu', 'Ngân', 'Thư', 'Bé', 'Út',
  ],
} as const;
const men = {
  middle: ['Văn', 'Văn', 'Văn', 'Minh', 'Hữu', 'Thanh', 'Quốc', 'Hoàng', 'Công', 'Đức', 'Ngọc', 'Tấn', 'Chí', 'Trung'],
  given: [
    'Hùng', 'Dũng', 'Tuấn', 'Nam', 'Phong', 'Tâm', 'Hải', 'Sơn', 'Thành', 'Phúc', 'Khánh', 'Long', 'Bình', 'Tùng', 'Đạt', 'Hiếu', 'Nghĩa',
    'Lộc', 'Tài', 'Khoa', 'Vinh', 'Toàn', 'Trí', 'Quang', 'Kiệt', 'Duy', 'Tiến', 'Hậu', 'Sang', 'Đông',
  ],
} as const;

/** An invented name: 'Nguyễn Thị Kim Loan'. */
export function personName(random: Random): string {
  const { middle, given } = random.chance(0.58) ? women : men;
  return `${random.pick(families)} ${random.pick<string>(middle)} ${random.pick<string>(given)}`;
}

/**
 * An invented phone number. Numbers that begin with 095 belonged to a network that has closed, so that a demonstration
 * which is joined to a real SMS gateway by mistake wakes no stranger.
 */
export function inventedPhone(number: number): Phone {
  return `+8495${String(number % 10_000_000).padStart(7, '0')}`;
}

/** 'tran.thi.lan.37@example.com': example.com takes no mail. */
export function inventedEmail(name: string, number: number): string {
  return `${foldAccents(name).split(' ').join('.')}.${number}@example.com`;
}
