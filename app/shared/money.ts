/** An amount in whole đồng. */
export type Dong = number;

const formats = {
  vi: new Intl.NumberFormat('vi-VN', { style: 'currency', currency: 'VND' }),
  en: new Intl.NumberFormat('en-US', { style: 'currency', currency: 'VND' }),
};

/** '1.234.000 ₫' in Vietnamese, '₫1,234,000' in English. */
export function formatDong(amount: Dong, locale: 'vi' | 'en'): string {
  return formats[locale].format(amount);
}

/** The price of a kilogram, rounded to whole đồng; null where the net weight is unknown. */
export function pricePerKg(price: Dong, netGrams: number | null): Dong | null {
  return netGrams ? Math.round((price * 1000) / netGrams) : null;
}
