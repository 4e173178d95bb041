import { describe, expect, test } from 'vitest';
import { listDeliveryOptions } from '#app/modules/fulfilment/list-delivery-options.server.ts';
import { dayOf } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { createPickupPoint, placeOf } from '#tests/factories/fulfilment.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const day = dayOf('2026-11-21');

async function sellerOfCart(facts: { goods?: number; weightGrams?: number; readyFrom?: VietnamDay } = {}) {
  const seller = await createSeller(market.app.db);
  const place = await placeOf(market.app.db, '28360');
  return { seller, cart: { sellerId: seller.id, ...place, goods: 100_000, weightGrams: 1_000, readyFrom: null, ...facts } };
}

/** A commune of the same former district, of another one in the province, of another province of the region, and across the country. */
async function destinations() {
  const { db } = market.app;
  const own = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '28360', validTo: null } });
  const pick = (where: object) => db.areaUnit.findFirstOrThrow({ where: { level: 'commune', validTo: null, vintageId: { gte: '2025-07' }, id: { not: own.id }, ...where }, select: { code: true } });
  const near = await pick({ formerDistrictId: own.formerDistrictId });
  const far = await pick({ parentId: own.parentId, NOT: { formerDistrictId: own.formerDistrictId } });
  const region = await pick({ parent: { code: '92', validTo: null } });
  const country = await pick({ parent: { code: '01', validTo: null } });
  const place = ({ code }: { code: string }) => placeOf(db, code);
  return { own: await placeOf(db, '28360'), near: await place(near), far: await place(far), region: await place(region), country: await place(country) };
}

describe('the ways in which goods come to a buyer', () => {
  test('are a carrier by zone and weight where the seller has said nothing, a day after the order at the earliest', async () => {
    const { cart } = await sellerOfCart();
    const to = await destinations();
    const ask = async (destination: typeof to.own | null) => (await listDeliveryOptions(market.app.db, { sellers: [cart], destination, day })).get(cart.sellerId);
    expect(await ask(to.near)).toEqual([{ method: 'carrier', pickupPointId: null, label: '', hours: null, fee: 18_500, expected: { from: '2026-11-23', to: '2026-11-24' } }]);
    expect(await ask(to.region)).toMatchObject([{ method: 'carrier', expected: { from: '2026-11-24', to: '2026-11-25' } }]);
    expect(await ask(to.country)).toMatchObject([{ method: 'carrier', expected: { from: '2026-11-25', to: '2026-11-27' } }]);
    const [unknown, across] = [await ask(null), await ask(to.country)];
    expect(unknown).toEqual(across);
  });

  test('are the seller by motorbike as far as it drives, at its own fee, free from a sum on', async () => {
    const { cart } = await sellerOfCart();
    const to = await destinations();
    const feeOf = async (ownReach: 'commune' | 'district' | 'province', destination: typeof to.own, goods = 100_000) => {
      const ways = { carrier: false, ownReach, ownFee: 15_000, ownFreeFrom: 200_000, readyDays: 0 };
      await market.app.db.sellerDelivery.upsert({ where: { sellerId: cart.sellerId }, create: { sellerId: cart.sellerId, ...ways }, update: ways });
      const options = (await listDeliveryOptions(market.app.db, { sellers: [{ ...cart, goods }], destination, day })).get(cart.sellerId);
      return options?.map(({ method, fee }) => `${method} ${fee}`) ?? [];
    };
    expect(await feeOf('commune', to.own)).toEqual(['own 15000']);
    expect(await feeOf('commune', to.near)).toEqual([]);
    expect(await feeOf('district', to.near)).toEqual(['own 15000']);
    expect(await feeOf('district', to.far)).toEqual([]);
    expect(await feeOf('province', to.far)).toEqual(['own 15000']);
    expect(await feeOf('province', to.region)).toEqual([]);
    expect([await feeOf('district', to.near, 199_999), await feeOf('district', to.near, 200_000)]).toEqual([['own 15000'], ['own 0']]);
  });

  test('are points with their hours where goods are fetched; one that is closed is not offered', async () => {
    const { seller, cart } = await sellerOfCart();
    const point = await createPickupPoint(market.app.db, seller, { name: 'Vựa Út Lành', street: 'Ấp Hòa Phúc', hours: 'Thứ 2 - Thứ 7, 6:00 - 18:00' });
    await createPickupPoint(market.app.db, seller, { closedAt: new Date() });
    const options = (await listDeliveryOptions(market.app.db, { sellers: [cart], destination: null, day })).get(seller.id);
    expect(options?.filter(({ method }) => method === 'pickup')).toEqual([
      { method: 'pickup', pickupPointId: point.id, label: 'Vựa Út Lành, Ấp Hòa Phúc, Xã Cái Bè', hours: 'Thứ 2 - Thứ 7, 6:00 - 18:00', fee: 0, expected: { from: '2026-11-22', to: '2026-11-22' } },
    ]);
  });

  test('cost what the seller says from the day on that it says, and what the market says before', async () => {
    const { cart } = await sellerOfCart();
    const { near } = await destinations();
    await market.app.db.sellerDeliveryRate.create({ data: { sellerId: cart.sellerId, zone: 'province', validFrom: new Date('2026-12-01'), firstGrams: 2_000, firstFee: 10_000, stepGrams: 1_000, stepFee: 1_000 } });
    const feeOn = async (on: string) => (await listDeliveryOptions(market.app.db, { sellers: [cart], destination: near, day: dayOf(on) })).get(cart.sellerId)?.[0]?.fee;
    expect([await feeOn('2026-11-30'), await feeOn('2026-12-01')]).toEqual([18_500, 10_000]);
  });

  test('wait for the harvest of a pre-order', async () => {
    const { cart } = await sellerOfCart({ readyFrom: dayOf('2026-12-20') });
    const { near } = await destinations();
    expect((await listDeliveryOptions(market.app.db, { sellers: [cart], destination: near, day })).get(cart.sellerId)).toMatchObject([{ expected: { from: '2026-12-21', to: '2026-12-22' } }]);
  });

  test('cost nothing for what weighs nothing, and no carrier comes for it', async () => {
    const { cart } = await sellerOfCart({ weightGrams: 0 });
    const { country } = await destinations();
    expect((await listDeliveryOptions(market.app.db, { sellers: [cart], destination: country, day })).get(cart.sellerId)).toMatchObject([{ method: 'own', fee: 0 }]);
  });

  test('are read for all sellers of a cart by one query', async () => {
    const sellers = [(await sellerOfCart()).cart, (await sellerOfCart()).cart, (await sellerOfCart()).cart];
    const asked: string[] = [];
    const counting = new Proxy(market.app.db, { get: (db, name) => (asked.push(String(name)), Reflect.get(db, name)) });
    expect((await listDeliveryOptions(counting, { sellers, destination: null, day })).size).toBe(3);
    expect(asked.filter((name) => name === '$queryRaw' || /^(seller|area|market|delivery|pickup)/.test(name))).toEqual(['$queryRaw']);
  });
});
