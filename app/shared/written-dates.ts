import type { Locale } from './locale.ts';

/*
 * How days and instants are written for people, on pages and in messages: '21/11/2026', and in English '21 Nov 2026', where 1/11 would be read in
 * two ways. Nobody else formats them.
 */

const dayParts = (locale: Locale) => ({ day: 'numeric', month: locale === 'vi' ? 'numeric' : 'short' }) as const;
const language = (locale: Locale) => (locale === 'vi' ? 'vi-VN' : 'en-GB');

function dayFormat(locale: Locale, timeZone: string, year = true): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language(locale), { ...dayParts(locale), ...(year && { year: 'numeric' }), timeZone });
}

// A format is dear to make, and pages write many days.
const formats = {
  vi: { day: dayFormat('vi', 'UTC'), dayThere: dayFormat('vi', 'Asia/Ho_Chi_Minh'), shortDayThere: dayFormat('vi', 'Asia/Ho_Chi_Minh', false) },
  en: { day: dayFormat('en', 'UTC'), dayThere: dayFormat('en', 'Asia/Ho_Chi_Minh'), shortDayThere: dayFormat('en', 'Asia/Ho_Chi_Minh', false) },
};
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
const clockToTheSecond = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
const monthInEnglish = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A Vietnam day ('YYYY-MM-DD'), or the value of a DATE column, as a reader writes it. */
export function formatDay(day: string, locale: Locale): string {
  return formats[locale].day.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** The day in Vietnam of an instant. */
export function formatDayOf(instant: string | Date, locale: Locale): string {
  return formats[locale].dayThere.format(new Date(instant));
}

/** An instant as the clock in Vietnam shows it: '14:35 21/11/2026', and in English '21 Nov 2026, 14:35'. `short` leaves out the year. */
export function formatMoment(instant: string | Date, locale: Locale, { short = false } = {}): string {
  const at = new Date(instant);
  const parts = [clock.format(at), formats[locale][short ? 'shortDayThere' : 'dayThere'].format(at)];
  return locale === 'vi' ? parts.join(' ') : parts.reverse().join(', ');
}

/** What the clock in Vietnam shows at an instant: '14:35', '14:35:07'. */
export function formatClock(instant: string | Date, { seconds = false } = {}): string {
  return (seconds ? clockToTheSecond : clock).format(new Date(instant));
}

/** A Vietnam month ('YYYY-MM'): '11/2026', and in English 'November 2026'. */
export function formatMonth(month: string, locale: Locale): string {
  if (locale === 'vi') return `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;
  return monthInEnglish.format(new Date(`${month}-01T00:00:00Z`));
}
