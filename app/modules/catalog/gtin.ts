/* Numbers under the bar code of goods (GS1): 8, 12, 13 or 14 digits, of which the last checks the others. */

export type GtinProblem = 'gtin_digits' | 'gtin_check';

/** The digits of a typed number ('893 850 400 001 2'), or what is wrong with it: how many there are, or the check digit. */
export function parseTypedGtin(text: string): { gtin: string } | { problem: GtinProblem } {
  const gtin = text.normalize('NFKC').replace(/[\s.-]/g, '');
  if (!/^(\d{8}|\d{12,14})$/.test(gtin)) return { problem: 'gtin_digits' };
  return checkDigit(gtin.slice(0, -1)) === Number(gtin.at(-1)) ? { gtin } : { problem: 'gtin_check' };
}

/** The digit that follows these: weights 3 and 1 in turn from the right, up to the next ten (GS1 General Specifications 7.9). */
function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}
