import { describe, expect, test } from 'vitest';
import { moveParcelCash } from '#app/modules/fulfilment/move-cash.server.ts';
import { findCashMove } from '#app/modules/fulfilment/find-cash-move.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { StepName, Taker } from '#app/modules/orders/order.ts';
import { createRefund } from '#app/modules/payments/create-refund.server.ts';
import { enterSettlement } from '#app/modules/payments/enter-settlement.server.ts';
import { followOrderStep } from '#app/modules/payments/follow-order-step.server.ts';
import { getSettlement } from '#app/modules/payments/get-settlement.server.ts';
import { listDueRefunds } from '#app/modules/payments/list-due-refunds.server.ts';
import { listSettlements } from '#app/modules/payments/list-settlements.server.ts';
import { markRefundDone } from '#app/modules/payments/mark-refund-done.server.ts';
import { nameRefundAccount } from '#app/modules/payments/name-refund-account.server.ts';
import { noteCash } from '#app/modules/payments/note-cash.server.ts';
import { readSettlement } from '#app/modules/payments/read-settlement.server.ts';
import { sendRefund } from '#app/modules/payments/send-refund.server.ts';
import { solveSettlementLine } from '#app/modules/payments/solve-settlement-line.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { writeCsv } from '#app/platform/spreadsheet/write-csv.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createPayableSeller, createUnpaidGroup } from '#tests/factories/payments.ts';
import { tellOrderStep } from '#app/modules/orders/tell-order-step.server.ts';
import { messagesTo } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T02:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
const actor = someActor();

async function cashOrder({ delivery = 'carrier' as 'carrier' | 'own' } = {}) {
  const payable = await createPayableSeller(market.app.db);
  const group = await createUnpaidGroup(market.app, [payable], { method: 'cod', delivery });
  const [order] = group.orders;
  if (!order) throw new Error('no order');
  return { payable, group, order, sellerId: payable.seller.id };
}

let parcels = 0;
async function withParcel(order: { id: string; sellerId: string; total: number }, { delivered = true, carrier = 'ghn' } = {}) {
  parcels += 1;
  return market.app.db.parcel.create({
    data: { orderId: order.id, sellerId: order.sellerId, carrier, tracking: `GHN${parcels}TEST`, state: delivered ? 'delivered' : 'in_transit', cash: delivered ? 'collected' : 'due', cashDue: order.total, feeQuoted: 20_000, feeActual: 18_000, weightGrams: 1_200, createdAt: start, updatedAt: start },
  });
}

async function take(orderId: string, ...steps: [StepName, Taker][]) {
  for (const [step, by] of steps) await market.app.db.$transaction((tx) => stepOrder({ db: tx, clock }, { scope: 'market', orderId, step, by, actor: null, reason: 'Hết hàng' }));
  for (const { id } of await market.app.db.orderEvent.findMany({ where: { orderId } })) await followOrderStep(market.app, { eventId: id });
}

const orderOf = (id: string) => market.app.db.order.findUniqueOrThrow({ where: { id } });
/** What stands on each account of an order, without what adds up to nothing. */
async function balances(orderId: string) {
  const sums = await market.app.db.ledgerEntry.groupBy({ by: ['account'], where: { orderId }, _sum: { amount: true } });
  return Object.fromEntries(sums.map(({ account, _sum }) => [account, Number(_sum.amount)] as const).filter(([, amount]) => amount !== 0));
}
const refundOf = (orderId: string) => market.app.db.refund.findFirstOrThrow({ where: { orderId } });

