import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { askCarriers } from '#app/modules/fulfilment/ask-carriers.server.ts';
import { cancelParcel } from '#app/modules/fulfilment/cancel-parcel.server.ts';
import { createParcel } from '#app/modules/fulfilment/create-parcel.server.ts';
import { findCashMove } from '#app/modules/fulfilment/find-cash-move.server.ts';
import { followOrder } from '#app/modules/fulfilment/follow-order.server.ts';
import { moveParcel } from '#app/modules/fulfilment/move-parcel.server.ts';
import { receiveNotice } from '#app/modules/fulfilment/receive-notice.server.ts';
import { sendParcel } from '#app/modules/fulfilment/send-parcel.server.ts';
import { workNotice } from '#app/modules/fulfilment/work-notice.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { actorNamed } from '#tests/factories/sellers.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { knowCommune } from '#tests/factories/fulfilment.ts';
import { startGhnPeer } from '#tests/peers/carriers/ghn.ts';
import { startGhtkPeer } from '#tests/peers/carriers/ghtk.ts';
import { secretOfTests } from '#tests/peers/carriers/peer.ts';
import type { CarrierPeer } from '#tests/peers/carriers/peer.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date('2026-11-21T02:00:00Z');
const market = testApp({ clock: { now: () => now } });
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const peers = {} as Record<'ghn' | 'ghtk', CarrierPeer>;
let app: AppContext;

beforeAll(async () => {
  peers.ghn = await startGhnPeer();
  peers.ghtk = await startGhtkPeer();
  const carriers = { ghn: peers.ghn.settings.ghn, ghtk: peers.ghtk.settings.ghtk };
  app = Object.create(market.app, { settings: { value: { ...market.app.settings, carriers } } }) as AppContext;
});
afterAll(async () => {
  await Promise.all([peers.ghn?.close(), peers.ghtk?.close()]);
});
beforeEach(() => {
  now = later(60);
});

type Facts = { state?: OrderState; delivery?: 'carrier' | 'own'; known?: boolean; paymentMethod?: 'cod' | 'vietqr' };

/** A confirmed order of 117,000 đồng to be paid at the door, both ends of which the carriers know. */
async function makeOrder({ state = 'confirmed', delivery = 'carrier', known = true, paymentMethod = 'cod' }: Facts = {}) {
  const { db } = app;
  const seller = await createSeller(db);
  if (known) await knowCommune(db, seller.communeId);
  else await db.carrierCommune.deleteMany({ where: { communeId: seller.communeId } });
  const order = await createOrder(db, seller, { placedAt: now, state, goods: 97_000, fee: 20_000 });
  const product = await createProduct(db, seller.id, { name: 'Xoài cát Hòa Lộc' });
  await db.orderLine.create({ data: { orderId: order.id, variantId: product.variants[0]?.id ?? '', productName: 'Xoài cát Hòa Lộc', variantName: 'Hộp 1 kg', unitPrice: 97_000, quantity: 1, amount: 97_000, weightGrams: 1_200 } });
  await db.order.update({ where: { id: order.id }, data: { delivery, group: { update: { paymentMethod } } } });
  return { sellerId: seller.id, orderId: order.id, actor: actorNamed('Út Lành') };
}

type Made = Awaited<ReturnType<typeof makeOrder>>;
const parcelOf = ({ orderId }: Made) => app.db.parcel.findUniqueOrThrow({ where: { orderId }, include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] }, order: { select: { state: true } } } });
const standing = async (made: Made) => {
  const { state, cash, order } = await parcelOf(made);
  return `${state} ${cash} ${order.state}`;
};

async function callCarrier(carrier: 'ghn' | 'ghtk', facts: Facts = {}) {
  const made = await makeOrder(facts);
  const created = await createParcel(app, { ...made, carrier, tracking: '' });
  if (!created.ok) throw new Error(JSON.stringify(created.problem));
  const { tracking, id: parcelId } = await parcelOf(made);
  now = later(60);
  return { ...made, parcelId, tracking: tracking ?? '' };
}

