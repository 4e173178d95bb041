/** Letters of an order's code: see orders/create-order-group. */
const body = '[234679ACDEFGHJKMNPQRTUVWXYZ]{8}';

/** What a transfer for an order is to name: its code without the dash, which many banks drop. */
export function referenceOf(orderCode: string): string {
  return orderCode.replace(/[^A-Z0-9]/gi, '').toUpperCase();
}

/**
 * The references that a transfer's note may name, the likeliest first. Banks mangle a note: they put it in capitals or small letters, drop dashes,
 * put spaces or dots in its middle, and write words and numbers of their own before and after it.
 */
export function referencesIn(note: string): string[] {
  const text = note.normalize('NFKC').toUpperCase();
  const found = new Set<string>();
  const take = (letters: string, pattern: string, prefix = '') => {
    for (const [, reference = ''] of letters.matchAll(new RegExp(`(?=(${pattern}))`, 'g'))) found.add(prefix + reference);
  };
  // As it was typed, the order's number ending where a letter or digit no longer follows.
  take(text, String.raw`CP${body}\d{1,2}(?![A-Z0-9])`);
  take(text.replace(/-(?=\d{1,2}(?!\d))/g, ''), String.raw`CP${body}\d{1,2}(?![A-Z0-9])`);
  // Run together with what the bank wrote around it: the number may be one digit or two.
  const letters = text.replace(/[^A-Z0-9]/g, '');
  take(letters, `CP${body}\\d`);
  take(letters, `CP${body}\\d\\d`);
  // Its first two letters were left away.
  take(letters, `${body}\\d`, 'CP');
  take(letters, `${body}\\d\\d`, 'CP');
  return [...found].slice(0, 500);
}

/** Whether somebody at least tried to name an order. */
export function looksLikeOurs(note: string): boolean {
  return /CP[A-Z0-9]{6,12}/.test(note.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, ''));
}
