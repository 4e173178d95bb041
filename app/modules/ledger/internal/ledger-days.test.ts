import { expect, test } from 'vitest';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import { makeDays } from '#tests/factories/ledger-days.ts';
import type { MoneyEvent } from '#tests/factories/ledger-days.ts';
import { Books } from '#tests/factories/ledger-books.ts';
import { chanceOf } from '#tests/factories/ledger-sales.ts';

const sellers = Array.from({ length: 40 }, (_, place) => ({ id: `seller ${place}`, kind: sellerKinds[place % sellerKinds.length] ?? 'household' }));

test('10,000 days of sales, returns, refunds, payouts and fees: every account adds up, the whole is zero, and rounding loses no đồng', () => {
  const chance = chanceOf(20261121);
  let orders = 0;
  const days = makeDays(chance, sellers, () => `order ${(orders += 1)}`);
  const books = new Books(sellers);
  const seen = new Map<MoneyEvent['do'], number>();
  for (let day = 0; day < 10_000; day += 1) {
    const at = new Date(Date.UTC(2026, 0, 1 + day, 3));
    for (const event of days.day(at)) {
      seen.set(event.do, (seen.get(event.do) ?? 0) + 1);
      books.play(event);
    }
    if (books.total() !== 0) expect(books.total(), `day ${day}`).toBe(0);
    if (day % 1_000 === 0) books.check();
  }
  books.check();
  // What others hold and what is at the bank, counted without the ledger.
  for (const [holder, amount] of days.counted.carrier) expect(books.held('carrier_cash', holder), holder).toBe(amount);
  for (const [holder, amount] of days.counted.fees) expect(books.held('carrier_fee', holder), holder).toBe(0 - amount);
  for (const [holder, amount] of days.counted.card) expect(books.held('card_cash', holder), holder).toBe(amount);
  expect(books.account('bank')).toBe(days.counted.bank - books.paidOut);
  expect(Math.min(...seen.values()), JSON.stringify([...seen])).toBeGreaterThan(500);
  expect(books.undone, 'orders of which every đồng went back').toBeGreaterThan(1_000);
  expect(books.failedPayouts).toBeGreaterThan(500);
}, 120_000);
