import { plain, ratio } from './indicator.ts';
import type { Indicator } from './indicator.ts';

/**
 * What was ordered and what became of it. An order counts once, in the period in which it was placed (days in Vietnam), under the commune and former district of
 * its seller on that day, as what it has become by the time of calculation: transactions = successful + cancelled + returned + under way. See docs/decisions/0014.
 */
export const salesIndicators = {
  transactions: {
    number: 8, ...plain('transactions'), source: 'orders', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Giao dịch', en: 'Transactions' }, short: { vi: 'Giao dịch', en: 'Transactions' },
    formula: {
      vi: 'Số đơn được đặt trong kỳ, dù về sau thành công hay không. Mỗi người bán trong một lần mua là một đơn. Đơn chưa trả tiền theo cách đã chọn thì chưa tính. Tính cho xã và huyện cũ của người bán vào ngày đặt.',
      en: 'Orders placed in the period, whatever became of them. Each seller in a purchase makes one order. One that waits for its payment, or was called off before it, does not count. Under the commune and former district of the seller on that day.',
    },
  },
  successful: {
    number: 8, ...plain('successful'), source: 'orders', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Giao dịch thành công', en: 'Successful transactions' }, short: { vi: 'Thành công', en: 'Successful' },
    formula: { vi: 'Trong số đó: đơn đã đến tay người mua, và ít nhất một phần hàng ở lại.', en: 'Of these: orders that reached the buyer and of which at least a part stayed there.' },
  },
  cancelled: {
    number: 8, ...plain('cancelled'), source: 'orders', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Giao dịch bị hủy', en: 'Cancelled transactions' }, short: { vi: 'Bị hủy', en: 'Cancelled' },
    formula: { vi: 'Trong số đó: đơn người bán không nhận, hoặc bị hủy trước khi gửi đi.', en: 'Of these: declined by the seller, or cancelled before the goods were sent.' },
  },
  returned: {
    number: 8, ...plain('returned'), source: 'orders', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Hàng quay về', en: 'Returned' }, short: { vi: 'Quay về', en: 'Returned' },
    formula: { vi: 'Trong số đó: đơn đã gửi đi mà cả đơn quay về hoặc được hoàn tiền hết.', en: 'Of these: sent, and all of it came back or was refunded.' },
  },
  underway: {
    number: 8, ...plain('underway'), source: 'orders', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Đang thực hiện', en: 'Under way' }, short: { vi: 'Đang làm', en: 'Under way' },
    formula: { vi: 'Trong số đó: đơn chờ xác nhận, đang gói hoặc đang trên đường.', en: 'Of these: waiting for the seller, being packed or on their way.' },
  },
  value: {
    number: 9, ...plain('value'), source: 'orders', unit: 'dong', seenBy: 'everybody',
    name: { vi: 'Giá trị giao dịch thành công', en: 'Value of successful transactions' }, short: { vi: 'Giá trị', en: 'Value' },
    formula: { vi: 'Tiền hàng đã bán, chưa trừ giảm giá, không kể phí giao; hàng đã trả lại thì trừ ra. Tính cho xã nơi hàng được làm ra.', en: 'Goods sold at their price, before discounts and without delivery; what came back is taken off. Under the commune where the goods come from.' },
  },
  average: {
    number: 9, ...ratio('value', 'successful'), source: 'orders', unit: 'dong', seenBy: 'everybody',
    name: { vi: 'Giá trị trung bình một giao dịch', en: 'Average value of a transaction' }, short: { vi: 'Trung bình', en: 'Average' },
    formula: { vi: 'Giá trị chia cho số giao dịch thành công.', en: 'The value over the successful transactions.' },
  },
  tonnes: {
    number: 10, of: ['grams'], worth: ({ grams }) => grams / 1_000_000, source: 'orders', unit: 'tonnes', seenBy: 'everybody',
    name: { vi: 'Sản lượng bán qua chợ', en: 'Tonnes sold' }, short: { vi: 'Tấn', en: 'Tonnes' },
    formula: { vi: 'Khối lượng hàng của giao dịch thành công, cả bao bì, theo khối lượng ghi trên món hàng. Lọc theo nhóm để xem từng loại.', en: 'The weight of the goods of successful transactions with their packing, as the listing states it. Filter by group to see each kind of goods.' },
  },
  cashlessShare: {
    number: 12, ...ratio('cashless', 'successful'), source: 'orders', unit: 'share', seenBy: 'everybody',
    name: { vi: 'Tỷ lệ thanh toán không tiền mặt', en: 'Share paid without cash' }, short: { vi: '% không tiền mặt', en: '% cashless' },
    formula: { vi: 'Giao dịch thành công trả bằng chuyển khoản hoặc thẻ chia cho mọi giao dịch thành công.', en: 'Successful transactions paid by transfer or card, of all successful ones.' },
  },
  deliveredShare: {
    number: 13, ...ratio('arrived', 'transactions'), source: 'orders', unit: 'share', seenBy: 'everybody',
    name: { vi: 'Tỷ lệ giao được', en: 'Share delivered' }, short: { vi: '% giao được', en: '% delivered' },
    formula: { vi: 'Đơn đã đến tay người mua, dù sau đó có trả lại, chia cho mọi giao dịch của kỳ.', en: 'Orders that reached the buyer, whatever came then, of all transactions of the period.' },
  },
  returnedShare: {
    number: 13, ...ratio('returned', 'transactions'), source: 'orders', unit: 'share', seenBy: 'everybody',
    name: { vi: 'Tỷ lệ hàng quay về', en: 'Share returned' }, short: { vi: '% quay về', en: '% returned' },
    formula: { vi: 'Giao dịch có hàng quay về chia cho mọi giao dịch của kỳ.', en: 'Transactions that came back, of all transactions of the period.' },
  },
  deliveryDays: {
    number: 13, ...ratio('arrivalHours', 'arrived', 1 / 24), source: 'orders', unit: 'days', seenBy: 'everybody',
    name: { vi: 'Số ngày từ đặt đến nhận', en: 'Days from order to arrival' }, short: { vi: 'Ngày giao', en: 'Days' },
    formula: { vi: 'Trung bình của các đơn trong kỳ đã đến tay người mua, tính theo giờ rồi đổi ra ngày.', en: 'The mean of the period’s orders that reached the buyer, from whole hours.' },
  },
  outside: {
    number: 17, ...plain('outside'), source: 'orders', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Giao dịch thành công ra ngoài tỉnh', en: 'Successful transactions outside the province' }, short: { vi: 'Ngoài tỉnh', en: 'Outside' },
    formula: { vi: 'Giao dịch thành công gửi đến tỉnh khác.', en: 'Successful transactions that were sent to another province.' },
  },
  outsideValue: {
    number: 17, ...plain('outsideValue'), source: 'orders', unit: 'dong', seenBy: 'everybody',
    name: { vi: 'Giá trị bán ra ngoài tỉnh', en: 'Value sold outside the province' }, short: { vi: 'Giá trị ngoài tỉnh', en: 'Value outside' },
    formula: { vi: 'Giá trị của các giao dịch đó.', en: 'The value of these.' },
  },
  invoiced: {
    number: 20, ...plain('invoiced'), source: 'orders', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Giao dịch có hóa đơn điện tử', en: 'Transactions with an e-invoice' }, short: { vi: 'Có hóa đơn', en: 'Invoiced' },
    formula: { vi: 'Giao dịch thành công mà người bán đã ghi hóa đơn điện tử.', en: 'Successful transactions for which the seller has recorded an electronic invoice.' },
  },
} as const satisfies Record<string, Indicator>;
