import type { Column } from '#app/modules/imports/import-definition.ts';

/** The columns of a carrier's table of communes, in and out. */
export const communeColumns = [
  {
    key: 'commune', required: true, shown: true, width: 12,
    header: { vi: 'Mã xã', en: 'Commune code' }, also: ['Mã xã/phường', 'Mã đơn vị hành chính', 'Mã ĐVHC'],
    hint: { vi: 'Mã của nhà nước, 5 chữ số, đang có hiệu lực.', en: 'The official code of 5 digits, in force today.' }, example: { vi: '28360', en: '28360' },
  },
  {
    key: 'name', shown: true, width: 28,
    header: { vi: 'Tên xã (để xem)', en: 'Commune (to look at)' }, also: ['Tên xã'],
    hint: { vi: 'Không được đọc: chỉ để người điền nhìn.', en: 'Not read: for whoever fills it in.' }, example: { vi: 'Xã Cái Bè, Tỉnh Đồng Tháp', en: 'Xã Cái Bè, Tỉnh Đồng Tháp' },
  },
  {
    key: 'province', required: true, width: 24, longest: 80,
    header: { vi: 'Tỉnh theo đơn vị', en: 'Carrier’s province' }, also: ['Tỉnh', 'Tỉnh/TP', 'ProvinceName'],
    hint: { vi: 'Như đơn vị vận chuyển gọi.', en: 'As the carrier calls it.' }, example: { vi: 'Tiền Giang', en: 'Tiền Giang' },
  },
  {
    key: 'district', required: true, width: 24, longest: 80,
    header: { vi: 'Quận huyện theo đơn vị', en: 'Carrier’s district' }, also: ['Quận/Huyện', 'Huyện', 'DistrictName'],
    hint: { vi: 'Như đơn vị vận chuyển gọi.', en: 'As the carrier calls it.' }, example: { vi: 'Huyện Cái Bè', en: 'Huyện Cái Bè' },
  },
  {
    key: 'ward', required: true, width: 24, longest: 80,
    header: { vi: 'Phường xã theo đơn vị', en: 'Carrier’s ward' }, also: ['Phường/Xã', 'WardName'],
    hint: { vi: 'Như đơn vị vận chuyển gọi.', en: 'As the carrier calls it.' }, example: { vi: 'Thị trấn Cái Bè', en: 'Thị trấn Cái Bè' },
  },
  {
    key: 'districtId', width: 14, longest: 12,
    header: { vi: 'Mã quận huyện', en: 'District id' }, also: ['DistrictID', 'Mã huyện'],
    hint: { vi: 'GHN cần mã này. GHTK để trống.', en: 'GHN needs it; empty for GHTK.' }, example: { vi: '1442', en: '1442' },
  },
  {
    key: 'wardCode', width: 14, longest: 20,
    header: { vi: 'Mã phường xã', en: 'Ward code' }, also: ['WardCode'],
    hint: { vi: 'GHN cần mã này. GHTK để trống.', en: 'GHN needs it; empty for GHTK.' }, example: { vi: '20101', en: '20101' },
  },
] as const satisfies Column[];
