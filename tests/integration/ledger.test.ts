import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { enterGivenBack, enterPayment } from '#app/modules/ledger/enter-payment.server.ts';
import { enterDeliveryCost } from '#app/modules/ledger/enter-delivery-cost.server.ts';
import { correctHandedOver, enterHandedOver } from '#app/modules/ledger/enter-handed-over.server.ts';
import { enterRefund } from '#app/modules/ledger/enter-refund.server.ts';
import { getSellerBalance } from '#app/modules/ledger/get-seller-balance.server.ts';
import { getTaxStatement } from '#app/modules/ledger/get-tax-statement.server.ts';
import { getTrialBalance } from '#app/modules/ledger/get-trial-balance.server.ts';
import { listBalanceLines } from '#app/modules/ledger/list-balance-lines.server.ts';
import { listHeldMoney } from '#app/modules/ledger/list-held-money.server.ts';
import { listTaxMonth } from '#app/modules/ledger/list-tax-month.server.ts';
import { listTaxRates } from '#app/modules/ledger/list-tax-rates.server.ts';
import { setTaxRate } from '#app/modules/ledger/set-tax-rate.server.ts';
import { recordMarketPayment } from '#app/modules/ledger/record-market-payment.server.ts';
import { recordCardTransfer } from '#app/modules/ledger/record-card-transfer.server.ts';
import { recordPayIn } from '#app/modules/ledger/record-pay-in.server.ts';
import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import { nothingOff } from '#app/modules/ledger/facts.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { accountOf, createPayee, sellByCard } from '#tests/factories/ledger.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const at = new Date('2026-11-21T03:00:00Z');
const november = '2026-11' as VietnamMonth;
const december = '2026-12' as VietnamMonth;
const market = testApp({ clock: fixedClock(at) });

/** An order of goods for 300,000 ₫ and a fee of 20,000 ₫, on which 5 % of commission lies. */
async function orderOf(kind: 'household' | 'cooperative' = 'household') {
  const { db } = market.app;
  const seller = await createPayee(db, { kind });
  const order = await createOrder(db, seller, { placedAt: at, goods: 300_000, fee: 20_000 });
  const ids = { orderId: order.id, sellerId: seller.id };
  const sell = (more: { at?: Date; feeTo?: 'seller' | 'delivery' } = {}) =>
    db.$transaction((tx) =>
      enterSale(tx, { ...ids, at, sellerKind: kind, fee: 20_000, feeTo: 'seller', feeOff: nothingOff, lines: [{ id: randomUUID(), amount: 300_000, off: nothingOff, commissionBp: 500, taxClass: 'goods' }], ...more }),
    );
  return { db, seller, order, ids, sell };
}

describe('what a seller holds of an order that is not done', () => {
  test('does not count, is told apart, and counts from the sale on', async () => {
    const { db, ids, sell } = await orderOf();
    await enterPayment(db, { ...ids, key: randomUUID(), amount: 320_000, hands: { in: 'seller' }, at });
    expect(await getSellerBalance(market.app, ids)).toEqual({ counted: 0, held: 320_000, heldOrders: 1, since: '2026-11' });
    await sell();
    expect(await getSellerBalance(market.app, ids)).toEqual({ counted: -19_500, held: 0, heldOrders: 0, since: '2026-11' });
  });

  test('goes back to its buyer when no sale comes of it, and leaves nothing', async () => {
    const { db, ids } = await orderOf();
    await enterPayment(db, { ...ids, key: randomUUID(), amount: 320_000, hands: { in: 'seller' }, at });
    await enterGivenBack(db, { ...ids, key: randomUUID(), amount: 320_000, hands: { in: 'seller' }, at });
    expect(await getSellerBalance(market.app, ids)).toMatchObject({ counted: 0, held: 0, heldOrders: 0 });
    expect(await accountOf(db, 'buyer', { orderId: ids.orderId })).toBe(0);
  });
});

