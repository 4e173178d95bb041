import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { isReturnReason } from '../return.ts';

export type NamedLine = { productName: string; productNameEn: string | null; variantName: string; variantNameEn: string | null };

/** What goods are called in the reader's language: 'Xoài cát Hòa Lộc, hộp 3 kg'. */
export function useLineName(): (line: NamedLine) => string {
  const locale = useLocale();
  return (line) => `${inLanguage(locale, line.productName, line.productNameEn)}, ${inLanguage(locale, line.variantName, line.variantNameEn)}`;
}

export function useReturnReason(): (reason: string) => string {
  const t = useTranslations('returns.reasons');
  return (reason) => (isReturnReason(reason) ? t(reason) : reason);
}
