import type { Column } from '#app/modules/imports/import-definition.ts';

/** The columns of the province's list of recognised products, in and out. */
export const registerColumns = [
  {
    key: 'name', required: true, shown: true, width: 36, longest: 200,
    header: { vi: 'Tên sản phẩm', en: 'Product' }, also: ['Sản phẩm', 'Tên', 'Tên SP', 'Tên sản phẩm OCOP'],
    hint: { vi: 'Đúng như trong quyết định.', en: 'As the decision has it.' }, example: { vi: 'Khóm Tân Lập sấy dẻo', en: 'Khóm Tân Lập sấy dẻo' },
  },
  {
    key: 'subject', required: true, shown: true, width: 36, longest: 200,
    header: { vi: 'Chủ thể', en: 'Subject' }, also: ['Tên chủ thể', 'Đơn vị', 'Cơ sở', 'Chủ thể OCOP', 'Chủ thể sản xuất'],
    hint: { vi: 'Hợp tác xã, doanh nghiệp hoặc hộ kinh doanh được công nhận.', en: 'The cooperative, firm or household business that is recognised.' }, example: { vi: 'Hợp tác xã Khóm Tân Lập', en: 'Hợp tác xã Khóm Tân Lập' },
  },
  {
    key: 'commune', required: true, width: 24, holds: 'list',
    header: { vi: 'Xã/phường', en: 'Commune' }, also: ['Xã', 'Phường', 'Xã, phường', 'Địa phương', 'Địa bàn', 'Địa chỉ'],
    hint: { vi: 'Tên xã, phường nay, hoặc tên cũ nếu không trùng.', en: 'The present commune, or a former one whose name is met once.' }, example: { vi: 'Xã Tân Phước 1', en: 'Xã Tân Phước 1' },
  },
  {
    key: 'group', required: true, width: 28, holds: 'list',
    header: { vi: 'Nhóm', en: 'Group' }, also: ['Nhóm sản phẩm', 'Nhóm hàng', 'Phân nhóm'],
    hint: { vi: 'Một trong 17 nhóm OCOP.', en: 'One of the 17 OCOP groups.' }, example: { vi: 'Thực phẩm chế biến', en: 'Prepared food' },
  },
  {
    key: 'stars', required: true, width: 8, holds: 'number',
    header: { vi: 'Số sao', en: 'Stars' }, also: ['Sao', 'Hạng sao', 'Hạng', 'Xếp hạng', 'Phân hạng'],
    hint: { vi: '3, 4 hoặc 5.', en: '3, 4 or 5.' }, example: { vi: '4', en: '4' },
  },
  {
    key: 'points', width: 8, holds: 'number',
    header: { vi: 'Điểm', en: 'Points' }, also: ['Số điểm', 'Tổng điểm', 'Điểm số'],
    hint: { vi: '50 đến dưới 70 là 3 sao, 70 đến dưới 90 là 4 sao, từ 90 là 5 sao. Có thể để trống.', en: '50 to under 70 is 3 stars, 70 to under 90 is 4, from 90 is 5. May be left empty.' }, example: { vi: '78,5', en: '78.5' },
  },
  {
    key: 'decision', required: true, width: 22, longest: 100,
    header: { vi: 'Quyết định', en: 'Decision' }, also: ['Số quyết định', 'QĐ', 'Số QĐ', 'Quyết định công nhận'],
    hint: { vi: 'Số quyết định công nhận.', en: 'Number of the decision.' }, example: { vi: '1234/QĐ-UBND', en: '1234/QĐ-UBND' },
  },
  {
    key: 'issued', required: true, width: 14, holds: 'day',
    header: { vi: 'Ngày cấp', en: 'Issued on' }, also: ['Ngày quyết định', 'Ngày công nhận', 'Ngày ban hành'],
    hint: { vi: 'Ngày của quyết định: 15/3/2025.', en: 'The day of the decision: 15/3/2025.' }, example: { vi: '15/03/2025', en: '15/03/2025' },
  },
  {
    key: 'ends', width: 14, holds: 'day',
    header: { vi: 'Có giá trị đến', en: 'Valid to' }, also: ['Ngày hết hạn', 'Hết hạn', 'Hiệu lực đến', 'Có giá trị đến ngày'],
    hint: { vi: 'Ngày cuối còn giá trị. Để trống: 36 tháng từ ngày cấp.', en: 'The last valid day. Empty: 36 months from the issue.' }, example: { vi: '14/03/2028', en: '14/03/2028' },
  },
  {
    key: 'issuer', width: 26, longest: 200,
    header: { vi: 'Cơ quan cấp', en: 'Issuer' }, also: ['Nơi cấp', 'Cơ quan ban hành', 'Cơ quan công nhận'],
    hint: { vi: 'Để trống: UBND tỉnh. Cơ quan nay không còn vẫn ghi tên cũ.', en: 'Empty: the province. An authority that is no more keeps its name.' }, example: { vi: 'UBND huyện Tân Phước', en: 'UBND huyện Tân Phước' },
  },
  {
    key: 'criteria', width: 18, longest: 60,
    header: { vi: 'Bộ tiêu chí', en: 'Criteria' }, also: ['Phiên bản tiêu chí', 'Tiêu chí'],
    hint: { vi: 'Bộ tiêu chí đã chấm: QĐ 148/2023, QĐ 26/2026.', en: 'The criteria by which it was judged.' }, example: { vi: 'QĐ 148/2023', en: 'QĐ 148/2023' },
  },
  {
    key: 'number', width: 18, longest: 60,
    header: { vi: 'Số giấy chứng nhận', en: 'Certificate number' }, also: ['Số GCN', 'Giấy chứng nhận', 'Số chứng nhận'],
    hint: { vi: 'Nếu danh sách có.', en: 'Where the list has one.' }, example: { vi: 'OCOP-12/2025', en: 'OCOP-12/2025' },
  },
] as const satisfies readonly Column[];

export type RegisterColumn = (typeof registerColumns)[number]['key'];