describe('a refund', () => {
  test('takes back seller, commission and tax in proportion, and needs no more than the order, a key, an amount and a time', async () => {
    const { db, ids, sell } = await orderOf();
    await sell();
    const refund = { key: randomUUID(), orderId: ids.orderId, amount: 100_000, at };
    expect(await db.$transaction((tx) => enterRefund(tx, refund))).toBe(true);
    expect(await accountOf(db, 'commission', ids)).toBe(-10_000);
    expect(await accountOf(db, 'tax_vat', ids)).toBe(-2_000);
    expect(await accountOf(db, 'tax_income', ids)).toBe(-1_000);
    expect(await accountOf(db, 'seller', ids)).toBe(-207_000);
    expect(await db.$transaction((tx) => enterRefund(tx, refund)), 'the same again').toBe(false);
    expect(await accountOf(db, 'seller', ids)).toBe(-207_000);
  });

  test('in three odd parts leaves every account of the order at nothing', async () => {
    const { db, ids, sell } = await orderOf();
    await enterPayment(db, { ...ids, key: randomUUID(), amount: 320_000, hands: { in: 'seller' }, at });
    await sell();
    for (const amount of [33_333, 77_777, 208_890]) {
      await db.$transaction((tx) => enterRefund(tx, { key: randomUUID(), orderId: ids.orderId, amount, at }));
      await enterGivenBack(db, { ...ids, key: randomUUID(), amount, hands: { in: 'seller' }, at });
    }
    for (const account of ['buyer', 'seller', 'commission', 'tax_vat', 'tax_income', 'delivery'] as const) expect(await accountOf(db, account, ids), account).toBe(0);
  });

  test('ten at once take back each their own part, and never more than the sale', async () => {
    const { db, ids, sell } = await orderOf();
    await sell({ feeTo: 'delivery' });
    await Promise.all(Array.from({ length: 10 }, () => db.$transaction((tx) => enterRefund(tx, { key: randomUUID(), orderId: ids.orderId, amount: 40_001, at }))));
    for (const account of ['seller', 'commission', 'tax_vat', 'tax_income', 'delivery'] as const) expect(await accountOf(db, account, ids), account).toBe(0);
    expect(await accountOf(db, 'buyer', ids)).toBe(0);
  });

  test('of an order that never was a sale takes nothing back', async () => {
    const { db, ids } = await orderOf();
    expect(await db.$transaction((tx) => enterRefund(tx, { key: randomUUID(), orderId: ids.orderId, amount: 10_000, at }))).toBe(false);
    expect(await accountOf(db, 'seller', ids)).toBe(0);
  });

  test('of a day after the sale lowers revenue and tax of its own month, not of the month of the sale', async () => {
    const { db, ids, seller, sell } = await orderOf();
    await sell();
    await db.$transaction((tx) => enterRefund(tx, { key: randomUUID(), orderId: ids.orderId, amount: 150_000, at: new Date('2026-12-02T03:00:00Z') }));
    const of = async (month: VietnamMonth) => (await getTaxStatement(market.app, { sellerId: ids.sellerId, month })).sums;
    expect(await of(november)).toEqual({ sold: 300_000, takenBack: 0, revenue: 300_000, vat: 3_000, income: 1_500 });
    expect(await of(december)).toEqual({ sold: 0, takenBack: 150_000, revenue: -150_000, vat: -1_500, income: -750 });
    const { rows } = await listTaxMonth(market.app, { communeIds: [seller.communeId], month: december });
    expect(rows.find(({ sellerId }) => sellerId === seller.id)).toMatchObject({ revenue: -150_000, vat: -1_500, income: -750, kind: 'household' });
  });
});

test('a cooperative is not withheld from, and is not in the list for the tax office', async () => {
  const { db, ids, seller, sell } = await orderOf('cooperative');
  await sell();
  expect([await accountOf(db, 'tax_vat', ids), await accountOf(db, 'tax_income', ids), await accountOf(db, 'seller', ids)]).toEqual([0, 0, -305_000]);
  const { rows } = await listTaxMonth(market.app, { communeIds: [seller.communeId], month: november });
  expect(rows.map(({ sellerId }) => sellerId)).not.toContain(seller.id);
});

