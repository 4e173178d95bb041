/** A seller's own number as it is kept: capitals, without spaces ('xc 01' → 'XC01'), or null where it has other signs or more than 40. */
export function parseTypedSku(text: string): string | null {
  const sku = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  return /^[A-Z0-9][A-Z0-9._/-]{0,39}$/.test(sku) ? sku : null;
}
