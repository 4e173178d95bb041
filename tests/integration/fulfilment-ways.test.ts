import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDeliveryRate } from '#app/modules/fulfilment/add-delivery-rate.server.ts';
import { carrierCommunesImport } from '#app/modules/fulfilment/carrier-communes-import.server.ts';
import { cancelParcel } from '#app/modules/fulfilment/cancel-parcel.server.ts';
import { closePickupPoint } from '#app/modules/fulfilment/close-pickup-point.server.ts';
import { createRound } from '#app/modules/fulfilment/create-round.server.ts';
import { dropSellerRates } from '#app/modules/fulfilment/drop-seller-rates.server.ts';
import { getDelivery } from '#app/modules/fulfilment/get-delivery.server.ts';
import { getMarketRates } from '#app/modules/fulfilment/get-market-rates.server.ts';
import { getRound } from '#app/modules/fulfilment/get-round.server.ts';
import { leaveRound } from '#app/modules/fulfilment/leave-round.server.ts';
import { listDeliveryOptions } from '#app/modules/fulfilment/list-delivery-options.server.ts';
import { listRounds } from '#app/modules/fulfilment/list-rounds.server.ts';
import { savePickupPoint } from '#app/modules/fulfilment/save-pickup-point.server.ts';
import { setDelivery } from '#app/modules/fulfilment/set-delivery.server.ts';
import { setDeliveryDays } from '#app/modules/fulfilment/set-delivery-days.server.ts';
import { setSellerRate } from '#app/modules/fulfilment/set-seller-rate.server.ts';
import { shareRound } from '#app/modules/fulfilment/share-round.server.ts';
import { writeLackingCommunes } from '#app/modules/fulfilment/write-lacking-communes.server.ts';
import { applyImport } from '#app/modules/imports/apply-import.server.ts';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { getImportRun } from '#app/modules/imports/get-import-run.server.ts';
import { readImport } from '#app/modules/imports/read-import.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { placeOf } from '#tests/factories/fulfilment.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { createPersonWith } from '#tests/factories/people.ts';
import { actorNamed } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';

const now = new Date('2026-11-21T02:00:00Z');
const market = testApp({ clock: fixedClock(now) });
const actor = actorNamed('Út Lành');
const ways = { carrier: true, ownReach: '', ownFee: '', ownFreeFrom: '', readyDays: '1' };
const point = { name: 'Vựa Út Lành', street: 'Ấp 3', communeCode: '28360', hours: '7:00 - 17:00' };
const rate = { zone: 'province', from: '2026-11-21', firstGrams: '500', firstFee: '20.000', stepGrams: '500', stepFee: '1.000' };
const acts = (sellerId: string) => market.app.db.auditEntry.findMany({ where: { sellerId }, orderBy: { id: 'asc' }, select: { action: true, before: true, after: true } });