test('a carrier that keeps more than the buyer paid for the way: the seller gets the goods, the market bears the rest', async () => {
  const { db, ids, sell } = await orderOf('cooperative');
  await enterPayment(db, { ...ids, key: randomUUID(), amount: 320_000, hands: { in: 'carrier', holder: 'ghn' }, at });
  await sell({ feeTo: 'delivery' });
  await enterHandedOver(db, { ...ids, key: randomUUID(), holder: 'ghn', cash: 320_000, fee: 26_000, at });
  expect(await accountOf(db, 'carrier_cash', ids)).toBe(0);
  expect(await accountOf(db, 'delivery', ids)).toBe(6_000);
  expect(await getSellerBalance(market.app, ids)).toMatchObject({ counted: -9_000 });
});

describe('what a carrier says of a way', () => {
  async function handedOver(cash: number, fee: number) {
    const { db, ids } = await orderOf('cooperative');
    const word = { ...ids, holder: 'ghn', at };
    if (cash > 0) await enterPayment(db, { ...ids, key: randomUUID(), amount: cash, hands: { in: 'carrier', holder: 'ghn' }, at });
    expect(await enterHandedOver(db, { ...word, key: randomUUID(), cash, fee })).toBe(true);
    const sums = async () => Promise.all((['seller', 'delivery', 'carrier_cash', 'carrier_fee'] as const).map((account) => accountOf(db, account, { orderId: ids.orderId })));
    const says = (cash: number, fee: number, key: string = randomUUID()) => correctHandedOver(db, { ...word, key, cash, fee });
    return { db, word, sums, says };
  }

  test('that its fee is more than the cash: the rest is owed to it, by its name', async () => {
    const { sums } = await handedOver(15_000, 22_000);
    expect(await sums()).toEqual([0, 22_000, 0, -7_000]);
    const { fees, carriers } = await listHeldMoney(market.app);
    expect([fees, carriers]).toEqual([[{ holder: 'ghn', amount: 7_000 }], []]);
  });

  test('counts once; its list corrects it, up and down and back, and saying it again changes nothing', async () => {
    const { db, word, sums, says } = await handedOver(320_000, 22_000);
    expect(await enterHandedOver(db, { ...word, key: randomUUID(), cash: 320_000, fee: 30_000 })).toBe(false);
    expect(await sums()).toEqual([298_000, 22_000, 0, 0]);
    expect([await says(320_000, 25_000, 'up'), await says(320_000, 25_000, 'up'), await says(320_000, 25_000)]).toEqual([true, false, false]);
    expect(await sums()).toEqual([295_000, 25_000, 0, 0]);
    await says(320_000, 330_000);
    expect(await sums()).toEqual([0, 330_000, 0, -10_000]);
    await says(320_000, 20_000);
    expect(await sums()).toEqual([300_000, 20_000, 0, 0]);
  });

  test('that nothing was collected: its fee alone is owed, and its list corrects that too; what the seller paid at a counter stays', async () => {
    const { db, word, sums, says } = await handedOver(0, 24_000);
    await enterDeliveryCost(db, { orderId: word.orderId, sellerId: word.sellerId, key: randomUUID(), amount: 5_000, paidBy: 'seller', at });
    expect(await Promise.all([1, 2, 3].map(() => db.$transaction((tx) => correctHandedOver(tx, { ...word, key: randomUUID(), cash: 0, fee: 31_000 })))).then((done) => done.filter(Boolean))).toHaveLength(1);
    expect(await sums()).toEqual([-5_000, 36_000, 0, -31_000]);
    expect(await says(0, 31_000)).toBe(false);
  });
});

test('a way that the seller paid at the counter is owed to the seller at once, sale or not', async () => {
  const { db, ids } = await orderOf();
  await enterDeliveryCost(db, { ...ids, key: randomUUID(), amount: 31_000, paidBy: 'seller', at });
  expect(await getSellerBalance(market.app, ids)).toMatchObject({ counted: 31_000, held: 0 });
});

