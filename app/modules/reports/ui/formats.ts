import { useLocale } from 'use-intl';
import type { Locale } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { formatDay, formatMoment, formatMonth } from '#app/shared/written-dates.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import type { IndicatorUnit } from '../indicators/indicator.ts';

// A format is dear to make, and a page writes some hundred figures.
const formatsIn = (language: string) => ({
  whole: new Intl.NumberFormat(language, { maximumFractionDigits: 0 }),
  tenths: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
  hundredths: new Intl.NumberFormat(language, { maximumFractionDigits: 2 }),
  plain: new Intl.NumberFormat(language),
  compact: new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }),
  percent: new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 }),
  percentInTenths: new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
});
const formats = { vi: formatsIn('vi-VN'), en: formatsIn('en-GB') };

const writersIn = (locale: Locale) => {
  const { plain, compact, percent, hundredths } = formats[locale];
  return {
    number: (value: number) => plain.format(value),
    /** '1,2 Tr': for an axis, and where there is no room. */
    compact: (value: number) => (Math.abs(value) < 10_000 ? plain.format(value) : compact.format(value)),
    indicator: (key: IndicatorKey, value: number) => writeWorth(indicators[key].unit, value, locale),
    /** A figure in its unit: '1.234', '12,5%', '3,4 ngày'. */
    worth: (unit: IndicatorUnit, value: number) => writeWorth(unit, value, locale),
    /** The same without its unit, as one types it: a share in per cent. */
    typedWorth: (unit: IndicatorUnit, value: number) => hundredths.format(unit === 'share' ? value * 100 : value),
    percent: (share: number) => percent.format(share),
    day: (value: string) => formatDay(value, locale),
    month: (value: string) => formatMonth(value, locale),
    moment: (instant: string | Date) => formatMoment(instant, locale),
  };
};
const writers = { vi: writersIn('vi'), en: writersIn('en') };

/** How figures, days and shares are written for the reader. */
export function useFormats() {
  return writers[useLocale()];
}

const unitWords = { tonnes: { vi: 'tấn', en: 't' }, hours: { vi: 'giờ', en: 'h' }, days: { vi: 'ngày', en: 'days' } } as const;

/** A figure in its unit, for the reader: '1.234', '12,5%', '3,4 ngày'. */
export function writeWorth(unit: IndicatorUnit, value: number, locale: Locale): string {
  switch (unit) {
    case 'dong':
      return formatDong(Math.round(value), locale);
    case 'share':
    case 'growth':
      return formats[locale].percentInTenths.format(value);
    case 'count':
      return formats[locale].whole.format(value);
    default:
      return `${formats[locale].tenths.format(value)} ${unitWords[unit][locale]}`;
  }
}