describe('the ways of a shop', () => {
  test('are what it says, with what was before in its record', async () => {
    const { id: sellerId } = await createSeller(market.app.db);
    expect((await getDelivery(market.app, sellerId)).ways).toEqual({ carrier: true, ownReach: null, ownFee: 0, ownFreeFrom: null, readyDays: 1 });
    const said = { carrier: false, ownReach: 'district', ownFee: '15.000', ownFreeFrom: '300000', readyDays: '0' };
    expect(await setDelivery(market.app, { sellerId, actor, typed: said })).toEqual({ ok: true, value: null });
    await setDelivery(market.app, { sellerId, actor, typed: { ...said, ownFreeFrom: '' } });
    expect((await getDelivery(market.app, sellerId)).ways).toEqual({ carrier: false, ownReach: 'district', ownFee: 15_000, ownFreeFrom: null, readyDays: 0 });
    expect((await acts(sellerId)).at(-1)).toMatchObject({ action: 'delivery.set', before: { ownFreeFrom: 300_000 }, after: { ownFreeFrom: null } });
  });

  test.each([
    ['no_way', { carrier: false }],
    ['fee', { ownFee: '-5' }],
    ['free_from', { ownFreeFrom: 'nhiều' }],
    ['ready_days', { readyDays: '31' }],
  ])('that cannot be are refused: %s', async (code, wrong) => {
    const { id: sellerId } = await createSeller(market.app.db);
    expect(await setDelivery(market.app, { sellerId, actor, typed: { ...ways, ...wrong } })).toEqual({ ok: false, problem: { code } });
    expect(await market.app.db.sellerDelivery.count({ where: { sellerId } })).toBe(0);
  });

  test('never come to none: the last place to fetch stays, and of two that are closed at once one does', async () => {
    const { id: sellerId } = await createSeller(market.app.db);
    const saved = [await savePickupPoint(market.app, { sellerId, actor, pointId: null, typed: point }), await savePickupPoint(market.app, { sellerId, actor, pointId: null, typed: { ...point, name: 'Sạp chợ' } })];
    expect(await setDelivery(market.app, { sellerId, actor, typed: { ...ways, carrier: false } })).toEqual({ ok: true, value: null });
    const closed = await Promise.all(saved.map((each) => closePickupPoint(market.app, { sellerId, actor, pointId: each.ok ? each.value.id : '' })));
    expect(closed.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await getDelivery(market.app, sellerId)).points).toHaveLength(1);
  });

  test('hold places with hours, which are changed and closed by their shop alone', async () => {
    const { id: sellerId } = await createSeller(market.app.db);
    const { id: foreign } = await createSeller(market.app.db);
    const saved = await savePickupPoint(market.app, { sellerId, actor, pointId: null, typed: point });
    const pointId = saved.ok ? saved.value.id : '';
    expect(await savePickupPoint(market.app, { sellerId, actor, pointId, typed: { ...point, hours: 'Sáng' } })).toEqual({ ok: true, value: { id: pointId } });
    for (const field of ['name', 'street', 'hours', 'commune'] as const) {
      expect(await savePickupPoint(market.app, { sellerId, actor, pointId, typed: { ...point, [field === 'commune' ? 'communeCode' : field]: '' } })).toEqual({ ok: false, problem: { code: field } });
    }
    await expect(savePickupPoint(market.app, { sellerId: foreign, actor, pointId, typed: point })).rejects.toMatchObject({ status: 404 });
    await expect(closePickupPoint(market.app, { sellerId: foreign, actor, pointId })).rejects.toMatchObject({ status: 404 });
    expect((await getDelivery(market.app, sellerId)).points).toEqual([{ id: pointId, name: 'Vựa Út Lành', street: 'Ấp 3', commune: 'Xã Cái Bè', hours: 'Sáng' }]);
  });
});

describe('rates', () => {
  const feeOf = async (sellerId: string, day: string) => {
    const place = await placeOf(market.app.db, '28360');
    const options = await listDeliveryOptions(market.app.db, { sellers: [{ sellerId, ...place, goods: 0, weightGrams: 1_000, readyFrom: null }], destination: place, day: dayOf(day) });
    return options.get(sellerId)?.[0]?.fee;
  };

  test('of a shop count from their day on and give way to the market’s again', async () => {
    const { id: sellerId } = await createSeller(market.app.db);
    expect(await setSellerRate(market.app, { sellerId, actor, typed: { ...rate, from: '2026-11-25' } })).toEqual({ ok: true, value: null });
    expect(await setSellerRate(market.app, { sellerId, actor, typed: { ...rate, from: '2026-11-25' } })).toEqual({ ok: false, problem: { field: 'from', code: 'exists' } });
    expect([await feeOf(sellerId, '2026-11-24'), await feeOf(sellerId, '2026-11-25')]).toEqual([18_500, 21_000]);
    await dropSellerRates(market.app, { sellerId, actor });
    expect(await feeOf(sellerId, '2026-11-25')).toBe(18_500);
    expect((await acts(sellerId)).at(-1)).toMatchObject({ before: { rates: [{ firstFee: 20_000, from: '2026-11-25' }] }, after: { rates: 'market' } });
  });

  test('and days of the market are set by the operator from a day on; what was stays', async () => {
    const { id: sellerId } = await createSeller(market.app.db);
    expect(await addDeliveryRate(market.app, { actor, typed: { ...rate, from: '2026-12-01' } })).toEqual({ ok: true, value: null });
    expect([await feeOf(sellerId, '2026-11-30'), await feeOf(sellerId, '2026-12-01')]).toEqual([18_500, 21_000]);
    expect(await addDeliveryRate(market.app, { actor, typed: { ...rate, from: '2026-11-20' } })).toEqual({ ok: false, problem: { field: 'from', code: 'day' } });
    const one = { from: '1', to: '1' };
    expect(await setDeliveryDays(market.app, { actor, typed: { province: { from: '2', to: '1' }, region: one, country: one, own: one } })).toEqual({ ok: false, problem: { code: 'days', span: 'province' } });
    expect(await setDeliveryDays(market.app, { actor, typed: { province: { from: '4', to: '6' }, region: one, country: one, own: one } })).toEqual({ ok: true, value: null });
    const { rates, days } = await getMarketRates(market.app);
    expect(rates.filter(({ zone }) => zone === 'province').map(({ when, firstFee }) => `${when} ${firstFee}`)).toEqual(['later 20000', 'now 16000']);
    expect(days.province).toEqual({ from: 4, to: 6 });
    const place = await placeOf(market.app.db, '28360');
    const options = await listDeliveryOptions(market.app.db, { sellers: [{ sellerId, ...place, goods: 0, weightGrams: 1_000, readyFrom: null }], destination: place, day: dayOf('2026-11-21') });
    expect(options.get(sellerId)).toMatchObject([{ expected: { from: '2026-11-26', to: '2026-11-28' } }]);
  });
});

