import type { Locale } from '#app/shared/locale.ts';

/** What one row of a report counts: an area, or the total. */
export type Figures = {
  listings: number;
  sellers: number;
  transactions: number;
  successful: number;
  cancelled: number;
  returned: number;
  underway: number;
  /** Đồng. */
  value: number;
};

export type FigureKey = keyof Figures;

type Words = Record<Locale, string>;
export type FigureDefinition = {
  name: Words;
  /** A heading for a narrow column. */
  short: Words;
  /** How it is worked out, in words. */
  formula: Words;
  /** Where the facts stand. */
  source: Words;
  unit: 'count' | 'dong';
};

const orders: Words = { vi: 'Đơn hàng của chợ (bảng order)', en: "The market's orders (table order)" };
const goods: Words = { vi: 'Danh mục hàng và sổ người bán của chợ (bảng product, variant, seller)', en: "The market's catalogue and register of sellers (tables product, variant, seller)" };

const soldGoods: Words = {
  vi: 'Đơn hàng và từng món trong đơn của chợ (bảng order, order_line, seller)',
  en: "The market's orders and their lines (tables order, order_line, seller)",
};

/**
 * What the department counts. The page, the headings of the spreadsheet and the description of the interface for programs all come from here.
 * An order counts once, under the commune and former district of its seller on the day on which it was placed. Orders in the period, whatever
 * they have become: transactions = successful + cancelled + returned + under way. Goods and their value count where they come from: a
 * cooperative that sells for its member households makes the transaction, and the goods are the household's. See docs/decisions/0014.
 */
export const figures: Record<FigureKey, FigureDefinition> = {
  listings: {
    name: { vi: 'Sản phẩm đang bán', en: 'Products on sale' },
    short: { vi: 'Đang bán', en: 'On sale' },
    formula: {
      vi: 'Số sản phẩm đang bày bán của người bán đã được xác minh, vào lúc tính, kể cả món tạm hết hàng. Tính cho xã nơi hàng được làm ra: xã ghi trên món hàng, không ghi thì xã của hộ xã viên làm ra, không có nữa thì xã của người bán. Không phụ thuộc kỳ báo cáo.',
      en: 'Products that verified sellers offer at the time of calculation, those out of stock included. Counted where the goods come from: the commune that the listing names, else that of the member household which makes them, else the seller’s. The period makes no difference.',
    },
    source: goods,
    unit: 'count',
  },
  sellers: {
    name: { vi: 'Hộ và cơ sở có bán được hàng', en: 'Households and others that sold' },
    short: { vi: 'Có bán được', en: 'Sold' },
    formula: {
      vi: 'Số người bán có ít nhất một giao dịch thành công trong kỳ, cộng với số hộ xã viên có hàng của mình trong giao dịch thành công của hợp tác xã. Hợp tác xã và hộ đều được tính; một hộ vừa tự bán vừa bán qua hợp tác xã tính một lần. Tính cho xã nơi mỗi hộ đang ở.',
      en: 'Sellers with at least one successful transaction of the period, and member households whose goods were in a successful transaction of their cooperative. Both count; a household that sells by itself and through a cooperative counts once. Each under its present commune.',
    },
    source: soldGoods,
    unit: 'count',
  },
  transactions: {
    name: { vi: 'Giao dịch', en: 'Transactions' },
    short: { vi: 'Giao dịch', en: 'Transactions' },
    formula: {
      vi: 'Số đơn được đặt trong kỳ, từ 0 giờ ngày đầu đến hết ngày cuối theo giờ Việt Nam, dù về sau thành công hay không. Mỗi người bán trong một lần mua là một đơn. Đơn được tính cho xã và huyện cũ của người bán vào ngày đặt.',
      en: 'Orders placed in the period, from midnight of the first day to the end of the last in Vietnam time, whatever became of them. Each seller in a purchase makes one order. It counts under the commune and former district of the seller on that day.',
    },
    source: orders,
    unit: 'count',
  },
  successful: {
    name: { vi: 'Giao dịch thành công', en: 'Successful transactions' },
    short: { vi: 'Thành công', en: 'Successful' },
    formula: { vi: 'Trong số giao dịch của kỳ: đơn mà đến lúc tính đã giao đến người mua.', en: 'Of the transactions of the period: those delivered to the buyer by the time of calculation.' },
    source: orders,
    unit: 'count',
  },
  cancelled: {
    name: { vi: 'Giao dịch bị hủy', en: 'Cancelled transactions' },
    short: { vi: 'Bị hủy', en: 'Cancelled' },
    formula: {
      vi: 'Trong số giao dịch của kỳ: đơn người bán không nhận hoặc người mua hủy trước khi hàng được gửi đi.',
      en: 'Of the transactions of the period: those that the seller declined, or that the buyer cancelled before the goods were sent.',
    },
    source: orders,
    unit: 'count',
  },
  returned: {
    name: { vi: 'Hàng quay về', en: 'Returned' },
    short: { vi: 'Quay về', en: 'Returned' },
    formula: { vi: 'Trong số giao dịch của kỳ: đơn đã gửi đi nhưng hàng quay về người bán.', en: 'Of the transactions of the period: those that were sent and went back to the seller.' },
    source: orders,
    unit: 'count',
  },
  underway: {
    name: { vi: 'Đang thực hiện', en: 'Under way' },
    short: { vi: 'Đang làm', en: 'Under way' },
    formula: {
      vi: 'Trong số giao dịch của kỳ: đơn chờ xác nhận, đang gói hoặc đang trên đường giao vào lúc tính.',
      en: 'Of the transactions of the period: those that wait for the seller, are being packed or are on their way at the time of calculation.',
    },
    source: orders,
    unit: 'count',
  },
  value: {
    name: { vi: 'Giá trị giao dịch thành công', en: 'Value of successful transactions' },
    short: { vi: 'Giá trị', en: 'Value' },
    formula: { vi: 'Tổng tiền hàng của các giao dịch thành công, không gồm phí giao. Mỗi món tính một lần, cho xã nơi hàng được làm ra vào ngày đặt: hàng của hộ xã viên bán qua hợp tác xã tính cho xã của hộ. Hàng từ ngoài tỉnh tính cho xã của người bán.', en: 'The sum paid for the goods of the successful transactions, without delivery fees. Each thing counts once, under the commune where it came from on the day of the order: what a cooperative sells for a member household counts under the household’s commune. Goods from outside the province count under the seller’s.' },
    source: soldGoods,
    unit: 'dong',
  },
};

export const figureKeys = Object.keys(figures) as FigureKey[];

export const noFigures: Figures = { listings: 0, sellers: 0, transactions: 0, successful: 0, cancelled: 0, returned: 0, underway: 0, value: 0 };

/** The sum of rows, figure by figure. Every total of a report is made by it, so it cannot differ from its rows. */
export function sumFigures(rows: Iterable<Figures>): Figures {
  const sum = { ...noFigures };
  for (const row of rows) for (const key of figureKeys) sum[key] += row[key];
  return sum;
}

/** The heading of a figure in a file, with its unit where it is money: 'Giá trị giao dịch thành công (đồng)'. */
export function figureHeading(key: FigureKey, locale: Locale): string {
  const { name, unit } = figures[key];
  return unit === 'dong' ? `${name[locale]} (${locale === 'vi' ? 'đồng' : 'VND'})` : name[locale];
}
