import type { Locale } from '#app/shared/locale.ts';

/** '1,2 kg', '800 g'. */
export function formatWeight(grams: number, locale: Locale): string {
  const format = (value: number, unit: 'kilogram' | 'gram') => new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-US', { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  return grams < 1_000 ? format(grams, 'gram') : format(grams / 1_000, 'kilogram');
}