describe('a round', () => {
  async function waitingOrders(weights: number[]) {
    const seller = await createSeller(market.app.db);
    const orders = [];
    for (const weightGrams of weights) {
      const { id } = await createOrder(market.app.db, seller, { placedAt: now, state: 'confirmed' });
      await market.app.db.order.update({ where: { id }, data: { weightGrams, delivery: 'own' } });
      orders.push(id);
    }
    return { sellerId: seller.id, actor, orderIds: orders, day: '2026-11-22', cost: '100.000' };
  }
  const sharesOf = async (sellerId: string) => (await market.app.db.parcel.findMany({ where: { sellerId, roundId: { not: null } }, orderBy: { weightGrams: 'asc' } })).map(({ feeActual }) => feeActual);

  test('is suggested for orders of one commune, and shares its cost by weight to the đồng', async () => {
    const asked = await waitingOrders([1_000, 2_000, 4_000]);
    expect((await listRounds(market.app, asked.sellerId)).suggestions).toMatchObject([{ commune: 'Xã Cái Bè', weightGrams: 7_000, orders: [{}, {}, {}] }]);
    const made = await createRound(market.app, asked);
    expect(made.ok).toBe(true);
    expect(await sharesOf(asked.sellerId)).toEqual([14_286, 28_571, 57_143]);
    const { suggestions, rounds } = await listRounds(market.app, asked.sellerId);
    expect([suggestions, rounds]).toMatchObject([[], [{ count: 3, cost: 100_000, day: '2026-11-22' }]]);
  });

  test('loses a parcel that is called off, and the others bear the cost', async () => {
    const asked = await waitingOrders([1_000, 2_000, 4_000]);
    const made = await createRound(market.app, asked);
    const roundId = made.ok ? made.value.roundId : '';
    await cancelParcel(market.app, { sellerId: asked.sellerId, actor, orderId: asked.orderIds[2] ?? '' });
    await shareRound(market.app, { roundId });
    await shareRound(market.app, { roundId });
    expect(await sharesOf(asked.sellerId)).toEqual([33_333, 66_667]);
  });

  test('is noted as sent in one go, and the orders with it', async () => {
    const asked = await waitingOrders([1_000, 1_000]);
    const made = await createRound(market.app, asked);
    const roundId = made.ok ? made.value.roundId : '';
    await leaveRound(market.app, { sellerId: asked.sellerId, actor, roundId });
    await leaveRound(market.app, { sellerId: asked.sellerId, actor, roundId });
    expect((await getRound(market.app, { sellerId: asked.sellerId, roundId })).parcels.map(({ state }) => state)).toEqual(['in_transit', 'in_transit']);
    expect(await market.app.db.order.count({ where: { id: { in: asked.orderIds }, state: 'handed_over' } })).toBe(2);
    expect(await market.app.db.orderEvent.count({ where: { orderId: { in: asked.orderIds }, step: 'hand-over' } })).toBe(2);
  });

  test('is made of all of its orders or of none', async () => {
    const asked = await waitingOrders([1_000, 2_000]);
    await market.app.db.order.update({ where: { id: asked.orderIds[1] ?? '' }, data: { state: 'delivered' } });
    expect(await createRound(market.app, asked)).toEqual({ ok: false, problem: { code: 'not_now' } });
    expect([await market.app.db.parcel.count({ where: { sellerId: asked.sellerId } }), await market.app.db.deliveryRound.count({ where: { sellerId: asked.sellerId } })]).toEqual([0, 0]);
  });

  test.each([
    ['too_few', (asked: Awaited<ReturnType<typeof waitingOrders>>) => ({ ...asked, orderIds: asked.orderIds.slice(1) })],
    ['cost', (asked: Awaited<ReturnType<typeof waitingOrders>>) => ({ ...asked, cost: '-1' })],
    ['day', (asked: Awaited<ReturnType<typeof waitingOrders>>) => ({ ...asked, day: '2026-11-20' })],
  ])('that cannot be is refused: %s', async (code, change) => {
    expect(await createRound(market.app, change(await waitingOrders([1_000, 2_000])))).toEqual({ ok: false, problem: { code } });
  });

  test('of orders to two communes, or with another shop’s order, is refused', async () => {
    const asked = await waitingOrders([1_000, 2_000]);
    const other = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '30046', validTo: null } });
    const order = await market.app.db.order.findUniqueOrThrow({ where: { id: asked.orderIds[0] ?? '' } });
    await market.app.db.orderGroup.update({ where: { id: order.groupId }, data: { communeId: other.id } });
    expect(await createRound(market.app, asked)).toEqual({ ok: false, problem: { code: 'not_together' } });
    const foreign = await waitingOrders([500, 600]);
    await expect(createRound(market.app, { ...asked, orderIds: [...asked.orderIds.slice(1), ...foreign.orderIds] })).rejects.toMatchObject({ status: 404 });
  });
});