/** The carrier sends to the webhook, and the job works what was written. */
async function hear(carrier: 'ghn' | 'ghtk', sent: { body: string; type: string }) {
  const answer = await receiveNotice(app, { carrier, secret: secretOfTests, ...sent });
  await workAll();
  return answer;
}

async function workAll() {
  for (const { carrier, eventId } of await app.db.carrierEvent.findMany({ where: { workedAt: null }, orderBy: { receivedAt: 'asc' } })) await workNotice(app, { carrier, eventId });
}

const announced = async (event: string) =>
  (await app.db.$queryRaw<{ payload: Record<string, string> }[]>`SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = ${event} ORDER BY j.id`).map(({ payload }) => payload);

describe.each(['ghn', 'ghtk'] as const)('a parcel with %s', (carrier) => {
  const words = () => peers[carrier].words;

  test('gets its number and its cost at once, and the carrier collects what is to be paid', async () => {
    const made = await callCarrier(carrier);
    const parcel = await parcelOf(made);
    expect(parcel).toMatchObject({ carrier, state: 'created', cash: 'due', cashDue: 117_000, feeQuoted: 20_000, feeActual: expect.any(Number) });
    expect(peers[carrier].parcels.find(({ tracking }) => tracking === made.tracking)).toMatchObject({ cash: 117_000 });
    expect(peers[carrier].complaints).toEqual([]);
  });

  test('that is paid for collects nothing', async () => {
    const made = await callCarrier(carrier, { paymentMethod: 'vietqr' });
    expect(await standing(made)).toBe('created none confirmed');
    expect(peers[carrier].parcels.at(-1)).toMatchObject({ cash: 0 });
  });

  test('moves its order with each message, and its cash with the delivery and the handing over', async () => {
    const made = await callCarrier(carrier);
    await hear(carrier, peers[carrier].move(made.tracking, words().in_transit, later(-50)));
    expect(await standing(made)).toBe('in_transit due handed_over');
    await hear(carrier, peers[carrier].move(made.tracking, words().failed_attempt, later(-40)));
    expect(await standing(made)).toBe('failed_attempt due failed_delivery');
    await hear(carrier, peers[carrier].move(made.tracking, words().delivering, later(-30)));
    expect(await standing(made)).toBe('delivering due handed_over');
    await hear(carrier, peers[carrier].move(made.tracking, words().delivered, later(-20)));
    expect(await standing(made)).toBe('delivered collected delivered');
    await hear(carrier, peers[carrier].handOver(made.tracking, later(-10)));
    expect(await standing(made)).toBe('delivered handed_over delivered');
    const moves = await Promise.all((await announced('fulfilment.cash_moved')).filter(({ parcelId }) => parcelId === made.parcelId).map(({ eventId = '' }) => findCashMove(app, { eventId })));
    const { feeActual } = await parcelOf(made);
    expect(moves).toMatchObject([
      { orderId: made.orderId, carrier, cash: 'collected', amount: 117_000 },
      { orderId: made.orderId, carrier, cash: 'handed_over', amount: 117_000, fee: feeActual },
    ]);
  });

  test('ends right when its messages come reversed and doubled', async () => {
    const made = await callCarrier(carrier);
    const told = (['in_transit', 'delivering', 'failed_attempt', 'delivering', 'delivered'] as const).map((state, minute) => peers[carrier].move(made.tracking, words()[state], later(minute - 30)));
    for (const message of [...told].reverse().flatMap((each) => [each, each])) await hear(carrier, message);
    expect(await standing(made)).toBe('delivered collected delivered');
    expect((await parcelOf(made)).events.filter(({ cash }) => cash)).toHaveLength(1);
    expect(await app.db.carrierEvent.count({ where: { carrier, tracking: made.tracking } })).toBe(5);
  });

  test('that comes back is taken back with its reason, and its cash is not due any more', async () => {
    const made = await callCarrier(carrier);
    await hear(carrier, peers[carrier].move(made.tracking, words().in_transit, later(-50)));
    await hear(carrier, peers[carrier].move(made.tracking, words().returned, later(-10)));
    expect(await standing(made)).toBe('returned none returned');
    expect(await app.db.orderEvent.findFirst({ where: { orderId: made.orderId, to: 'returned' } })).toMatchObject({ by: 'carrier', note: expect.stringMatching(/\S/) });
  });

  test('whose messages are lost is asked for, and ends right', async () => {
    const made = await callCarrier(carrier);
    peers[carrier].move(made.tracking, words().delivered, later(10));
    now = later(40);
    await askCarriers(app);
    await workAll();
    expect(await standing(made)).toBe('delivered collected delivered');
    const asked = peers[carrier].requests.length;
    now = later(40);
    peers[carrier].handOver(made.tracking, later(-5));
    await askCarriers(app);
    await workAll();
    expect(peers[carrier].requests.length).toBeGreaterThan(asked);
    expect(await standing(made)).toBe('delivered handed_over delivered');
  });

  test('waits when the carrier is away, is sent again, and is one parcel there though its first answer was lost', async () => {
    const made = await makeOrder();
    peers[carrier].moods.push('answer lost');
    const before = peers[carrier].parcels.length;
    expect(await createParcel(app, { ...made, carrier, tracking: '' })).toMatchObject({ ok: true, value: { waiting: true } });
    const { id: parcelId } = await parcelOf(made);
    expect((await announced('fulfilment.send_parcel')).map((facts) => facts.parcelId)).toContain(parcelId);
    expect([await sendParcel(app, { parcelId }), await sendParcel(app, { parcelId })]).toEqual(['sent', 'nothing']);
    expect(peers[carrier].parcels).toHaveLength(before + 1);
    expect((await parcelOf(made)).tracking).toBe(peers[carrier].parcels.at(-1)?.tracking);
  });

  test('of which the carrier tells before we know its number is moved once we know it', async () => {
    const made = await makeOrder();
    peers[carrier].moods.push('answer lost');
    await createParcel(app, { ...made, carrier, tracking: '' });
    const { id: parcelId } = await parcelOf(made);
    const tracking = peers[carrier].parcels.at(-1)?.tracking ?? '';
    await hear(carrier, peers[carrier].move(tracking, words().in_transit, later(-1)));
    expect(await app.db.carrierEvent.findFirst({ where: { carrier, tracking } })).toMatchObject({ trouble: 'unknown' });
    await sendParcel(app, { parcelId });
    now = later(5);
    await workAll();
    expect((await parcelOf(made)).tracking).toBe(tracking);
    expect(await app.db.carrierEvent.findFirst({ where: { carrier, tracking } })).toMatchObject({ trouble: null });
  });

  test('is called off before it is fetched, there too, and can go another way then', async () => {
    const made = await callCarrier(carrier);
    expect(await cancelParcel(app, made)).toEqual({ ok: true, value: null });
    expect(await standing(made)).toBe('cancelled none confirmed');
    expect(peers[carrier].parcels.find(({ tracking }) => tracking === made.tracking)?.status).toBe(words().cancelled);
    expect(await createParcel(app, { ...made, carrier, tracking: '' })).toMatchObject({ ok: true });
    const again = await parcelOf(made);
    expect(again).toMatchObject({ state: 'created', cash: 'due', cashDue: 117_000 });
    expect(again.tracking).not.toBe(made.tracking);
    // What the carrier still tells of the first one is not about this one.
    await hear(carrier, peers[carrier].move(made.tracking, words().returned, later(-1)));
    expect(await standing(made)).toBe('created due confirmed');
  });

  test('is not called off once it is fetched', async () => {
    const made = await callCarrier(carrier);
    await hear(carrier, peers[carrier].move(made.tracking, words().in_transit, later(-5)));
    expect(await cancelParcel(app, made)).toEqual({ ok: false, problem: { code: 'too_late' } });
    expect(await standing(made)).toBe('in_transit due handed_over');
  });

  test('is called off at the carrier when its order is', async () => {
    const made = await callCarrier(carrier);
    const { sellerId, orderId, actor } = made;
    await app.db.$transaction((tx) => stepOrder({ db: tx, clock: app.clock }, { scope: { sellerId }, orderId, step: 'call-off', by: 'seller', actor, reason: 'Hết hàng' }));
    const event = await app.db.orderEvent.findFirstOrThrow({ where: { orderId, to: 'cancelled' } });
    await followOrder(app, { eventId: event.id });
    await followOrder(app, { eventId: event.id });
    expect((await parcelOf(made)).state).toBe('cancelled');
    expect((await announced('fulfilment.cancel_at_carrier')).filter(({ tracking }) => tracking === made.tracking)).toEqual([{ carrier, tracking: made.tracking }]);
  });

  test('cannot be made where the carrier does not know a commune, and says which', async () => {
    const made = await makeOrder({ known: false });
    expect(await createParcel(app, { ...made, carrier, tracking: '' })).toEqual({ ok: false, problem: { code: 'commune_missing', commune: 'Xã Cái Bè' } });
    expect(await app.db.parcel.count({ where: { orderId: made.orderId } })).toBe(0);
  });

  test('in dispute goes on alone', async () => {
    const made = await callCarrier(carrier);
    await hear(carrier, peers[carrier].move(made.tracking, words().in_transit, later(-30)));
    await app.db.order.update({ where: { id: made.orderId }, data: { state: 'disputed' } });
    await hear(carrier, peers[carrier].move(made.tracking, words().delivered, later(-20)));
    expect(await standing(made)).toBe('delivered collected disputed');
  });

  test('has one effect when the same message comes twenty times at once', async () => {
    const made = await callCarrier(carrier);
    const sent = peers[carrier].move(made.tracking, words().delivered, later(-3));
    await Promise.all(Array.from({ length: 20 }, () => receiveNotice(app, { carrier, secret: secretOfTests, ...sent })));
    const events = await app.db.carrierEvent.findMany({ where: { carrier, tracking: made.tracking } });
    expect(events).toHaveLength(1);
    const [event] = events;
    await Promise.all(Array.from({ length: 8 }, () => workNotice(app, { carrier, eventId: event?.eventId ?? '' })));
    expect((await parcelOf(made)).events.map(({ state, cash }) => state ?? cash)).toEqual(['created', 'delivered', 'collected']);
    expect(await app.db.orderEvent.count({ where: { orderId: made.orderId, to: 'delivered' } })).toBe(1);
  });
});

