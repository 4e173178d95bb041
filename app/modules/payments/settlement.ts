import { foldAccents } from '#app/shared/text.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';

/** A line of a carrier's list of the cash that it collected and handed over. Amounts in đồng, as large as somebody has typed them. */
export type ListedCash = { row: number; tracking: string; cash: bigint; fee: bigint };

/** Why a line does not fit its parcel. */
export const differences = ['unknown', 'amount', 'fee', 'twice', 'not_delivered'] as const;
/** The list may be right after all: somebody can enter the line as it stands. */
export const acceptable: readonly Difference[] = ['amount', 'fee'];
export type Difference = (typeof differences)[number];

export type SheetProblem = { code: 'no_columns' } | { code: 'bad_amount'; row: number };

const headings = {
  tracking: [/^ma (van don|don hang|don|phieu gui|buu gui|kien)\b/, /^tracking/, /^order.?code/, /^label/, /^so (hieu|van don)/],
  cash: [/thu ho/, /\bcod\b/, /^cash/, /^collected/],
  fee: [/^(tong )?(phi|cuoc)\b/, /^fee/],
} as const;
type Column = keyof typeof headings;

const largest = 9_000_000_000_000_000n;

/**
 * The lines of a carrier's list, whatever its columns are called and wherever its table begins. Lines without a tracking number (sums, notes) are left
 * out. Problems: `no_columns` where there is no column for the tracking number and the cash; `bad_amount` names the row.
 */
export function readSheet(rows: readonly { number: number; cells: readonly string[] }[]): Result<ListedCash[], SheetProblem> {
  const place = rows.slice(0, 30).findIndex(({ cells }) => columnOf(cells, 'tracking') >= 0 && columnOf(cells, 'cash') >= 0);
  const head = rows[place]?.cells;
  if (!head) return failed({ code: 'no_columns' });
  const [tracking, cash, fee] = [columnOf(head, 'tracking'), columnOf(head, 'cash'), columnOf(head, 'fee')];
  const lines: ListedCash[] = [];
  for (const { number: row, cells } of rows.slice(place + 1)) {
    const code = (cells[tracking] ?? '').replace(/\s/g, '').toUpperCase();
    if (!/^[A-Z0-9.\-_]{4,40}$/.test(code) || !/\d/.test(code)) continue;
    const [paid, kept] = [parseAmount(cells[cash] ?? ''), fee < 0 ? 0n : parseAmount(cells[fee] ?? '')];
    if (paid === null || kept === null) return failed({ code: 'bad_amount', row });
    lines.push({ row, tracking: code, cash: paid, fee: kept });
  }
  return ok(lines);
}

function columnOf(cells: readonly string[], column: Column): number {
  const names = cells.map((cell) => foldAccents(cell).trim());
  return names.findIndex((name) => name !== '' && headings[column].some((pattern) => pattern.test(name)) && !(column === 'cash' && /^(phi|cuoc)/.test(name)));
}

/** '1.250.000 đ', '1,250,000', '1250000', '1250000.00'; empty and '-' are 0. Null where it is no amount, or one below zero. */
export function parseAmount(text: string): bigint | null {
  const plain = text.replace(/[\s₫]|đ|vnd/gi, '');
  if (plain === '' || plain === '-') return 0n;
  const whole = /^\d+[.,]0{1,2}$/.test(plain) ? plain.replace(/[.,]0{1,2}$/, '') : /^\d{1,3}([.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, '') : plain;
  if (!/^\d{1,16}$/.test(whole)) return null;
  const amount = BigInt(whole);
  return amount <= largest ? amount : null;
}

/** A parcel as the list is compared with it. `isPaid`: an earlier line has paid for it. `feeActual`: what the carrier said that the way costs, there and back. */
export type ListedParcel = { isDelivered: boolean; isReturned: boolean; cashDue: number; feeActual: number | null; isPaid: boolean };

/** What does not fit; null where all does. A list without fees differs in none. */
export function differenceOf({ cash, fee }: Pick<ListedCash, 'cash' | 'fee'>, parcel: ListedParcel | null): Difference | null {
  if (!parcel) return 'unknown';
  if (parcel.isPaid) return 'twice';
  // What came back has a fee and no cash.
  if (!parcel.isDelivered && !(parcel.isReturned && cash === 0n)) return 'not_delivered';
  if (cash !== BigInt(parcel.cashDue)) return 'amount';
  const isKnown = parcel.feeActual === null ? fee <= cash : fee === BigInt(parcel.feeActual);
  return fee === 0n || isKnown ? null : 'fee';
}
