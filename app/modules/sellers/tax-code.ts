/** Weights of the first nine digits of a tax code (structure: circular 105/2020/TT-BTC, article 5; the weights are those by which the tax authority gives the tenth). */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * A Vietnamese tax code in its one stored form, or null where it is none: 10 digits whose last is a check digit; with '-' and three more, a
 * branch; or, of a household, the 12-digit identity number of its owner (in use as a tax code since 1 July 2025, circular 86/2024/TT-BTC),
 * which begins with the code of a province of birth (001 to 096, decree 137/2015/NĐ-CP).
 */
export function parseTaxCode(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s.\-–]/gu, '');
  if (/^\d{12}$/.test(digits)) return Number(digits.slice(0, 3)) >= 1 && Number(digits.slice(0, 3)) <= 96 ? digits : null;
  if (!/^(\d{10}|\d{13})$/.test(digits)) return null;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const serial = digits.slice(2, 9);
  if (serial === '0000000' || 10 - (sum % 11) !== Number(digits[9])) return null;
  const branch = digits.slice(10);
  if (branch === '000') return null;
  return branch ? `${digits.slice(0, 10)}-${branch}` : digits;
}
