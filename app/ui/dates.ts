import { useLocale } from 'use-intl';
import type { Locale } from '#app/shared/locale.ts';

/* How days and instants are written for people: '21/11/2026', and in English '21 Nov 2026', where 1/11 would be read in two ways. */

function dayFormat(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { day: 'numeric', month: locale === 'vi' ? 'numeric' : 'short', year: 'numeric', timeZone });
}

/** A Vietnam day ('YYYY-MM-DD'), or the value of a DATE column, as a reader writes it. */
export function formatDay(day: string, locale: Locale): string {
  return dayFormat(locale, 'UTC').format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** The same for the language of the page. */
export function useDay(): (day: string) => string {
  const locale = useLocale();
  return (day) => formatDay(day, locale);
}

/** The day in Vietnam of an instant. */
export function useDayOf(): (instant: string | Date) => string {
  const format = dayFormat(useLocale(), 'Asia/Ho_Chi_Minh');
  return (instant) => format.format(new Date(instant));
}

/** An instant as the clock in Vietnam shows it: '14:35 21/11/2026', and in English '21 Nov 2026, 14:35'. */
export function useMoment(): (instant: string | Date) => string {
  const locale = useLocale();
  const day = dayFormat(locale, 'Asia/Ho_Chi_Minh');
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
  return (instant) => {
    const parts = [time.format(new Date(instant)), day.format(new Date(instant))];
    return locale === 'vi' ? parts.join(' ') : parts.reverse().join(', ');
  };
}