describe('Cash at the door', () => {
  test('brought by the seller’s own hands is the seller’s as soon as the order is delivered, once', async () => {
    const { order } = await cashOrder({ delivery: 'own' });
    await take(order.id, ['confirm', 'seller'], ['hand-over', 'seller'], ['deliver', 'seller']);
    await take(order.id);
    expect(await orderOf(order.id)).toMatchObject({ paid: order.total });
    expect(await balances(order.id)).toEqual({ buyer: -order.total, seller: order.total });
    expect(await market.app.db.payment.findMany({ where: { orderId: order.id } })).toMatchObject([{ method: 'cod', state: 'paid', amount: order.total, received: BigInt(order.total) }]);
  });

  test('of a carrier is in its hands until it hands it over; told twice, late and in any order it counts once', async () => {
    const { order } = await cashOrder();
    await withParcel(order);
    await take(order.id, ['confirm', 'seller'], ['hand-over', 'seller'], ['deliver', 'carrier']);
    expect(await orderOf(order.id)).toMatchObject({ paid: 0 });
    const collected = { orderId: order.id, cash: 'collected' as const, carrier: 'ghn', at: start };
    const over = { orderId: order.id, cash: 'handed_over' as const, carrier: 'ghn', amount: order.total, fee: 18_000, at: start };
    await Promise.all([noteCash(market.app, collected), noteCash(market.app, collected)]);
    expect(await balances(order.id)).toEqual({ buyer: -order.total, carrier_cash: order.total });
    await Promise.all([noteCash(market.app, over), noteCash(market.app, over)]);
    await noteCash(market.app, collected);
    expect(await orderOf(order.id)).toMatchObject({ paid: order.total });
    expect(await balances(order.id)).toEqual({ buyer: -order.total, seller: order.total - 18_000, delivery: 18_000 });
  });

  test('that is handed over was collected, also where nobody said so', async () => {
    const { order } = await cashOrder();
    await noteCash(market.app, { orderId: order.id, cash: 'handed_over', carrier: 'ghn', amount: order.total, fee: 0, at: start });
    expect(await orderOf(order.id)).toMatchObject({ paid: order.total });
    expect(await balances(order.id)).toEqual({ buyer: -order.total, seller: order.total });
  });
});

