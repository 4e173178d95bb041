import type { Column } from '#app/modules/imports/import-definition.ts';

/** The columns of the department's list of households. */
export const householdColumns = [
  {
    key: 'code', required: true, shown: true, width: 16, longest: 40,
    header: { vi: 'Mã hộ', en: 'Household code' }, also: ['Mã', 'Mã số hộ', 'Số hộ'],
    hint: { vi: 'Mã của Sở, mỗi hộ một mã trong năm.', en: "The department's code, one for each household of the year." }, example: { vi: '28360-0125', en: '28360-0125' },
  },
  {
    key: 'name', required: true, shown: true, width: 28, longest: 120,
    header: { vi: 'Chủ hộ', en: 'Head of the household' }, also: ['Họ tên', 'Họ và tên', 'Tên chủ hộ', 'Họ tên chủ hộ'],
    hint: { vi: 'Họ tên đầy đủ.', en: 'The full name.' }, example: { vi: 'Nguyễn Thị Bảy', en: 'Nguyễn Thị Bảy' },
  },
  {
    key: 'commune', required: true, width: 24, holds: 'list', open: true,
    header: { vi: 'Xã/phường', en: 'Commune' }, also: ['Xã', 'Phường', 'Xã, phường', 'Mã xã', 'Địa bàn', 'Địa phương'],
    hint: { vi: 'Tên hoặc mã xã, phường nay. Tên cũ cũng được nếu xã cũ về trọn một xã.', en: 'Name or code of the present commune, or of a former one that went into one as a whole.' }, example: { vi: 'Xã Cái Bè', en: 'Xã Cái Bè' },
  },
  {
    key: 'phone', shown: true, width: 16,
    header: { vi: 'Điện thoại', en: 'Phone' }, also: ['Số điện thoại', 'SĐT', 'Di động'],
    hint: { vi: 'Số hộ dùng để bán hàng: chợ nhận ra gian hàng theo số này.', en: 'The number with which the household sells: the shop is found by it.' }, example: { vi: '0901 234 567', en: '0901 234 567' },
  },
  {
    key: 'trained', width: 14, holds: 'day',
    header: { vi: 'Ngày tập huấn', en: 'Trained on' }, also: ['Tập huấn ngày', 'Ngày học'],
    hint: { vi: 'Để trống nếu chưa tập huấn.', en: 'Empty where it was not trained.' }, example: { vi: '15/03/2026', en: '15/03/2026' },
  },
  {
    key: 'training', width: 28, longest: 120,
    header: { vi: 'Nội dung tập huấn', en: 'Training' }, also: ['Tập huấn', 'Lớp tập huấn'],
    hint: { vi: 'Học gì.', en: 'What it was about.' }, example: { vi: 'Chụp ảnh và đăng hàng', en: 'Photographs and listings' },
  },
  {
    key: 'year', width: 8, holds: 'number',
    header: { vi: 'Năm', en: 'Year' }, also: ['Năm danh sách'],
    hint: { vi: 'Nếu có thì phải đúng năm bạn chọn khi gửi.', en: 'Where it stands, it must be the year that you choose.' }, example: { vi: '2026', en: '2026' },
  },
] as const satisfies readonly Column[];

export type HouseholdColumn = (typeof householdColumns)[number]['key'];
