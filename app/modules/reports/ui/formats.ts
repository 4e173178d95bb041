import { useLocale } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { formatDay, formatMoment, formatMonth } from '#app/shared/written-dates.ts';
import { figures } from '../figures.ts';
import type { FigureKey } from '../figures.ts';

/** How figures, days and shares are written for the reader. */
export function useFormats() {
  const locale = useLocale();
  const language = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const number = new Intl.NumberFormat(language);
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 });
  return {
    number: (value: number) => number.format(value),
    /** '1,2 Tr': for an axis, and where there is no room. */
    compact: (value: number) => compact.format(value),
    figure: (key: FigureKey, value: number) => (figures[key].unit === 'dong' ? formatDong(value, locale) : number.format(value)),
    percent: (share: number) => percent.format(share),
    day: (value: string) => formatDay(value, locale),
    month: (value: string) => formatMonth(value, locale),
    moment: (instant: string | Date) => formatMoment(instant, locale),
  };
}
