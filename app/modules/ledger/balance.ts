import type { LedgerAccount, LedgerKind } from './accounts.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';

/**
 * What stands between the market and a seller, in đồng as the seller sees it: above zero the market owes the seller. `held` = what the seller has in hand
 * of orders that are no sale yet: it counts when they are, or goes back to the buyers.
 */
export type SellerBalance = { counted: number; held: number; heldOrders: number };

/** What a line is made of, as the seller sees it. `cash` = it got or gave money. */
export type LineParts = Partial<Record<'goods' | 'discount' | 'fee' | 'fee_discount' | 'commission' | 'vat' | 'income_tax' | 'cash', number>>;
export const lineParts = ['goods', 'discount', 'fee', 'fee_discount', 'commission', 'vat', 'income_tax', 'cash'] as const;

/** Something that happened, with what it did to the seller's balance. `held` = it does not count yet, because its order is no sale. */
export type BalanceLine = { id: string; at: Date; kind: LedgerKind; orderId: string | null; note: string | null; amount: number; balance: number; parts: LineParts; held: boolean };

export type BalanceMonth = { month: VietnamMonth; opening: number; closing: number; lines: BalanceLine[] };

/** A seller as the finance officer sees it. */
export type MoneySeller = { id: string; name: string; slug: string; commune: string; hasAccount: boolean };
export type SellerBalanceRow = MoneySeller & SellerBalance;

/** An account over a month, debit above zero. */
export type AccountTotals = { account: LedgerAccount; opening: number; debit: number; credit: number; closing: number };
export type TrialBalance = { month: VietnamMonth; accounts: AccountTotals[]; /** Zero, or the books are wrong. */ difference: number };

export const balanceSides = ['above', 'below', 'held', 'all'] as const;
/** Sellers to whom the market owes, who owe the market, who hold buyers' money, or all with a line. */
export type BalanceSide = (typeof balanceSides)[number];