test('every line of a seller explains its balance: what it is made of adds up to it, and all lines to what stands', async () => {
  const { db, ids, sell } = await orderOf();
  await enterPayment(db, { ...ids, key: randomUUID(), amount: 320_000, hands: { in: 'seller' }, at });
  await sell({ at: new Date(at.getTime() + 1_000) });
  await db.$transaction((tx) => enterRefund(tx, { key: randomUUID(), orderId: ids.orderId, amount: 150_000, at: new Date('2026-12-02T03:00:00Z') }));
  const first = await listBalanceLines(market.app, { ...ids, month: november });
  expect(first.lines.map(({ kind, amount, balance, parts, held }) => ({ kind, amount, balance, parts, held }))).toEqual([
    { kind: 'payment', amount: -320_000, balance: -320_000, parts: { cash: -320_000 }, held: false },
    { kind: 'sale', amount: 300_500, balance: -19_500, parts: { goods: 300_000, fee: 20_000, commission: -15_000, vat: -3_000, income_tax: -1_500 }, held: false },
  ]);
  const second = await listBalanceLines(market.app, { ...ids, month: december });
  expect(second).toMatchObject({ opening: -19_500, closing: -159_750 });
  expect(second.lines).toMatchObject([{ kind: 'refund', amount: -140_250, parts: { goods: -150_000, commission: 7_500, vat: 1_500, income_tax: 750 } }]);
  expect((await getSellerBalance(market.app, ids)).counted).toBe(-159_750);
});

describe('what an officer writes into the ledger', () => {
  const actor = someActor('Lê Thị Thu');

  test('a debt that a seller paid is paid once, however often the form comes', async () => {
    const { db, ids, seller, sell } = await orderOf();
    await enterPayment(db, { ...ids, key: randomUUID(), amount: 320_000, hands: { in: 'seller' }, at });
    await sell();
    const payIn = { actor, communeIds: [seller.communeId], sellerId: seller.id, key: randomUUID(), amount: 19_500, note: 'UT LANH nop phi' };
    await recordPayIn(market.app, payIn);
    await recordPayIn(market.app, payIn);
    expect(await getSellerBalance(market.app, ids)).toMatchObject({ counted: 0 });
    expect(await db.auditEntry.count({ where: { action: 'pay_in.record', sellerId: seller.id } })).toBe(1);
    await expect(recordPayIn(market.app, { ...payIn, communeIds: [] })).rejects.toMatchObject({ status: 404 });
    expect(await recordPayIn(market.app, { ...payIn, key: randomUUID(), amount: 0 })).toMatchObject({ problem: { code: 'amount' } });
  });

  test('card money at the bank: with the fee no more than the provider holds', async () => {
    const { db } = market.app;
    const seller = await createPayee(db, { kind: 'cooperative' });
    await sellByCard(db, seller, { goods: 500_000 });
    const held = await accountOf(db, 'card_cash', { holder: 'stripe' });
    const transfer = { actor, key: randomUUID(), holder: 'stripe', amount: held - 9_000, fee: 9_000, note: 'STRIPE PAYOUT' };
    expect(await recordCardTransfer(market.app, { ...transfer, fee: 9_001 })).toMatchObject({ problem: { code: 'amount' } });
    expect(await recordCardTransfer(market.app, { ...transfer, holder: 'nobody' })).toMatchObject({ problem: { code: 'holder' } });
    expect(await recordCardTransfer(market.app, transfer)).toMatchObject({ ok: true });
    expect(await recordCardTransfer(market.app, transfer)).toMatchObject({ ok: true });
    expect([await accountOf(db, 'card_cash', { holder: 'stripe' }), await accountOf(db, 'provider_fee'), await accountOf(db, 'bank')].map(Number)).toEqual([0, 9_000, 19_500 + held - 9_000]);
  });
});

describe('a new rate of tax', () => {
  const typed = { taxClass: 'goods', vat: '1,5', income: '0,75', validFrom: '2027-01-01', source: '01/2027/NĐ-CP' };
  const actor = someActor();

  test('counts from its day on and not before; the same day again corrects it, and each is on record', async () => {
    expect(await setTaxRate(market.app, { actor, typed: { ...typed, vat: '2' } })).toMatchObject({ ok: true });
    expect(await setTaxRate(market.app, { actor, typed })).toMatchObject({ ok: true });
    const rates = (await listTaxRates(market.app)).filter(({ taxClass }) => taxClass === 'goods');
    expect(rates).toMatchObject([{ vatBp: 100, incomeBp: 50 }, { vatBp: 150, incomeBp: 75, validFrom: '2027-01-01', source: '01/2027/NĐ-CP' }]);
    expect(await market.app.db.auditEntry.count({ where: { subjectId: 'tax_rate goods' } })).toBe(2);
    await market.app.db.taxRate.deleteMany({ where: { validFrom: new Date('2027-01-01') } });
  });

  test.each([['class', { taxClass: 'gold' }], ['vat', { vat: '51' }], ['income', { income: '-1' }], ['day', { validFrom: '2026-11-01' }], ['source', { source: ' ' }]])('is refused for its %s', async (code, change) => {
    expect(await setTaxRate(market.app, { actor, typed: { ...typed, ...change } })).toEqual({ ok: false, problem: { code } });
  });
});

