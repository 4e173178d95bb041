/** A Vietnamese phone number in its one stored form: '+84901234567'. */
export type Phone = `+84${string}`;

// Mobile numbers have nine digits after the leading 0 (since the 11-digit ones ended in 2018), land lines ten that begin with 2.
const national = /^(?:[35789]\d{8}|2\d{9})$/;

/**
 * Reads a phone number in any usual form (0901 234 567, +84 901 234 567, 84-901-234-567, 0084…, +84 (0)901…, dots, brackets,
 * also without its leading 0, as spreadsheets leave it). Null where it is no Vietnamese number.
 */
export function parsePhone(text: string): Phone | null {
  const typed = text.normalize('NFKC').replace(/[\s.()\-‐‑‒–—_/]/gu, '');
  const digits = typed.replace(/^\+/, '');
  if (!/^\d{9,15}$/.test(digits)) return null;
  const foreignForm = typed.startsWith('+') ? digits : digits.replace(/^00/, '');
  const withoutCountry = foreignForm.replace(/^84(?=0?\d{9,10}$)/, '');
  if (typed.startsWith('+') && withoutCountry === foreignForm) return null;
  const number = withoutCountry.replace(/^0/, '');
  return national.test(number) ? `+84${number}` : null;
}

/** As it is read aloud: '0901 234 567', '0273 387 2345', '028 3829 1234'. Another country's number stays as it is. */
export function formatPhone(phone: string): string {
  const number = /^\+84(\d+)$/.exec(phone)?.[1];
  if (!number) return phone;
  const local = `0${number}`;
  if (/^02[48]\d{8}$/.test(local)) return local.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
  return local.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3');
}

/** Whether a text message reaches it: land lines begin with 02. */
export function isMobilePhone(phone: Phone): boolean {
  return !phone.startsWith('+842');
}
