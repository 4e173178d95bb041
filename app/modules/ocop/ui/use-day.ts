import { useLocale } from 'use-intl';

/** How a day ('2026-04-30', or what a DATE column became: '2026-04-30T00:00:00.000Z') and an instant are written for the reader. */
export function useDay() {
  const locale = useLocale();
  const language = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const parts = { day: 'numeric', month: locale === 'vi' ? 'numeric' : 'short', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
  const there = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'Asia/Ho_Chi_Minh' });
  return { day: (value: string) => day.format(new Date(value)), dayOfInstant: (value: string) => there.format(new Date(value)) };
}
