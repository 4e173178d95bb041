import { useLocale } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { figures } from '../figures.ts';
import type { FigureKey } from '../figures.ts';

/** How figures, days and shares are written for the reader. */
export function useFormats() {
  const locale = useLocale();
  const language = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
  return {
    number: (value: number) => number.format(value),
    figure: (key: FigureKey, value: number) => (figures[key].unit === 'dong' ? formatDong(value, locale) : number.format(value)),
    percent: (share: number) => percent.format(share),
    /** Of a Vietnam day, 'YYYY-MM-DD'. */
    day: (value: string) => day.format(new Date(`${value}T00:00:00Z`)),
    /** Of a Vietnam month, 'YYYY-MM'. */
    month: (value: string) => month.format(new Date(`${value}-01T00:00:00Z`)),
    moment: (instant: string | Date) => moment.format(new Date(instant)),
  };
}
