import { foldAccents } from '#app/shared/text.ts';

/** A bank that takes transfers by VietQR. */
export type Bank = { /** Six digits, NAPAS. */ bin: string; name: string; fullName: string };

export type BankAccount = { bin: string; number: string; holder: string };

/** The number of an account as banks take it (digits, of some banks letters too), or null. */
export function parseAccountNumber(text: string): string | null {
  const number = text.normalize('NFKC').replace(/[\s.\-–]/gu, '').toUpperCase();
  return /^[0-9A-Z]{4,19}$/.test(number) ? number : null;
}

/** A holder's name as the bank writes it: 'Trần Thị Sáu' → 'TRAN THI SAU'. Null where nothing sensible is left. */
export function parseAccountHolder(text: string): string | null {
  const holder = foldAccents(text).toUpperCase().replace(/[^A-Z0-9 .&'-]/g, ' ').replace(/\s+/g, ' ').trim();
  return holder.length >= 2 && holder.length <= 70 ? holder : null;
}

/** '•••• 6789': so much of an account as may stand where others look too. */
export function maskAccountNumber(number: string): string {
  return `•••• ${number.slice(-4)}`;
}
