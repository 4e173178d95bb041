import { useLocale } from 'use-intl';
import { formatDay, formatDayOf, formatMoment } from '#app/shared/written-dates.ts';

/** A Vietnam day, or the value of a DATE column, in the language of the page. */
export function useDay(): (day: string) => string {
  const locale = useLocale();
  return (day) => formatDay(day, locale);
}

/** The day in Vietnam of an instant. */
export function useDayOf(): (instant: string | Date) => string {
  const locale = useLocale();
  return (instant) => formatDayOf(instant, locale);
}

/** An instant as the clock in Vietnam shows it. */
export function useMoment(): (instant: string | Date) => string {
  const locale = useLocale();
  return (instant) => formatMoment(instant, locale);
}
