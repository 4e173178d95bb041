import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { enterWay } from '#app/modules/fulfilment/enter-way.server.ts';
import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import { nothingOff } from '#app/modules/ledger/facts.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { accountOf, createPayee } from '#tests/factories/ledger.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const at = new Date('2026-11-21T03:00:00Z');
const market = testApp({ clock: fixedClock(at) });

type Parcel = { carrier: string; cash: 'none' | 'handed_over'; feeActual?: number; state?: 'delivered' | 'returned' | 'lost' | 'cancelled' };

/** An order with a fee of 20,000 ₫ for the carrier that has come to its end, whose last step is told three times. Sums of its own accounts that are not 0. */
async function ended({ parcel, state = 'completed' }: { parcel?: Parcel; state?: 'completed' | 'returned' } = {}) {
  const { db } = market.app;
  const seller = await createPayee(db, { kind: 'cooperative' });
  const order = await createOrder(db, seller, { placedAt: at, state, goods: 300_000, fee: 20_000 });
  const ids = { orderId: order.id, sellerId: seller.id };
  if (state === 'completed') {
    await db.order.update({ where: { id: order.id }, data: { completedAt: at } });
    await enterSale(db, { ...ids, at, sellerKind: 'cooperative', fee: 20_000, feeTo: 'delivery', feeOff: nothingOff, lines: [{ id: randomUUID(), amount: 300_000, off: nothingOff, commissionBp: 0, taxClass: 'goods' }] });
  }
  if (parcel) {
    const { carrier, cash, feeActual = null, state: where = 'delivered' } = parcel;
    await db.parcel.create({ data: { orderId: order.id, sellerId: seller.id, carrier, cash, cashDue: cash === 'none' ? 0 : 320_000, feeQuoted: 20_000, feeActual, weightGrams: 1_000, state: where, createdAt: at, updatedAt: at } });
  }
  const event = await db.orderEvent.create({ data: { orderId: order.id, to: state, at } });
  for (let again = 0; again < 3; again += 1) await enterWay(market.app, { eventId: event.id });
  const sums = await Promise.all((['seller', 'delivery', 'carrier_cash', 'carrier_fee', 'bank'] as const).map(async (account) => [account, await accountOf(db, account, ids)] as const));
  return Object.fromEntries(sums.filter(([, amount]) => amount !== 0));
}

describe('the way of a parcel', () => {
  test('that the seller sent by hand is paid with the fee that the buyer paid, once', async () => {
    expect(await ended({ parcel: { carrier: 'hand', cash: 'none' } })).toEqual({ seller: -320_000 });
    expect(await ended()).toEqual({ seller: -320_000 });
    expect(await ended({ parcel: { carrier: 'ghn', cash: 'none', feeActual: 23_000, state: 'cancelled' } })).toEqual({ seller: -320_000 });
  });

  test('of a carrier without cash of the order is owed to the carrier, as it charges it', async () => {
    expect(await ended({ parcel: { carrier: 'ghn', cash: 'none', feeActual: 23_000 } })).toEqual({ seller: -300_000, delivery: 3_000, carrier_fee: -23_000 });
  });

  test('of a carrier that keeps it of the order’s cash is entered with the cash, not here', async () => {
    expect(await ended({ parcel: { carrier: 'ghn', cash: 'handed_over', feeActual: 23_000 } })).toEqual({ seller: -300_000, delivery: -20_000 });
  });

  test('of a parcel that came back is owed to the carrier and borne by the market, once; the seller bears what it sent by hand', async () => {
    expect(await ended({ state: 'returned', parcel: { carrier: 'ghn', cash: 'none', feeActual: 33_000, state: 'returned' } })).toEqual({ delivery: 33_000, carrier_fee: -33_000 });
    expect(await ended({ state: 'returned', parcel: { carrier: 'ghtk', cash: 'none', state: 'returned' } })).toEqual({ delivery: 20_000, carrier_fee: -20_000 });
    expect(await ended({ state: 'returned', parcel: { carrier: 'hand', cash: 'none', state: 'returned' } })).toEqual({});
  });

  test('that the carrier lost costs nothing', async () => {
    expect(await ended({ state: 'returned', parcel: { carrier: 'ghn', cash: 'none', feeActual: 23_000, state: 'lost' } })).toEqual({});
    expect(await ended({ parcel: { carrier: 'ghn', cash: 'none', feeActual: 23_000, state: 'lost' } })).toEqual({ seller: -300_000, delivery: -20_000 });
  });
});