describe('a carrier’s table of communes', () => {
  test('is shown before it is written, with what does not match, and what lacks can be fetched', async () => {
    const { app } = market;
    const person = await createPersonWith(app, { name: 'Quốc Bảo', roles: [{ role: 'operator' }] });
    const id = randomUUID();
    const lines = ['Mã xã,Tỉnh,Huyện,Phường/Xã,DistrictID,WardCode', '28360,Tiền Giang,Huyện Cái Bè,Thị trấn Cái Bè,1727,580101', '30046,Tiền Giang,Huyện Tháp Mười,Xã Trường Xuân,1938,', '99999,Tiền Giang,Huyện Cái Bè,Xã Hòa Khánh,1727,580110', '28360,x,y,z,mười,1'];
    const own = { kind: 'carrier_communes', sellerId: null } as const;
    await startImport(app, { ...own, id, actor: { ...actor, userId: person.userId }, options: { carrier: 'ghn' }, file: { name: 'ghn.csv', bytes: new TextEncoder().encode(lines.join('\n')) }, zip: null });
    await readImport(app, carrierCommunesImport, id);
    const run = await getImportRun(app, carrierCommunesImport, { ...own, runId: id, show: 'wrong', page: 1, locale: 'vi' });
    expect(run.counts).toMatchObject({ fresh: 1, wrong: 3 });
    expect(JSON.stringify(run.rows)).toMatch(/GHN cần cả mã quận huyện và mã phường xã.*Không có xã nào đang dùng mã “99999”.*“mười” không phải là số/);
    expect(await app.db.carrierCommune.count()).toBe(0);
    expect(await confirmImport(app, { ...own, runId: id, actor })).toMatchObject({ ok: true });
    await applyImport(app, carrierCommunesImport, id);
    const commune = await app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '28360', validTo: null } });
    expect(await app.db.carrierCommune.findMany()).toEqual([{ carrier: 'ghn', communeId: commune.id, theirs: { province: 'Tiền Giang', district: 'Huyện Cái Bè', ward: 'Thị trấn Cái Bè', districtId: 1727, wardCode: '580101' } }]);
    expect(await app.db.auditEntry.findFirst({ where: { action: 'carrier.import_communes' } })).toMatchObject({ after: { carrier: 'ghn', fresh: 1 } });
    const lacking = new TextDecoder().decode((await writeLackingCommunes(app, { carrier: 'ghn', format: 'csv', locale: 'vi' })).bytes);
    expect(lacking).toContain('30046');
    expect(lacking).not.toContain('28360');
  });
});