describe('what the market pays', () => {
  test('is tax only as far as it is withheld, however often it is sent at once, to a carrier what it is owed, and other costs', async () => {
    const { db } = market.app;
    const withheld = -(await accountOf(db, 'tax_vat'));
    const bank = await accountOf(db, 'bank');
    expect(withheld).toBeGreaterThan(0);
    const payment = { actor: someActor(), key: randomUUID(), account: 'tax_vat', amount: withheld, note: 'NOP THUE GTGT THANG 11' };
    expect(await recordMarketPayment(market.app, { ...payment, amount: withheld + 1 })).toMatchObject({ problem: { code: 'amount' } });
    expect(await recordMarketPayment(market.app, { ...payment, account: 'commission' })).toMatchObject({ problem: { code: 'account' } });
    const sent = await Promise.all(Array.from({ length: 6 }, (_, at) => recordMarketPayment(market.app, { ...payment, key: at % 2 ? payment.key : randomUUID() })));
    expect(sent.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect([await accountOf(db, 'tax_vat'), await accountOf(db, 'bank')]).toEqual([0, bank - withheld]);
    expect(await recordMarketPayment(market.app, { ...payment, key: randomUUID(), account: 'delivery', amount: 250_000, note: 'THUE XE CHO HANG' })).toMatchObject({ ok: true });
    expect(await accountOf(db, 'bank')).toBe(bank - withheld - 250_000);
    const [owed, spent] = [-(await accountOf(db, 'carrier_fee', { holder: 'ghn' })), await accountOf(db, 'delivery')];
    const invoice = { ...payment, key: randomUUID(), account: 'carrier_fee:ghn', amount: owed, note: 'GHN HD 1187' };
    for (const [change, code] of [[{ amount: owed + 1 }, 'amount'], [{ account: 'carrier_fee' }, 'account'], [{ account: 'carrier_fee:ghtk' }, 'amount'], [{ account: 'tax_vat:ghn' }, 'account']] as const) expect(await recordMarketPayment(market.app, { ...invoice, key: randomUUID(), ...change })).toMatchObject({ problem: { code } });
    expect(await recordMarketPayment(market.app, invoice)).toMatchObject({ ok: true });
    expect([await accountOf(db, 'carrier_fee', { holder: 'ghn' }), await accountOf(db, 'bank'), await accountOf(db, 'delivery')]).toEqual([0, bank - withheld - 250_000 - owed, spent]);
  });
});

test('all accounts of the market add up to nothing, in every month', async () => {
  for (const month of [november, december]) {
    const { difference, accounts } = await getTrialBalance(market.app, { month });
    expect(difference).toBe(0);
    for (const { account, opening, debit, credit, closing } of accounts) expect(opening + debit - credit, account).toBe(closing);
    expect(accounts.reduce((sum, { debit, credit }) => sum + debit - credit, 0)).toBe(0);
  }
});

test('the database refuses a transaction that does not add up, and any change to one that stands', async () => {
  const { db } = market.app;
  const one = { kind: 'sale', at, day: at };
  await expect(db.ledgerTransaction.create({ data: { ...one, dedupeKey: randomUUID(), entries: { create: [{ account: 'bank', amount: 1n }] } } })).rejects.toThrow(/off by/);
  await expect(db.ledgerEntry.updateMany({ data: { amount: 5n } })).rejects.toThrow();
  await expect(db.ledgerEntry.deleteMany({})).rejects.toThrow();
});