describe('A carrier’s list', () => {
  const file = (rows: string[][], name = 'doi-soat.csv') => ({ name, bytes: new TextEncoder().encode(writeCsv([['Mã vận đơn', 'Tiền thu hộ', 'Phí'], ...rows])) });

  test('is matched line by line; what fits is entered once, what does not waits; the same file is refused', async () => {
    const orders = await Promise.all([1, 2, 3].map(() => cashOrder()));
    const [one, two, three] = orders.map(({ order }) => order);
    if (!one || !two || !three) throw new Error('no orders');
    const [fits, differs, underWay] = [await withParcel(one), await withParcel(two), await withParcel(three, { delivered: false })];
    const communeIds = [orders[0]?.payable.seller.communeId ?? ''];
    const list = file([
      [fits.tracking ?? '', String(one.total), '18.000'],
      [differs.tracking ?? '', String(two.total - 5_000), '18000'],
      [underWay.tracking ?? '', String(three.total), '0'],
      ['GHNKHONGCO1', '99000', '0'],
      [fits.tracking?.toLowerCase() ?? '', String(one.total), '18000'],
      ['', 'Tổng cộng', ''],
    ]);
    const read = await readSettlement(market.app, { carrier: 'ghn', file: list, communeIds, actor });
    if (!read.ok) throw new Error(read.problem.code);
    const { fileId } = read.value;
    await Promise.all([enterSettlement(market.app, { fileId }), enterSettlement(market.app, { fileId })]);
    const { lines } = await getSettlement(market.app, { fileId, communeIds });
    expect(lines.map(({ row, difference }) => [row, difference])).toEqual([[3, 'amount'], [4, 'not_delivered'], [5, 'unknown'], [6, 'twice'], [2, null]]);
    expect(await balances(one.id)).toEqual({ buyer: -one.total, seller: one.total - 18_000, delivery: 18_000 });
    expect(await market.app.db.parcel.findUniqueOrThrow({ where: { id: fits.id } })).toMatchObject({ cash: 'reconciled' });
    // What the parcel tells afterwards is known already.
    for (const { id } of await market.app.db.parcelEvent.findMany({ where: { parcelId: fits.id } })) {
      const move = await findCashMove(market.app, { eventId: id });
      if (move) await noteCash(market.app, move);
    }
    expect(await balances(one.id)).toEqual({ buyer: -one.total, seller: one.total - 18_000, delivery: 18_000 });
    expect(await balances(two.id)).toEqual({});
    expect(await readSettlement(market.app, { carrier: 'ghn', file: { ...list, name: 'another-name.csv' }, communeIds, actor })).toEqual({ ok: false, problem: { code: 'known' } });
    const another = await readSettlement(market.app, { carrier: 'ghn', file: file([[fits.tracking ?? '', String(one.total), '18000'], ['', 'x', '']]), communeIds, actor });
    expect(another).toMatchObject({ ok: true });
    if (another.ok) expect((await getSettlement(market.app, { fileId: another.value.fileId, communeIds })).lines).toMatchObject([{ difference: 'twice' }]);

    const lineId = lines[0]?.id ?? '';
    expect(await solveSettlementLine(market.app, { lineId, note: ' ', accept: true, communeIds, actor })).toEqual({ ok: false, problem: { code: 'note_missing' } });
    await expect(solveSettlementLine(market.app, { lineId, note: 'x', accept: true, communeIds: ['elsewhere'], actor })).rejects.toMatchObject({ status: 404 });
    await expect(solveSettlementLine(market.app, { lineId: lines[2]?.id ?? '', note: 'x', accept: true, communeIds, actor })).rejects.toMatchObject({ status: 400 });
    for (let times = 0; times < 2; times += 1) expect(await solveSettlementLine(market.app, { lineId, note: 'Khách trả thiếu, hãng xác nhận', accept: true, communeIds, actor })).toMatchObject({ ok: true });
    expect(await balances(two.id)).toEqual({ buyer: -(two.total - 5_000), seller: two.total - 23_000, delivery: 18_000 });
    expect(await market.app.db.auditEntry.count({ where: { subjectId: fileId, action: 'settlement.solve' } })).toBe(1);
    expect((await listSettlements(market.app, { communeIds })).settlements.find(({ id }) => id === fileId)).toMatchObject({ lines: 5, open: 3 });
  });

  test('is the last word: cash and fee that were told otherwise are corrected, up or down, once, by whoever accepts the line', async () => {
    const { app } = market;
    const told = async (paid: number, fee: number, more: Partial<{ state: 'returned'; cash: 'none'; cashDue: number }> = {}) => {
      const { order, payable } = await cashOrder();
      const parcel = await app.db.parcel.update({ where: { id: (await withParcel(order)).id }, data: { ...more, feeActual: fee } });
      if (paid > 0) for (const cash of ['collected', 'handed_over'] as const) await noteCash(app, { orderId: order.id, cash, carrier: 'ghn', amount: paid, fee, at: start });
      return { order, parcel, communeId: payable.seller.communeId };
    };
    const total = 100_000;
    const [up, down, less, late, back] = [await told(total, 18_000), await told(total, 18_000), await told(total, 18_000), await told(total, 18_000), await told(0, 33_000, { state: 'returned', cash: 'none', cashDue: 0 })];
    expect(up.order.total).toBe(total);
    // The carrier corrected itself after the cash was entered: the list agrees with its last word, and the ledger follows.
    await app.db.parcel.update({ where: { id: late.parcel.id }, data: { feeActual: 19_000 } });
    const communeIds = [...new Set([up, down, less, late, back].map(({ communeId }) => communeId))];
    const row = ({ parcel }: typeof up, cash: number, fee: number) => [parcel.tracking ?? '', String(cash), String(fee)];
    const read = await readSettlement(app, { carrier: 'ghn', file: file([row(up, total, 25_000), row(down, total, 15_000), row(less, total - 5_000, 18_000), row(late, total, 19_000), row(back, 0, 33_000)]), communeIds, actor });
    if (!read.ok) throw new Error(read.problem.code);
    const { fileId } = read.value;
    await enterSettlement(app, { fileId });
    const { lines } = await getSettlement(app, { fileId, communeIds });
    expect(lines.map(({ row: at, difference }) => [at, difference])).toEqual([[2, 'fee'], [3, 'fee'], [4, 'amount'], [5, null], [6, null]]);
    expect(await balances(up.order.id)).toEqual({ buyer: -total, seller: total - 18_000, delivery: 18_000 });
    for (const { id, difference } of lines) for (let times = 0; times < 2 && difference; times += 1) await solveSettlementLine(app, { lineId: id, note: 'Hãng báo lại', accept: true, communeIds, actor });
    const follow = async () => {
      for (const { parcel } of [up, down, less, late, back])
        for (const { id } of await app.db.parcelEvent.findMany({ where: { parcelId: parcel.id } })) {
          const move = await findCashMove(app, { eventId: id });
          if (move) await noteCash(app, move);
        }
      await enterSettlement(app, { fileId });
    };
    for (let times = 0; times < 2; times += 1) {
      expect(await balances(up.order.id)).toEqual({ buyer: -total, seller: total - 25_000, delivery: 25_000 });
      expect(await balances(down.order.id)).toEqual({ buyer: -total, seller: total - 15_000, delivery: 15_000 });
      expect(await balances(less.order.id)).toEqual({ buyer: -(total - 5_000), seller: total - 23_000, delivery: 18_000 });
      expect(await balances(late.order.id)).toEqual({ buyer: -total, seller: total - 19_000, delivery: 19_000 });
      expect(await balances(back.order.id)).toEqual({ delivery: 33_000, carrier_fee: -33_000 });
      expect([await orderOf(less.order.id), await app.db.payment.findFirst({ where: { orderId: less.order.id } })]).toMatchObject([{ paid: total - 5_000 }, { received: BigInt(total - 5_000) }]);
      expect(await app.db.parcel.findUniqueOrThrow({ where: { id: up.parcel.id } })).toMatchObject({ cash: 'reconciled', feeActual: 25_000 });
      await follow();
    }
  });

  test('with nothing in it that can be read says so', async () => {
    const communeIds = ['2025-07:28360'];
    const read = (given: Parameters<typeof readSettlement>[1]['file'], carrier = 'ghn') => readSettlement(market.app, { carrier, file: given, communeIds, actor });
    expect(await read(null)).toMatchObject({ problem: { code: 'no_file' } });
    expect(await read(file([['A1', '5']]), '../etc')).toMatchObject({ problem: { code: 'no_carrier' } });
    expect(await read({ name: 'x.pdf', bytes: new TextEncoder().encode('%PDF-1.7 ...') })).toMatchObject({ problem: { code: 'unreadable' } });
    expect(await read({ name: 'x.csv', bytes: new TextEncoder().encode('a,b\n1,2\n') })).toMatchObject({ problem: { code: 'no_columns' } });
    expect(await read(file([['GHN1TEST', '-5', '0']]))).toMatchObject({ problem: { code: 'bad_amount', row: 2 } });
    expect(await read({ name: 'x.csv', bytes: new Uint8Array(10 * 1024 * 1024 + 1) })).toMatchObject({ problem: { code: 'too_large' } });
  });

  test('leaves what a carrier has not paid for a week to be seen', async () => {
    const { order, payable } = await cashOrder();
    const parcel = await withParcel(order);
    const communeIds = [payable.seller.communeId];
    const overdue = async () => (await listSettlements(market.app, { communeIds })).overdue.some(({ id }) => id === parcel.id);
    expect(await overdue()).toBe(false);
    clock.set(new Date(start.getTime() + 8 * 86_400_000));
    expect(await overdue()).toBe(true);
    await market.app.db.$transaction((tx) => moveParcelCash({ db: tx, clock }, { parcelId: parcel.id, cash: 'handed_over', note: null }));
    expect(await overdue()).toBe(false);
    clock.set(start);
  });
});

