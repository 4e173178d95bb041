import { useLocale } from 'use-intl';

/** An instant as a reader in Vietnam writes it: '09:05 21/11/2026'; in English '21 Nov 2026, 09:05'. */
export function useMoment(): (instant: string | Date) => string {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    day: 'numeric',
    month: locale === 'vi' ? 'numeric' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  return (instant) => format.format(new Date(instant));
}
