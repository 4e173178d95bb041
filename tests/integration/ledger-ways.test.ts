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

/** An order with a fee of 20,000 ₫ for the carrier, completed, whose last step is told three times. */
async function completed({ parcel, sold = true }: { parcel?: { carrier: string; cash: 'none' | 'handed_over'; feeActual?: number }; sold?: boolean } = {}) {
  const { db } = market.app;
  const seller = await createPayee(db, { kind: 'cooperative' });
  const order = await createOrder(db, seller, { placedAt: at, state: 'completed', goods: 300_000, fee: 20_000 });
  const ids = { orderId: order.id, sellerId: seller.id };
  if (sold) {
    await db.order.update({ where: { id: order.id }, data: { completedAt: at } });
    await enterSale(db, { ...ids, at, sellerKind: 'cooperative', fee: 20_000, feeTo: 'delivery', feeOff: nothingOff, lines: [{ amount: 300_000, off: nothingOff, commissionBp: 0, taxClass: 'goods' }] });
  }
  if (parcel) {
    const { carrier, cash, feeActual = null } = parcel;
    await db.parcel.create({ data: { orderId: order.id, sellerId: seller.id, carrier, cash, cashDue: cash === 'none' ? 0 : 320_000, feeQuoted: 20_000, feeActual, weightGrams: 1_000, state: 'delivered', createdAt: at, updatedAt: at } });
  }
  const event = await db.orderEvent.create({ data: { orderId: order.id, to: 'completed', at } });
  for (let again = 0; again < 3; again += 1) await enterWay(market.app, { eventId: event.id });
  return { seller: await accountOf(db, 'seller', ids), delivery: await accountOf(db, 'delivery', ids), carrier: await accountOf(db, 'carrier_cash', ids) };
}

describe('the way of a parcel', () => {
  test('that the seller sent by hand is paid with the fee that the buyer paid, once', async () => {
    expect(await completed({ parcel: { carrier: 'hand', cash: 'none' } })).toEqual({ seller: -320_000, delivery: 0, carrier: 0 });
    expect(await completed()).toEqual({ seller: -320_000, delivery: 0, carrier: 0 });
  });

  test('of a carrier without cash of the order is owed to the carrier, as it charges it', async () => {
    expect(await completed({ parcel: { carrier: 'ghn', cash: 'none', feeActual: 23_000 } })).toEqual({ seller: -300_000, delivery: 3_000, carrier: -23_000 });
  });

  test('of a carrier that keeps it of the order’s cash is entered with the cash, not here', async () => {
    expect(await completed({ parcel: { carrier: 'ghn', cash: 'handed_over', feeActual: 23_000 } })).toEqual({ seller: -300_000, delivery: -20_000, carrier: 0 });
  });

  test('of an order that is no sale is nobody’s', async () => {
    expect(await completed({ sold: false })).toEqual({ seller: 0, delivery: 0, carrier: 0 });
  });
});
