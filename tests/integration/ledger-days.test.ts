import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ledgerAccounts } from '#app/modules/ledger/accounts.ts';
import { enterCardTransfer } from '#app/modules/ledger/enter-card-transfer.server.ts';
import { enterDeliveryCost } from '#app/modules/ledger/enter-delivery-cost.server.ts';
import { correctHandedOver, enterHandedOver } from '#app/modules/ledger/enter-handed-over.server.ts';
import { enterGivenBack, enterPayment } from '#app/modules/ledger/enter-payment.server.ts';
import { enterProviderFee } from '#app/modules/ledger/enter-provider-fee.server.ts';
import { enterRefund } from '#app/modules/ledger/enter-refund.server.ts';
import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import { getPayoutBatch } from '#app/modules/ledger/get-payout-batch.server.ts';
import { getSellerBalance } from '#app/modules/ledger/get-seller-balance.server.ts';
import { readHeld } from '#app/modules/ledger/internal/read-held.server.ts';
import { getTrialBalance } from '#app/modules/ledger/get-trial-balance.server.ts';
import { listBalanceLines } from '#app/modules/ledger/list-balance-lines.server.ts';
import { matchStatement } from '#app/modules/ledger/match-statement.server.ts';
import { proposePayouts } from '#app/modules/ledger/propose-payouts.server.ts';
import { recordPayIn } from '#app/modules/ledger/record-pay-in.server.ts';
import { sendPayouts } from '#app/modules/ledger/send-payouts.server.ts';
import { sumLedger } from '#app/modules/ledger/sum-ledger.server.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addMonths, monthOf, vietnamDay } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { Books } from '#tests/factories/ledger-books.ts';
import { makeDays } from '#tests/factories/ledger-days.ts';
import type { MoneyEvent } from '#tests/factories/ledger-days.ts';
import { chanceOf } from '#tests/factories/ledger-sales.ts';
import { createPayee } from '#tests/factories/ledger.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date('2026-01-01T03:00:00Z');
const clock: Clock = { now: () => now };
const market = testApp({ clock });
const actor = someActor('Lê Thị Thu');
let communeIds: string[] = [];

/** The same event, by the market's own use cases. */
async function play(event: MoneyEvent): Promise<unknown> {
  const { app } = market;
  const inOne = (work: (tx: Db) => Promise<unknown>) => app.db.$transaction(work);
  switch (event.do) {
    case 'pay': return inOne((tx) => enterPayment(tx, event));
    case 'give_back': return inOne((tx) => enterGivenBack(tx, event));
    case 'sell': return inOne((tx) => enterSale(tx, event.sale));
    case 'refund': return inOne((tx) => enterRefund(tx, event));
    case 'hand_over': return inOne((tx) => enterHandedOver(tx, event));
    case 'list': return inOne((tx) => correctHandedOver(tx, event));
    case 'delivery_cost': return inOne((tx) => enterDeliveryCost(tx, event));
    case 'provider_fee': return inOne((tx) => enterProviderFee(tx, event));
    case 'card_transfer': return inOne((tx) => enterCardTransfer(tx, event));
    case 'pay_in': return recordPayIn(app, { actor, communeIds, sellerId: event.sellerId, key: randomUUID(), amount: event.amount, note: 'nop phi cho' });
    case 'payouts': return payOut(event.fails);
  }
}

/** A batch, taken to the bank, whose statement says of some transfers that they came back. */
async function payOut(fails: (sellerId: string) => boolean): Promise<void> {
  const proposed = await proposePayouts(market.app, { actor, communeIds });
  if (!proposed.ok) return;
  const { batchId } = proposed.value;
  await sendPayouts(market.app, { actor, communeIds, batchId });
  const { payouts } = await getPayoutBatch(market.app, { communeIds, batchId });
  const lines = payouts.map(({ reference, amount, seller }) => `CHO PHIEN ${reference},${fails(seller.id) ? '' : amount},${fails(seller.id) ? amount : ''}`);
  const file = { name: 'sao-ke.csv', bytes: new TextEncoder().encode(`Nội dung,Ghi nợ,Ghi có\n${lines.join('\n')}\n`) };
  for (let again = 0; again < 2; again += 1) expect(await matchStatement(market.app, { actor, communeIds, file })).toMatchObject({ ok: true, value: { open: [] } });
}

test('40 days through the database come to what they come to on paper, for every account, every seller and every month', async () => {
  const { db } = market.app;
  const sellers = await Promise.all(sellerKinds.map((kind) => createPayee(db, { kind, name: `Nhà ${kind}` })));
  communeIds = [...new Set(sellers.map(({ communeId }) => communeId))];
  const days = makeDays(chanceOf(30), sellers, randomUUID);
  const books = new Books(sellers);
  for (let day = 0; day < 40; day += 1) {
    for (const [place, event] of days.day(now).entries()) {
      now = new Date(now.getTime() + place);
      books.play(event);
      await play(event);
    }
    now = new Date(Date.UTC(2026, 0, 2 + day, 3));
    // Most of it stands in sums when it is asked for, some of it not.
    if (day < 36 && day % 5 === 0) await sumLedger(market.app, { behind: 0 });
  }
  books.check();
  const summed = await db.$queryRaw`SELECT sum(debit - credit)::int AS off, sum(debit) > 0 AS some FROM ledger_sum`;
  expect(summed).toEqual([{ off: 0, some: true }]);
  expect(await db.ledgerUnsold.count()).toBeGreaterThan(0);
  for (const account of ['carrier_cash', 'carrier_fee', 'card_cash'] as const) for (const { holder, amount } of await readHeld(db, account)) expect(amount, holder).toBe(books.held(account, holder));
  expect(books.failedPayouts).toBeGreaterThan(0);
  expect(books.undone).toBeGreaterThan(3);
  const months = [0, 1, 2, 3].map((offset) => addMonths(monthOf(vietnamDay(new Date('2026-01-01T03:00:00Z'))), offset));
  for (const month of months) expect((await getTrialBalance(market.app, { month })).difference).toBe(0);
  const { accounts } = await getTrialBalance(market.app, { month: monthOf(vietnamDay(now)) });
  for (const account of ledgerAccounts) expect(accounts.find((each) => each.account === account)?.closing, account).toBe(books.account(account));
  for (const { id } of sellers) {
    const book = books.sellers.get(id);
    expect(await getSellerBalance(market.app, { sellerId: id })).toMatchObject({ counted: 0 - (book?.counted ?? 0), held: book?.held });
    let stands = 0;
    for (const month of months) {
      const { opening, closing, lines } = await listBalanceLines(market.app, { sellerId: id, month });
      expect(opening).toBe(stands);
      for (const { amount, parts } of lines) expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(amount);
      stands = closing;
    }
    expect(stands).toBe(0 - (book?.counted ?? 0) - (book?.held ?? 0));
  }
}, 120_000);
