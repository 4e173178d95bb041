import { ocopGroups } from '#app/modules/ocop/groups.ts';
import type { Choice, Column } from '#app/modules/imports/import-definition.ts';
import { listingStates } from './listing.ts';
import type { ListingState } from './listing.ts';
import { reaches } from './reach.ts';
import type { Reach } from './reach.ts';

/* The spreadsheet of goods: one row for each packing (variant). What several rows of the same goods share may stand in the first only. */

const stateNames: Record<ListingState, { vi: string; en: string }> = {
  draft: { vi: 'Đang soạn', en: 'Draft' },
  in_review: { vi: 'Chờ duyệt', en: 'In review' },
  on_sale: { vi: 'Đang bán', en: 'On sale' },
  withdrawn: { vi: 'Ngừng bán', en: 'Withdrawn' },
  taken_down: { vi: 'Đã bị gỡ', en: 'Taken down' },
};

const reachNames: Record<Reach, { vi: string; en: string; also?: string[] }> = {
  province: { vi: 'Trong tỉnh', en: 'In the province' },
  region: { vi: 'Trong vùng', en: 'In the region' },
  country: { vi: 'Cả nước', en: 'The whole country', also: ['Toàn quốc'] },
};

export const stateChoices: readonly Choice[] = listingStates.map((value) => ({ value, ...stateNames[value] }));
export const reachChoices: readonly Choice[] = reaches.map((value) => ({ value, ...reachNames[value] }));
export const groupChoices: readonly Choice[] = ocopGroups.map(({ key, name }) => ({ value: key, vi: name.vi, en: name.en, also: [key] }));

/** What stands in a cell to clear it; an empty cell leaves things as they are. */
export const clearSign = '-';

export const sheetKeys = [
  'sku', 'name', 'group', 'variant', 'price', 'stock', 'net', 'weight', 'gtin', 'summary', 'story', 'ingredients', 'storage', 'shelf_life', 'months', 'harvest', 'reach', 'origin', 'pictures', 'state', 'name_en', 'variant_en', 'summary_en', 'story_en',
] as const;
export type SheetKey = (typeof sheetKeys)[number];

type ProductColumn = Omit<Column, 'key'>;

