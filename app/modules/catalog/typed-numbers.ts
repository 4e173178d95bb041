/* Numbers as people write them into a form: '120.000 đ', '120k', '1,5 kg', '500'. */

/** Đồng out of a typed price ('120.000', '120,000 đ', '120 000', '120k', '120 ngàn'), or null where it is no whole amount. */
export function parseTypedPrice(text: string): number | null {
  const typed = text.normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(/(đ|₫|đồng|vnd|vnđ)$/u, '');
  const thousands = /^(\d+(?:[.,]\d{1,2})?)(?:k|nghìn|ngàn)$/u.exec(typed)?.[1];
  if (thousands) return Math.round(Number(thousands.replace(',', '.')) * 1000);
  return parseWhole(typed);
}

/** Grams out of a typed weight ('500', '500g', '1,5 kg', '2 ký', '3 lạng'), or null. A bare number counts as grams. */
export function parseTypedWeight(text: string): number | null {
  const typed = text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const [, amount, unit] = /^([\d.,]+)(kg|ký|kí|kilo|lạng|g|gr|gam|gram)?$/u.exec(typed) ?? [];
  if (!amount) return null;
  if (!unit || unit.startsWith('g')) return parseWhole(amount);
  if (!/^\d+(?:[.,]\d{1,3})?$/.test(amount)) return null;
  return Math.round(Number(amount.replace(',', '.')) * (unit === 'lạng' ? 100 : 1000));
}

/** Grams that the name of a unit says by itself ('kg' → 1000, 'hộp 500 g' → 500, '2 ký'), or null ('hộp', 'con'). */
export function weightOfUnit(unit: string): number | null {
  const text = unit.normalize('NFKC').toLowerCase().trim();
  const [, amount = '1', word] = /(?:^|[^\d.,\p{L}])((?:\d+(?:[.,]\d+)?)?)\s*(kg|ký|kí|kilo|lạng|g|gr|gam|gram)$/u.exec(text) ?? [];
  return word ? parseTypedWeight(`${amount || 1}${word}`) : null;
}

/** '1,5 kg' in Vietnamese, '1.5 kg' in English, '500 g': a weight that `parseTypedWeight` reads back. */
export function formatWeight(grams: number, locale: 'vi' | 'en'): string {
  const kilograms = grams >= 1000 && grams % 10 === 0;
  const amount = kilograms ? grams / 1000 : grams;
  return `${amount.toLocaleString(locale, { maximumFractionDigits: 3, useGrouping: false })} ${kilograms ? 'kg' : 'g'}`;
}

/** A whole number, with or without marks between the thousands. */
function parseWhole(text: string): number | null {
  return /^(\d+|\d{1,3}([.,]\d{3})+)$/.test(text) ? Number(text.replace(/[.,]/g, '')) : null;
}
