import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import type { Dong } from '#app/shared/money.ts';
import { priceBands } from '../price-bands.ts';

/** How a span of prices is called. A band ends where the next one begins: nobody says 49.999. */
export function usePriceLabel(): (min: Dong | null, max: Dong | null) => string {
  const t = useTranslations('search');
  const locale = useLocale();
  const price = (dong: Dong) => formatDong(dong, locale);
  return (min, max) => {
    const band = priceBands.some((each) => each.min === min && each.max === max);
    if (min === null) return t(band ? 'below' : 'maxChosen', { price: price((max ?? 0) + (band ? 1 : 0)) });
    return max === null ? t('minChosen', { price: price(min) }) : t('between', { min: price(min), max: price(max + (band ? 1 : 0)) });
  };
}
