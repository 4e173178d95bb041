import type { EntryPart, LedgerAccount } from '../accounts.ts';

/** One side of a transaction, in đồng: debit above zero, credit below. */
export type Entry = { account: LedgerAccount; amount: number; sellerId?: string | undefined; orderId?: string | undefined; /** Of a sale or refund: for which line's goods. */ lineId?: string | undefined; holder?: string | undefined; what?: EntryPart | undefined };

/** The sides of a transaction as they are written: those of 0 đồng are left out. */
export function sidesOf(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ amount }) => amount !== 0);
}
