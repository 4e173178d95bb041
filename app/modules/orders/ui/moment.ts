import { useLocale } from 'use-intl';

/** An instant as a reader in Vietnam writes it: '21/11/2026, 09:05'. */
export function useMoment(): (instant: string | Date) => string {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
  return (instant) => format.format(new Date(instant));
}