const columns: Record<SheetKey, ProductColumn> = {
  sku: {
    header: { vi: 'Mã hàng', en: 'SKU' },
    also: ['Mã SKU', 'Mã'],
    hint: { vi: 'Mã riêng của bạn cho từng loại: chữ không dấu và số. Mã có rồi thì sửa hàng đó, mã mới thì thêm hàng.', en: 'Your own number for each packing: plain letters and digits. A known number changes those goods, a new one adds goods.' },
    example: { vi: 'XOAI-1KG', en: 'MANGO-1KG' },
    required: true,
    shown: true,
    width: 18,
    longest: 60,
  },
  name: { header: { vi: 'Tên món hàng', en: 'Name' }, also: ['Tên hàng', 'Tên sản phẩm'], hint: { vi: 'Các dòng cùng tên là các loại của một món.', en: 'Rows of the same name are packings of the same goods.' }, example: { vi: 'Xoài cát Hòa Lộc', en: 'Xoài cát Hòa Lộc' }, shown: true, width: 32, longest: 120 },
  group: { header: { vi: 'Nhóm hàng', en: 'Group' }, also: ['Nhóm'], hint: { vi: 'Chọn trong danh sách.', en: 'Choose from the list.' }, width: 28, holds: 'list' },
  variant: { header: { vi: 'Tên loại', en: 'Packing' }, also: ['Loại', 'Đơn vị', 'Quy cách'], hint: { vi: 'Cách đóng gói: 500 g, hộp 1 kg, giỏ quà.', en: 'How it is packed: 500 g, box of 1 kg, gift basket.' }, example: { vi: 'Hộp 1 kg', en: 'Box of 1 kg' }, shown: true, width: 16, longest: 60 },
  price: { header: { vi: 'Giá (đồng)', en: 'Price (đồng)' }, also: ['Giá', 'Giá bán', 'Price'], hint: { vi: 'Số tiền, ví dụ 120.000.', en: 'An amount, such as 120,000.' }, example: { vi: '120.000', en: '120,000' }, width: 14, holds: 'number', longest: 40 },
  stock: { header: { vi: 'Số còn', en: 'Stock' }, also: ['Tồn kho', 'Số lượng'], hint: { vi: 'Từ 0 đến 100000.', en: 'From 0 to 100000.' }, example: { vi: '25', en: '25' }, width: 10, holds: 'number', longest: 20 },
  net: { header: { vi: 'Hàng nặng', en: 'Net weight' }, also: ['Cân nặng', 'Khối lượng'], hint: { vi: 'Ví dụ 500 g hoặc 1,5 kg. Số trơn là gam.', en: 'Such as 500 g or 1.5 kg. A bare number is grams.' }, example: { vi: '1 kg', en: '1 kg' }, width: 12, longest: 40 },
  weight: { header: { vi: 'Cả gói nặng', en: 'Parcel weight' }, hint: { vi: 'Để tính phí giao. Trống thì lấy cân nặng của hàng.', en: 'For the delivery fee. Empty: the net weight.' }, example: { vi: '1,2 kg', en: '1.2 kg' }, width: 12, longest: 40 },
  gtin: { header: { vi: 'Mã vạch (GTIN)', en: 'Bar code (GTIN)' }, also: ['GTIN', 'Mã vạch', 'EAN'], hint: { vi: '8, 12, 13 hoặc 14 số dưới mã vạch.', en: 'The 8, 12, 13 or 14 digits under the bar code.' }, width: 18, longest: 40 },
  summary: { header: { vi: 'Một câu giới thiệu', en: 'One sentence about it' }, hint: { vi: 'Nhiều nhất 200 chữ cái.', en: '200 characters at most.' }, width: 40, longest: 200 },
  story: { header: { vi: 'Chuyện của món hàng', en: 'Its story' }, also: ['Chuyện', 'Mô tả'], hint: { vi: 'Ai làm, làm thế nào. Nhiều nhất 6.000 chữ cái.', en: 'Who makes it, and how. 6,000 characters at most.' }, width: 50, longest: 6_000 },
  ingredients: { header: { vi: 'Thành phần', en: 'Ingredients' }, hint: { vi: 'Nhiều nhất 1.000 chữ cái.', en: '1,000 characters at most.' }, width: 30, longest: 1_000 },
  storage: { header: { vi: 'Cách cất giữ', en: 'How to store it' }, also: ['Bảo quản'], hint: { vi: 'Nhiều nhất 1.000 chữ cái.', en: '1,000 characters at most.' }, width: 30, longest: 1_000 },
  shelf_life: { header: { vi: 'Để được (ngày)', en: 'Keeps (days)' }, also: ['Hạn dùng', 'Hạn dùng (ngày)'], hint: { vi: 'Số ngày, từ 1 đến 3650.', en: 'Days, from 1 to 3650.' }, example: { vi: '10', en: '10' }, width: 12, holds: 'number', longest: 20 },
  months: { header: { vi: 'Tháng có hàng', en: 'Months' }, hint: { vi: 'Ví dụ 3-5, 12. Có quanh năm thì ghi: quanh năm.', en: 'Such as 3-5, 12, or: all year.' }, example: { vi: '3-5, 12', en: '3-5, 12' }, width: 14, longest: 60 },
  harvest: { header: { vi: 'Ngày thu hoạch (đặt trước)', en: 'Day of harvest (sold ahead)' }, also: ['Ngày thu hoạch'], hint: { vi: 'Chỉ ghi khi bán trước: ngày sẽ thu hoạch.', en: 'Only when sold ahead: the day of harvest.' }, example: { vi: '31/12/2026', en: '31/12/2026' }, width: 16, holds: 'day', longest: 30 },
  reach: { header: { vi: 'Giao đến đâu', en: 'How far it travels' }, hint: { vi: 'Hàng tươi phải ghi. Chọn trong danh sách.', en: 'Needed for fresh goods. Choose from the list.' }, width: 14, holds: 'list' },
  origin: { header: { vi: 'Xã, phường xuất xứ', en: 'Commune of origin' }, also: ['Xã xuất xứ', 'Xuất xứ'], hint: { vi: 'Trống thì là xã của gian hàng. Chọn trong danh sách.', en: 'Empty: the commune of the shop. Choose from the list.' }, width: 24, holds: 'list' },
  pictures: { header: { vi: 'Ảnh', en: 'Pictures' }, also: ['Hình', 'Hình ảnh'], hint: { vi: 'Tên các tệp trong ZIP, cách nhau bằng dấu chấm phẩy. Ảnh được thêm vào sau ảnh đang có.', en: 'Names of files in the ZIP, parted by semicolons. They are added behind the present ones.' }, example: { vi: 'xoai-1.jpg; xoai-2.jpg', en: 'mango-1.jpg; mango-2.jpg' }, width: 28, longest: 1_000 },
  state: { header: { vi: 'Tình trạng', en: 'State' }, also: ['Trạng thái'], hint: { vi: 'Đang soạn: chưa ai thấy. Đang bán: gửi đi duyệt rồi bán. Ngừng bán: cất đi.', en: 'Draft: nobody sees it. On sale: handed in, then sold. Withdrawn: taken off.' }, width: 14, holds: 'list' },
  name_en: { header: { vi: 'Tên tiếng Anh', en: 'English name' }, hint: { vi: 'Không bắt buộc.', en: 'Optional.' }, width: 28, longest: 120 },
  variant_en: { header: { vi: 'Tên loại tiếng Anh', en: 'English packing' }, hint: { vi: 'Không bắt buộc.', en: 'Optional.' }, width: 16, longest: 60 },
  summary_en: { header: { vi: 'Giới thiệu tiếng Anh', en: 'English sentence' }, hint: { vi: 'Không bắt buộc.', en: 'Optional.' }, width: 30, longest: 200 },
  story_en: { header: { vi: 'Chuyện tiếng Anh', en: 'English story' }, hint: { vi: 'Không bắt buộc.', en: 'Optional.' }, width: 30, longest: 6_000 },
};

/** The columns in the order of the template. */
export const productColumns: readonly (Column & { key: SheetKey })[] = sheetKeys.map((key) => ({ key, ...columns[key] }));

/** The most rows of one file, and the most variants of one product. */
export const mostSheetRows = 20_000;
export const mostVariants = 12;

/** How a variant without a number of the seller's own is named in a spreadsheet: out of its id. */
export function marketNumber(variantId: string): string {
  return `CP-${variantId.slice(-12).toUpperCase()}`;
}

/** The end of the id of the variant that such a number names, or null. */
export function tailOfMarketNumber(sku: string): string | null {
  return /^CP-([0-9A-F]{12})$/.exec(sku)?.[1]?.toLowerCase() ?? null;
}
