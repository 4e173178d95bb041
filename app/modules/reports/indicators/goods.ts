import { plain, ratio } from './indicator.ts';
import type { Indicator } from './indicator.ts';

/** What is on sale, how much of it is recognised, and with which papers. */
export const goodsIndicators = {
  listings: {
    number: 5, ...plain('listings'), source: 'goods', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Sản phẩm đang bán', en: 'Products on sale' }, short: { vi: 'Đang bán', en: 'On sale' },
    formula: {
      vi: 'Số món người bán đã xác minh bày bán cuối kỳ, kể cả món tạm hết. Tính cho xã nơi hàng được làm ra: xã ghi trên món, không ghi thì xã của hộ xã viên, không có nữa thì xã của người bán.',
      en: 'Products that verified sellers offer at the end of the period, those out of stock included. Under the commune where they come from: the one that the listing names, else the member household’s, else the seller’s.',
    },
  },
  published: {
    number: 5, ...plain('published'), source: 'goods', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Sản phẩm mới', en: 'New products' }, short: { vi: 'Mới', en: 'New' },
    formula: { vi: 'Số món lên kệ lần đầu trong kỳ.', en: 'Products that went on sale for the first time in the period.' },
  },
  takenDown: {
    number: 5, ...plain('takenDown'), source: 'goods', unit: 'count', seenBy: 'officers',
    name: { vi: 'Sản phẩm bị gỡ', en: 'Products taken down' }, short: { vi: 'Bị gỡ', en: 'Taken down' },
    formula: { vi: 'Số món bị gỡ trong kỳ theo yêu cầu của cơ quan có thẩm quyền.', en: 'Products taken down in the period because an authority asked for it.' },
  },
  ocopListings: {
    number: 6, ...plain('ocopListings'), source: 'register', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Sản phẩm OCOP từ 3 sao đang bán', en: 'OCOP products of 3 stars or more on sale' }, short: { vi: 'OCOP đang bán', en: 'OCOP on sale' },
    formula: { vi: 'Số món đang bán cuối kỳ mà sổ OCOP của tỉnh xác nhận từ 3 sao và còn hạn.', en: 'Products on sale at the end of the period that the province’s register confirms with 3 stars or more, still valid.' },
  },
  ocopShare: {
    number: 6, ...ratio('ocopListings', 'ocopRegistered'), source: 'register', unit: 'share', seenBy: 'everybody',
    name: { vi: 'So với sổ OCOP', en: 'Against the OCOP register' }, short: { vi: '% sổ OCOP', en: '% of register' },
    formula: { vi: 'Sản phẩm OCOP từ 3 sao đang bán chia cho số sản phẩm từ 3 sao còn hạn trong sổ. Một sản phẩm trong sổ có thể có nhiều món trên chợ.', en: 'OCOP products on sale over the valid products of 3 stars or more in the register. One entry of the register may have several listings.' },
  },
  endingSoon: {
    number: 7, ...plain('endingSoon'), source: 'register', unit: 'count', seenBy: 'officers',
    name: { vi: 'Giấy chứng nhận sắp hết hạn', en: 'Certificates that end soon' }, short: { vi: 'Sắp hết hạn', en: 'Ending' },
    formula: { vi: 'Số giấy chứng nhận OCOP của hàng đang bán hết hạn trong 90 ngày sau kỳ. Lọc theo sao và nhóm để xem từng loại.', en: 'OCOP certificates of products on sale that end within 90 days after the period. Filter by stars and group to see each.' },
  },
  tracedShare: {
    number: 14, ...ratio('traced', 'listings'), source: 'papers', unit: 'share', seenBy: 'everybody',
    name: { vi: 'Tỷ lệ có mã truy xuất', en: 'Share with a trace code' }, short: { vi: '% truy xuất', en: '% traced' },
    formula: { vi: 'Món đang bán có lô hàng quét được mã chia cho mọi món đang bán, cuối kỳ.', en: 'Products on sale with a lot whose code can be scanned, of all products on sale, at the end of the period.' },
  },
  gtinShare: {
    number: 14, ...ratio('withGtin', 'listings'), source: 'papers', unit: 'share', seenBy: 'everybody',
    name: { vi: 'Tỷ lệ có mã vạch GTIN', en: 'Share with a GTIN' }, short: { vi: '% GTIN', en: '% GTIN' },
    formula: { vi: 'Món đang bán có mã GTIN chia cho mọi món đang bán, cuối kỳ.', en: 'Products on sale with a GTIN, of all products on sale, at the end of the period.' },
  },
  foodSafeShare: {
    number: 14, ...ratio('foodSafe', 'listings'), source: 'papers', unit: 'share', seenBy: 'everybody',
    name: { vi: 'Tỷ lệ có giấy an toàn thực phẩm', en: 'Share with a food-safety paper' }, short: { vi: '% an toàn', en: '% food safety' },
    formula: { vi: 'Món đang bán có giấy an toàn thực phẩm còn hạn và không bị bác, chia cho mọi món đang bán, cuối kỳ.', en: 'Products on sale with a food-safety paper that is valid and was not refused, of all products on sale, at the end of the period.' },
  },
} as const satisfies Record<string, Indicator>;
