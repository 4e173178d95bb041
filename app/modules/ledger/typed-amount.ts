/** An amount as somebody types it ('1.200.000', '1 200 000 đ') in whole đồng; NaN for what is none. */
export function typedAmount(value: FormDataEntryValue | null): number {
  const digits = String(value ?? '').normalize('NFKC').replace(/[\s.,]|đ|₫|vnd/giu, '');
  return /^\d{1,13}$/.test(digits) ? Number(digits) : Number.NaN;
}