describe('a message of a carrier', () => {
  test('without its secret, of a carrier that is not set up, or in another form changes nothing', async () => {
    const made = await callCarrier('ghn');
    const sent = peers.ghn.move(made.tracking, 'delivered', later(-1));
    expect(await receiveNotice(app, { carrier: 'ghn', secret: 'guessed', ...sent })).toEqual({ ok: false, problem: { code: 'forged' } });
    expect(await receiveNotice(market.app, { carrier: 'ghn', secret: secretOfTests, ...sent })).toEqual({ ok: false, problem: { code: 'unknown' } });
    expect(await receiveNotice(app, { carrier: 'hand', secret: '', ...sent })).toEqual({ ok: false, problem: { code: 'unknown' } });
    expect(await receiveNotice(app, { carrier: 'ghn', secret: secretOfTests, ...sent, body: '{"Status":"delivered"}' })).toEqual({ ok: false, problem: { code: 'unreadable' } });
    await workAll();
    expect(await standing(made)).toBe('created due confirmed');
  });

  test('with a fee that no way costs moves the parcel, and keeps the fee that was known', async () => {
    const made = await callCarrier('ghn');
    const before = (await parcelOf(made)).feeActual;
    const sent = peers.ghn.move(made.tracking, 'delivered', later(-1));
    await hear('ghn', { ...sent, body: JSON.stringify({ ...JSON.parse(sent.body), TotalFee: 9_000_000_000 }) });
    expect(await standing(made)).toBe('delivered collected delivered');
    expect((await parcelOf(made)).feeActual).toBe(before);
  });

  test('whose clock is ahead does not make later ones old', async () => {
    const made = await callCarrier('ghn');
    await hear('ghn', peers.ghn.move(made.tracking, 'transporting', new Date('2099-01-01T00:00:00Z')));
    now = later(5);
    await hear('ghn', peers.ghn.move(made.tracking, 'delivered', now));
    expect(await standing(made)).toBe('delivered collected delivered');
  });

  test('that contradicts an end is kept with its trouble', async () => {
    const made = await callCarrier('ghn');
    await hear('ghn', peers.ghn.move(made.tracking, 'delivered', later(-10)));
    await hear('ghn', peers.ghn.move(made.tracking, 'returned', later(-5)));
    expect(await standing(made)).toBe('delivered collected delivered');
    expect(await app.db.carrierEvent.count({ where: { tracking: made.tracking, trouble: 'impossible' } })).toBe(1);
  });
});

