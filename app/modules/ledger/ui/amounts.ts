import { useLocale } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { formatMonth } from '#app/shared/written-dates.ts';

/** Amounts, shares and months as the reader of the page writes them. `signed` puts a plus before what is above zero. */
export function useAmounts() {
  const locale = useLocale();
  const percent = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 2 });
  return {
    dong: (amount: number) => formatDong(amount, locale),
    signed: (amount: number) => (amount > 0 ? '+' : '') + formatDong(amount, locale),
    /** Of hundredths of a per cent. */
    percent: (basisPoints: number) => `${percent.format(basisPoints / 100)}%`,
    month: (month: string) => formatMonth(month, locale),
  };
}