describe('Money back', () => {
  async function paidOrder() {
    const made = await cashOrder({ delivery: 'own' });
    await noteCash(market.app, { orderId: made.order.id, cash: 'collected', carrier: null, at: start });
    return made;
  }

  test('of an order that is called off is due, once: the buyer names an account, the seller transfers and says so', async () => {
    const { order, group, payable, sellerId } = await paidOrder();
    const told = async (phone: string, words: string) => (await messagesTo(market.app.db, phone)).filter((text) => text.includes(order.code) && text.includes(words)).length;
    await take(order.id, ['decline', 'seller']);
    await take(order.id);
    const refund = await refundOf(order.id);
    expect(refund).toMatchObject({ amount: order.total, cause: 'called_off', state: 'due', method: 'cod' });
    expect(await orderOf(order.id)).toMatchObject({ refunded: order.total });
    await sendRefund(market.app, { refundId: refund.id });
    await sendRefund(market.app, { refundId: refund.id });
    for (const { id } of await market.app.db.orderEvent.findMany({ where: { orderId: order.id } })) await tellOrderStep(market.app, { eventId: id });
    expect([await told(group.buyerPhone, 'mở đơn, ghi tài khoản nhận'), await told(group.buyerPhone, 'cho biết tài khoản'), await told(payable.seller.phone, 'cần trả lại')]).toEqual([1, 0, 0]);
    const account = { groupKey: group.key, refundId: refund.id, bin: '970436', number: '0071 0001 23456', holder: 'Trần Văn Năm' };
    expect(await nameRefundAccount(market.app, { ...account, number: '1' })).toEqual({ ok: false, problem: { code: 'number' } });
    await expect(nameRefundAccount(market.app, { ...account, groupKey: 'another' })).rejects.toMatchObject({ status: 404 });
    for (let times = 0; times < 2; times += 1) expect(await nameRefundAccount(market.app, account)).toEqual({ ok: true, value: null });
    expect(await told(payable.seller.phone, 'cần trả lại')).toBe(1);
    const [due] = await listDueRefunds(market.app, { scope: { sellerId } });
    expect(due?.to?.account).toMatchObject({ number: '0071000123456', holder: 'TRAN VAN NAM', note: `HT ${order.code.replace('-', '')}` });
    expect((await listDueRefunds(market.app, { scope: { communeIds: [payable.seller.communeId] } })).find(({ id }) => id === refund.id)?.to).toBeNull();
    const other = await createPayableSeller(market.app.db);
    await expect(markRefundDone(market.app, { refundId: refund.id, scope: { sellerId: other.seller.id }, actor })).rejects.toMatchObject({ status: 404 });
    for (let times = 0; times < 2; times += 1) expect(await markRefundDone(market.app, { refundId: refund.id, scope: { sellerId }, actor })).toMatchObject({ ok: true });
    expect(await balances(order.id)).toEqual({});
    expect(await nameRefundAccount(market.app, account)).toEqual({ ok: false, problem: { code: 'done' } });
    expect(await market.app.db.auditEntry.count({ where: { subjectId: refund.id, action: 'refund.done' } })).toBe(1);
  });

  test('never goes beyond what came, however many ask at once, and the same cause makes one', async () => {
    const { order } = await paidOrder();
    const ask = (amount: number, key: string) => market.app.db.$transaction((tx) => createRefund(tx, { clock }, { orderId: order.id, amount, cause: 'return', key }));
    const asked = await Promise.all(Array.from({ length: 8 }, (_, place) => ask(Math.ceil(order.total / 3), `many-${place}`)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(2);
    expect(asked.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: 'more_than_paid' } });
    const same = await Promise.all([1, 2, 3].map(() => ask(1_000, 'same')));
    expect(new Set(same.map((result) => (result.ok ? result.value.refundId : result.problem.code))).size).toBe(1);
    expect(await market.app.db.refund.count({ where: { orderId: order.id } })).toBe(3);
    await expect(ask(0, 'nothing')).rejects.toThrow('no amount');
    await expect(ask(0.5, 'half')).rejects.toThrow('no amount');
  });

  test('of an order that is a sale takes back the sale in proportion', async () => {
    const { order } = await paidOrder();
    await take(order.id, ['confirm', 'seller'], ['hand-over', 'seller'], ['deliver', 'seller'], ['complete', 'buyer']);
    const commission = 80_000 * 0.05;
    expect(await balances(order.id)).toMatchObject({ commission: -commission });
    await market.app.db.$transaction((tx) => createRefund(tx, { clock }, { orderId: order.id, amount: 40_000, cause: 'return', key: `half-${order.id}` }));
    expect(await balances(order.id)).toMatchObject({ commission: -commission / 2, buyer: -40_000 });
  });

  test('that was paid too much goes back without touching the sale', async () => {
    const { order, sellerId } = await cashOrder({ delivery: 'own' });
    await noteCash(market.app, { orderId: order.id, cash: 'collected', carrier: null, amount: order.total + 7_000, at: start });
    await take(order.id, ['confirm', 'seller'], ['hand-over', 'seller'], ['deliver', 'seller'], ['complete', 'buyer']);
    const sold = await balances(order.id);
    expect(sold).toMatchObject({ buyer: -7_000 });
    const made = await market.app.db.$transaction((tx) => createRefund(tx, { clock }, { orderId: order.id, amount: 7_000, cause: 'overpaid', key: `over-${order.id}` }));
    expect(await balances(order.id)).toEqual(sold);
    await markRefundDone(market.app, { refundId: made.ok ? made.value.refundId : '', scope: { sellerId }, actor });
    expect(await balances(order.id)).toMatchObject({ commission: sold.commission, seller: (sold.seller ?? 0) - 7_000 });
    expect(await balances(order.id)).not.toHaveProperty('buyer');
  });
});