describe('a parcel by hand', () => {
  const byHand = async (facts: Facts = {}, tracking = '') => {
    const made = await makeOrder(facts);
    return { made, created: await createParcel(app, { ...made, carrier: 'hand', tracking }) };
  };

  test('moves with the word of the seller, and the order with it', async () => {
    const { made } = await byHand({}, ' ee 123 456 789 vn ');
    expect((await parcelOf(made)).tracking).toBe('EE123456789VN');
    expect(await moveParcel(app, { ...made, said: { state: 'in_transit', note: '' } })).toEqual({ ok: true, value: null });
    expect(await moveParcel(app, { ...made, said: { state: 'delivered', note: '' } })).toEqual({ ok: true, value: null });
    expect(await standing(made)).toBe('delivered collected delivered');
    expect(await moveParcel(app, { ...made, said: { cash: 'handed_over' } })).toEqual({ ok: true, value: null });
    expect(await standing(made)).toBe('delivered handed_over delivered');
    expect(await moveParcel(app, { ...made, said: { state: 'returned', note: 'Khách trả' } })).toEqual({ ok: false, problem: { code: 'not_now' } });
  });

  test('that the seller brings itself puts the cash into its hands at once', async () => {
    const { made } = await byHand({ delivery: 'own' });
    now = later(1);
    await moveParcel(app, { ...made, said: { state: 'delivered', note: '' } });
    expect(await standing(made)).toBe('delivered handed_over delivered');
  });

  test('that comes back wants a reason', async () => {
    const { made } = await byHand();
    now = later(1);
    expect(await moveParcel(app, { ...made, said: { state: 'failed_attempt', note: '  ' } })).toEqual({ ok: false, problem: { code: 'reason_missing' } });
    expect(await moveParcel(app, { ...made, said: { state: 'failed_attempt', note: 'Khách vắng nhà' } })).toEqual({ ok: true, value: null });
    expect(await standing(made)).toBe('failed_attempt due failed_delivery');
  });

  test('follows the steps that are taken of its order', async () => {
    const { made } = await byHand();
    const { sellerId, orderId, actor } = made;
    for (const step of ['hand-over', 'deliver'] as const) {
      now = later(1);
      await app.db.$transaction((tx) => stepOrder({ db: tx, clock: app.clock }, { scope: { sellerId }, orderId, step, by: 'seller', actor }));
      const event = await app.db.orderEvent.findFirstOrThrow({ where: { orderId, step } });
      await followOrder(app, { eventId: event.id });
      await followOrder(app, { eventId: event.id });
    }
    expect(await standing(made)).toBe('delivered collected delivered');
  });

  test('is made once, for a confirmed order, with a number of its own', async () => {
    const { made } = await byHand({}, 'AB12345');
    expect(await createParcel(app, { ...made, carrier: 'hand', tracking: '' })).toEqual({ ok: false, problem: { code: 'exists' } });
    const other = await byHand({}, 'AB12345');
    expect(other.created).toEqual({ ok: false, problem: { code: 'tracking_taken' } });
    expect((await byHand({ state: 'placed' })).created).toEqual({ ok: false, problem: { code: 'not_now' } });
    expect((await byHand({}, 'số 1')).created).toEqual({ ok: false, problem: { code: 'tracking' } });
  });

  test('of another shop is not there', async () => {
    const { made } = await byHand();
    const other = await createSeller(app.db);
    const foreign = { ...made, sellerId: other.id };
    for (const call of [
      () => createParcel(app, { ...foreign, carrier: 'hand', tracking: '' }),
      () => cancelParcel(app, foreign),
      () => moveParcel(app, { ...foreign, said: { state: 'delivered', note: '' } }),
    ]) await expect(call()).rejects.toMatchObject({ status: 404 });
  });
});
