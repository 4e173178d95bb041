import type { Locale } from '#app/shared/locale.ts';
import { careIndicators } from './indicators/care.ts';
import { goodsIndicators } from './indicators/goods.ts';
import type { Indicator, SeenBy } from './indicators/indicator.ts';
import { peopleIndicators } from './indicators/people.ts';
import { salesIndicators } from './indicators/sales.ts';
import { countings } from './measures.ts';
import type { Filter, Measure, Measures } from './measures.ts';

/**
 * Everything that the department counts, each defined in one place: the page, the export, the interface for programs and the documentation are made of these.
 * The eighteenth of its twenty, rank and growth, is how any of them stands beside others and beside the year before (`compareFigures`).
 */
export const themes = { sales: salesIndicators, people: peopleIndicators, goods: goodsIndicators, care: careIndicators } as const satisfies Record<string, Record<string, Indicator>>;
export type Theme = keyof typeof themes;

const all = { ...salesIndicators, ...peopleIndicators, ...goodsIndicators, ...careIndicators };
export type IndicatorKey = keyof typeof all;
export const indicators: Record<IndicatorKey, Indicator> = all;
export const indicatorKeys = Object.keys(all) as IndicatorKey[];

/** The figures that stand beside one another in the table by former district. */
export const mainIndicators = ['listings', 'sold', 'transactions', 'successful', 'underway', 'cancelled', 'returned', 'value'] as const satisfies readonly IndicatorKey[];

/** As what somebody with these abilities reads figures: who deals with money sees the tax. */
export function readerOf(abilities: readonly string[]): SeenBy {
  return abilities.includes('manage_money') ? 'finance' : 'officers';
}

/** What somebody may see. */
export function indicatorsFor(reader: SeenBy): IndicatorKey[] {
  const order: SeenBy[] = ['everybody', 'officers', 'finance'];
  return indicatorKeys.filter((key) => order.indexOf(indicators[key].seenBy) <= order.indexOf(reader));
}

export function parseIndicator(text: string | undefined): IndicatorKey | null {
  return indicatorKeys.find((key) => key === text) ?? null;
}

/** Whether there is such a figure with this filter. */
export function canBeFiltered(key: IndicatorKey, filter: Filter): boolean {
  return indicators[key].of.every((measure) => isCounted(measure, filter));
}

/** Whether a measure can be split by all that is asked for. */
export function isCounted(measure: Measure, filter: Filter): boolean {
  return (Object.keys(filter) as (keyof Filter)[]).every((name) => filter[name] === null || countings[measure].by.includes(name));
}

/** The figure that measures give; null where one of them is not known, or it would say nothing. */
export function worthOf(key: IndicatorKey, measures: Partial<Measures>): number | null {
  const { of, worth } = indicators[key];
  return of.every((measure) => measures[measure] !== undefined) ? worth(measures as Measures) : null;
}

/** What a closed figure is today, where that differs from what it was when it was closed; null where it does not, or is not known. */
export function restatedWorth(key: IndicatorKey, { now, today = null }: { now: Partial<Measures>; today?: Partial<Measures> | null }): number | null {
  const worth = today && worthOf(key, today);
  return worth === worthOf(key, now) ? null : worth;
}

/** The heading of a column in a file: with the unit where it is no plain number. */
export function indicatorHeading(key: IndicatorKey, locale: Locale): string {
  const { name, unit } = indicators[key];
  return unit === 'count' || unit === 'share' || unit === 'growth' ? name[locale] : `${name[locale]} (${unitNames[unit][locale]})`;
}

export const unitNames = {
  count: { vi: 'số lượng', en: 'number' },
  dong: { vi: 'đồng', en: 'VND' },
  tonnes: { vi: 'tấn', en: 'tonnes' },
  share: { vi: 'phần trăm', en: 'per cent' },
  growth: { vi: 'phần trăm', en: 'per cent' },
  hours: { vi: 'giờ', en: 'hours' },
  days: { vi: 'ngày', en: 'days' },
} as const satisfies Record<string, Record<Locale, string>>;
