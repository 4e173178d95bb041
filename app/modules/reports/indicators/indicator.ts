import type { Locale } from '#app/shared/locale.ts';
import type { Measure, Measures } from '../measures.ts';

export type Words = Record<Locale, string>;

/** `share` is a number from 0 to 1, `growth` one from -1 on. */
export type IndicatorUnit = 'count' | 'dong' | 'tonnes' | 'share' | 'growth' | 'hours' | 'days';

/** Who sees a figure: whoever asks, officers, or those alone who deal with money. */
export type SeenBy = 'everybody' | 'officers' | 'finance';

export type Indicator = {
  /** Of the twenty things that the department counts. */
  number: number;
  name: Words;
  /** A heading for a narrow column. */
  short: Words;
  /** How it is worked out, in words. */
  formula: Words;
  source: keyof typeof sources;
  unit: IndicatorUnit;
  seenBy: SeenBy;
  /** What it is made of; without one of these there is no such figure. */
  of: readonly Measure[];
  /** Null where it says nothing, as a share of nothing. */
  worth(measures: Measures): number | null;
};

/** Where the facts stand. */
export const sources = {
  orders: { vi: 'Đơn hàng và từng món trong đơn của chợ', en: 'The market’s orders and their lines' },
  sellers: { vi: 'Sổ người bán của chợ', en: 'The market’s sellers' },
  activity: { vi: 'Đơn hàng, tin nhắn và các lần gửi, sửa món hàng của người bán', en: 'Orders, messages and listings handed in by sellers' },
  goods: { vi: 'Danh mục hàng của chợ', en: 'The market’s listings' },
  papers: { vi: 'Danh mục hàng, giấy tờ và lô hàng của chợ', en: 'The market’s listings, their papers and lots' },
  register: { vi: 'Sổ sản phẩm OCOP của tỉnh, đối chiếu với hàng trên chợ', en: 'The province’s register of OCOP products, compared with the market’s listings' },
  households: { vi: 'Danh sách hộ của sở, nhập theo xã và năm', en: 'The department’s list of households, by commune and year' },
  care: { vi: 'Yêu cầu trả hàng, khiếu nại và yêu cầu gỡ của chợ', en: 'The market’s returns, disputes and takedowns' },
  ledger: { vi: 'Sổ cái của chợ', en: 'The market’s ledger' },
} as const satisfies Record<string, Words>;

/** A figure that is one measure. */
export function plain(measure: Measure): Pick<Indicator, 'of' | 'worth'> {
  return { of: [measure], worth: (measures) => measures[measure] };
}

/** A figure that is one measure over another; of nothing there is no share. */
export function ratio(part: Measure, whole: Measure, times = 1): Pick<Indicator, 'of' | 'worth'> {
  return { of: [part, whole], worth: (measures) => (measures[whole] === 0 ? null : (measures[part] / measures[whole]) * times) };
}
