import { useLocale } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { figures } from '../figures.ts';
import type { FigureKey } from '../figures.ts';

/** How figures, days and shares are written for the reader. */
export function useFormats() {
  const locale = useLocale();
  const language = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 });
  // '21/11/2026' in Vietnamese; '21 Nov 2026' in English, where 1/11 would be read in two ways.
  const date = locale === 'vi' ? ({ day: 'numeric', month: 'numeric', year: 'numeric' } as const) : ({ day: 'numeric', month: 'short', year: 'numeric' } as const);
  const day = new Intl.DateTimeFormat(language, { ...date, timeZone: 'UTC' });
  const dayInVietnam = new Intl.DateTimeFormat(language, { ...date, timeZone: 'Asia/Ho_Chi_Minh' });
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
  return {
    number: (value: number) => number.format(value),
    figure: (key: FigureKey, value: number) => (figures[key].unit === 'dong' ? formatDong(value, locale) : number.format(value)),
    percent: (share: number) => percent.format(share),
    /** Of a Vietnam day, 'YYYY-MM-DD'. */
    day: (value: string) => day.format(new Date(`${value}T00:00:00Z`)),
    /** Of a Vietnam month, 'YYYY-MM': '11/2026'. */
    month: (value: string) => `${value.slice(5)}/${value.slice(0, 4)}`,
    moment: (instant: string | Date) => `${time.format(new Date(instant))}, ${dayInVietnam.format(new Date(instant))}`,
  };
}
