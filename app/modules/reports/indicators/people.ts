import { plain, ratio } from './indicator.ts';
import type { Indicator } from './indicator.ts';

/** Who is there, who does something, who sells. */
export const peopleIndicators = {
  households: {
    number: 1, ...plain('households'), source: 'sellers', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Hộ có tài khoản', en: 'Households with an account' }, short: { vi: 'Hộ', en: 'Households' },
    formula: { vi: 'Số hộ và hộ kinh doanh đã đăng ký gian hàng đến hết kỳ, tính cho xã nơi hộ đang ở.', en: 'Households and registered household businesses that had applied for a shop by the end of the period, each under its present commune.' },
  },
  newHouseholds: {
    number: 1, ...plain('newHouseholds'), source: 'sellers', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Hộ mới có tài khoản', en: 'Households new with an account' }, short: { vi: 'Hộ mới', en: 'New' },
    formula: { vi: 'Số hộ và hộ kinh doanh đăng ký gian hàng trong kỳ.', en: 'Households and registered household businesses that applied for a shop in the period.' },
  },
  activeHouseholds: {
    number: 2, ...plain('activeHouseholds'), source: 'activity', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Hộ hoạt động', en: 'Active households' }, short: { vi: 'Hoạt động', en: 'Active' },
    formula: { vi: 'Số hộ và hộ kinh doanh trong kỳ có đăng hoặc sửa món hàng, xử lý đơn, trả lời người mua hoặc được đặt hàng; mỗi hộ một lần.', en: 'Households and registered household businesses that in the period listed or changed goods, dealt with an order, answered a buyer or were ordered from; each once.' },
  },
  withOrder: {
    number: 2, ...plain('withOrder'), source: 'activity', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Người bán có đơn', en: 'Sellers with an order' }, short: { vi: 'Có đơn', en: 'With an order' },
    formula: { vi: 'Số người bán có ít nhất một đơn được đặt trong kỳ, dù về sau thành công hay không; mỗi người một lần.', en: 'Sellers from whom at least one order was placed in the period, whatever became of it; each once.' },
  },
  sold: {
    number: 2, ...plain('sold'), source: 'activity', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Hộ và cơ sở có bán được hàng', en: 'Households and others that sold' }, short: { vi: 'Bán được', en: 'Sold' },
    formula: {
      vi: 'Số người bán có giao dịch thành công trong kỳ, cộng với hộ xã viên có hàng của mình trong giao dịch thành công của hợp tác xã; mỗi nơi một lần, tính cho xã nơi đang ở.',
      en: 'Sellers with a successful transaction of the period, and member households whose goods were in one of their cooperative; each once, under its present commune.',
    },
  },
  accounts: {
    number: 3, ...plain('accounts'), source: 'sellers', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Gian hàng đã đăng ký', en: 'Shops that registered' }, short: { vi: 'Đăng ký', en: 'Registered' },
    formula: { vi: 'Số người bán mọi loại đã đăng ký đến hết kỳ. Lọc theo loại người bán để xem riêng hợp tác xã, tổ hợp tác, trang trại, công ty.', en: 'Sellers of every kind that had applied by the end of the period. Filter by kind for cooperatives, groups, farms and firms by themselves.' },
  },
  trained: {
    number: 4, ...plain('trained'), source: 'households', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Hộ đã tập huấn', en: 'Households trained' }, short: { vi: 'Tập huấn', en: 'Trained' },
    formula: { vi: 'Số hộ trong danh sách của sở năm đó đã tập huấn tính đến hết kỳ.', en: 'Households of the department’s list of that year that were trained by the end of the period.' },
  },
  trainedShare: {
    number: 4, ...ratio('trained', 'registered'), source: 'households', unit: 'share', seenBy: 'everybody',
    name: { vi: 'Tỷ lệ hộ đã tập huấn', en: 'Share of households trained' }, short: { vi: '% tập huấn', en: '% trained' },
    formula: { vi: 'Hộ đã tập huấn chia cho số hộ trong danh sách của sở năm đó.', en: 'Households trained, of the households in the department’s list of that year.' },
  },
  sellingShare: {
    number: 11, ...ratio('withOrder', 'shops'), source: 'activity', unit: 'share', seenBy: 'everybody',
    name: { vi: 'Tỷ lệ gian hàng có đơn', en: 'Share of shops with an order' }, short: { vi: '% có đơn', en: '% with an order' },
    formula: { vi: 'Người bán có đơn trong kỳ chia cho số gian hàng đang mở cuối kỳ.', en: 'Sellers with an order in the period, of the shops that are open at its end.' },
  },
  emptyShare: {
    number: 11, ...ratio('emptyShops', 'shops'), source: 'sellers', unit: 'share', seenBy: 'everybody',
    name: { vi: 'Tỷ lệ gian hàng trống', en: 'Share of empty shops' }, short: { vi: '% trống', en: '% empty' },
    formula: { vi: 'Gian hàng đang mở mà không có món nào đang bán, chia cho số gian hàng đang mở, cuối kỳ.', en: 'Open shops without a product on sale, of the open shops, at the end of the period.' },
  },
  identified: {
    number: 16, ...plain('identified'), source: 'sellers', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Người bán đã xác minh danh tính', en: 'Sellers with identity checked' }, short: { vi: 'Đã xác minh', en: 'Identity checked' },
    formula: { vi: 'Số người bán có danh tính đã được cán bộ hoặc nhà cung cấp định danh xác nhận, cuối kỳ.', en: 'Sellers whose identity an officer or an identity provider has confirmed, at the end of the period.' },
  },
} as const satisfies Record<string, Indicator>;
