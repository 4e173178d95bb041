/** A calendar day in Vietnam, 'YYYY-MM-DD'. Days compare as texts: '2026-04-29' < '2026-04-30'. */
export type VietnamDay = string & { readonly __brand: 'VietnamDay' };

/** A calendar month in Vietnam, 'YYYY-MM'. */
export type VietnamMonth = string & { readonly __brand: 'VietnamMonth' };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// Asia/Ho_Chi_Minh has been UTC+7 without summer time since 13 June 1975: an offset is exact for every day the market can hold.
const OFFSET = 7 * HOUR;

/** The day that the calendar in Vietnam shows at this instant. */
export function vietnamDay(instant: Date): VietnamDay {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10) as VietnamDay;
}

/** The instant at which the day begins in Vietnam (17:00 UTC of the day before). */
export function startOfVietnamDay(day: VietnamDay): Date {
  return new Date(utcMidnight(day).getTime() - OFFSET);
}

/** The day as a DATE column holds it: midnight UTC of the same calendar day. */
export function utcMidnight(day: VietnamDay): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The calendar day of a DATE column's value. */
export function dayOfUtcMidnight(value: Date): VietnamDay {
  return value.toISOString().slice(0, 10) as VietnamDay;
}

/** 'YYYY-MM-DD' of a day that exists, else null ('2026-02-30', '30/4/2026', '' → null). Years 1900 to 9999. */
export function parseVietnamDay(text: string | null | undefined): VietnamDay | null {
  if (!text || !/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as VietnamDay) : null;
}

/** A day written in the source, checked. Throws where it does not exist. */
export function dayOf(text: string): VietnamDay {
  const day = parseVietnamDay(text);
  if (!day) throw new Error(`Not a day: ${text}`);
  return day;
}

export function addDays(day: VietnamDay, days: number): VietnamDay {
  return new Date(utcMidnight(day).getTime() + days * DAY).toISOString().slice(0, 10) as VietnamDay;
}

/** How many days lie from `from` to `to`: 0 for the same day, negative where `to` is earlier. */
export function daysBetween(from: VietnamDay, to: VietnamDay): number {
  return Math.round((utcMidnight(to).getTime() - utcMidnight(from).getTime()) / DAY);
}

export function monthOf(day: VietnamDay): VietnamMonth {
  return day.slice(0, 7) as VietnamMonth;
}

/** 'YYYY-MM' of a month that exists, else null. */
export function parseVietnamMonth(text: string | null | undefined): VietnamMonth | null {
  return text && parseVietnamDay(`${text}-01`) ? (text as VietnamMonth) : null;
}

export function firstDayOfMonth(month: VietnamMonth): VietnamDay {
  return `${month}-01` as VietnamDay;
}

export function lastDayOfMonth(month: VietnamMonth): VietnamDay {
  return addDays(firstDayOfMonth(addMonths(month, 1)), -1);
}

export function addMonths(month: VietnamMonth, months: number): VietnamMonth {
  const date = utcMidnight(firstDayOfMonth(month));
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7) as VietnamMonth;
}

/** The number of the month, 1 to 12. */
export function monthNumber(day: VietnamDay | VietnamMonth): number {
  return Number(day.slice(5, 7));
}
