import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { listingStates } from './listing.ts';
import type { ListingState } from './listing.ts';
import { parseTypedPrice } from './typed-numbers.ts';

export const priceWays = ['raise_percent', 'lower_percent', 'raise', 'lower', 'set'] as const;
export type PriceWay = (typeof priceWays)[number];
export const roundings = [1, 500, 1_000] as const;

/** What is done to many products at once. */
export type BulkChange =
  | { do: 'price'; way: PriceWay; amount: number; round: (typeof roundings)[number] }
  | { do: 'stock'; stock: number }
  | { do: 'sell' }
  | { do: 'withdraw' };

/** Which products: those with these ids, or all that a search finds. */
export type BulkChoice = { ids: string[] } | { q: string; state: ListingState | null };

/** At most so many at once. */
export const mostAtOnce = 500;

/** A price after a change, rounded to the nearest step; it may be out of range. */
export function changePrice(price: number, { way, amount, round }: Extract<BulkChange, { do: 'price' }>): number {
  const moved = { raise_percent: price * (1 + amount / 100), lower_percent: price * (1 - amount / 100), raise: price + amount, lower: price - amount, set: amount }[way];
  return Math.round(moved / round) * round;
}

/** What the form of a bulk change says. Errors: `amount`, `stock`, `nothing_chosen`. */
export function readBulkForm(form: FormData): Result<{ choice: BulkChoice; change: BulkChange }, { code: 'amount' | 'stock' | 'nothing_chosen' }> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const choice: BulkChoice = text('all') === '1' ? readBulkSearch({ q: text('q'), state: text('state') }) : { ids: [...new Set(form.getAll('product').map(String))] };
  if ('ids' in choice && choice.ids.length === 0) return failed({ code: 'nothing_chosen' });
  const change = readChange(text);
  return change.ok ? ok({ choice, change: change.value }) : change;
}

/** What is searched for, out of a form or an address. */
export function readBulkSearch({ q, state }: { q: string; state: string }): { q: string; state: ListingState | null } {
  return { q: q.normalize('NFC').slice(0, 100), state: listingStates.find((each) => each === state) ?? null };
}

function readChange(text: (name: string) => string): Result<BulkChange, { code: 'amount' | 'stock' }> {
  const what = text('do');
  if (what === 'stock') return /^\d{1,6}$/.test(text('stock')) && Number(text('stock')) <= 100_000 ? ok({ do: 'stock', stock: Number(text('stock')) }) : failed({ code: 'stock' });
  if (what === 'sell' || what === 'withdraw') return ok({ do: what });
  const way = priceWays.find((each) => each === text('way')) ?? 'raise_percent';
  const round = roundings.find((each) => String(each) === text('round')) ?? 1;
  const percent = way === 'raise_percent' || way === 'lower_percent';
  const amount = percent ? Number(/^\d{1,3}([.,]\d{1,2})?$/.test(text('amount')) ? text('amount').replace(',', '.') : NaN) : (parseTypedPrice(text('amount')) ?? NaN);
  const most = way === 'lower_percent' ? 90 : way === 'raise_percent' ? 500 : 1_000_000_000;
  return amount > 0 && amount <= most ? ok({ do: 'price', way, amount, round }) : failed({ code: 'amount' });
}

/** The fields that a preview hands on so that writing does the same. */
export function writeBulkFields(change: BulkChange): [string, string][] {
  return Object.entries(change).map(([name, value]) => [name, String(value)]);
}
