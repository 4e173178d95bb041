import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { stripe } from '#app/modules/payments/adapters/stripe/stripe.server.ts';
import { beginPayments } from '#app/modules/payments/begin-payment.server.ts';
import { closePaymentPage } from '#app/modules/payments/close-payment-page.server.ts';
import { compareProviders } from '#app/modules/payments/compare-providers.server.ts';
import { createRefund } from '#app/modules/payments/create-refund.server.ts';
import { followOrderStep } from '#app/modules/payments/follow-order-step.server.ts';
import { listPaymentCases } from '#app/modules/payments/list-payment-cases.server.ts';
import { listPaymentMethods } from '#app/modules/payments/list-payment-methods.server.ts';
import { receiveProviderEvent } from '#app/modules/payments/receive-provider-event.server.ts';
import { sendRefund } from '#app/modules/payments/send-refund.server.ts';
import { solveCase } from '#app/modules/payments/solve-case.server.ts';
import { workProviderEvent } from '#app/modules/payments/work-provider-event.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { StepName, Taker } from '#app/modules/orders/order.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { providerContract } from '#tests/contracts/payment-provider.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createPayableSeller, createUnpaidGroup } from '#tests/factories/payments.ts';
import { startStripePeer } from '#tests/peers/stripe/peer.ts';
import { feeOf } from '#tests/peers/stripe/books.ts';
import type { Told } from '#tests/peers/stripe/books.ts';
import type { StripePeer } from '#tests/peers/stripe/peer.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T02:00:00Z');
const minute = 60_000;
const clock = fixedClock(start);
const market = testApp({ clock });
let app: AppContext;
let peer: StripePeer;
/** The events of the peer that were told already. */
let told = 0;

beforeAll(async () => {
  peer = await startStripePeer({ now: () => clock.now() });
  app = withStripe(peer);
});
beforeEach(() => clock.set(start));
afterEach(() => {
  expect(peer.complaints).toEqual([]);
});
afterAll(() => peer.close());

function withStripe({ settings }: StripePeer): AppContext {
  return Object.create(market.app, { settings: { value: { ...market.app.settings, stripe: settings } } });
}

const later = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * minute));
const tell = (event: Told, context = app) => receiveProviderEvent(context, { provider: 'stripe', ...peer.signed(event) });
const heard = { ok: true, value: null };

/** The worker works what is new. */
async function workNew(context = app) {
  for (const { eventId } of await app.db.providerEvent.findMany({ where: { workedAt: null } })) await workProviderEvent(context, { provider: 'stripe', eventId });
}

/** Stripe tells what is new, and the worker works it. */
async function news() {
  const fresh = peer.books.events.slice(told);
  told = peer.books.events.length;
  for (const event of fresh) expect(await tell(event)).toEqual(heard);
  await workNew();
}

/** A checkout by card with so many sellers, its page begun. */
async function checkout({ sellers = 2, price = 80_000, quantity = 1 } = {}) {
  const payables = [];
  for (let count = 0; count < sellers; count += 1) payables.push(await createPayableSeller(app.db, { price: price + count * 10_001 }));
  const group = await createUnpaidGroup(app, payables, { method: 'card', quantity });
  const begun = await beginPayments(app, { groupId: group.id });
  const payment = await app.db.payment.findFirstOrThrow({ where: { groupId: group.id } });
  const total = group.orders.reduce((sum, order) => sum + order.total, 0);
  return { payables, group, begun, payment, total, sessionId: payment.providerRef ?? '' };
}

const ordersOf = (groupId: string) => app.db.order.findMany({ where: { groupId }, orderBy: { code: 'asc' } });
const statesOf = async (groupId: string) => (await ordersOf(groupId)).map(({ state }) => state);
const casesOf = async (groupId: string) => app.db.paymentCase.findMany({ where: { orderId: { in: (await ordersOf(groupId)).map(({ id }) => id) } }, orderBy: [{ openedAt: 'asc' }, { orderId: 'asc' }] });
const refundsOf = async (groupId: string) => app.db.refund.findMany({ where: { order: { groupId } }, orderBy: [{ createdAt: 'asc' }, { amount: 'asc' }] });
const paymentOf = (id: string) => app.db.payment.findUniqueOrThrow({ where: { id } });

/** What the ledger holds of a checkout, by account. */
async function ledgerOf(groupId: string) {
  const ids = (await ordersOf(groupId)).map(({ id }) => id);
  const rows = await app.db.ledgerEntry.groupBy({ by: ['account'], where: { orderId: { in: ids } }, _sum: { amount: true } });
  return Object.fromEntries(rows.map(({ account, _sum }) => [account, Number(_sum.amount)]));
}

async function step(orderId: string, name: StepName, by: Taker, reason?: string) {
  await app.db.$transaction((tx) => stepOrder({ db: tx, clock }, { scope: 'market', orderId, step: name, by, actor: null, reason }));
  const event = await app.db.orderEvent.findFirstOrThrow({ where: { orderId, step: name }, orderBy: { at: 'desc' } });
  await followOrderStep(app, { eventId: event.id });
}

async function complete(orderId: string) {
  for (const [name, by] of [['confirm', 'seller'], ['hand-over', 'seller'], ['deliver', 'seller'], ['complete', 'buyer']] as const) await step(orderId, name, by);
}

/** What the worker does with money that is to go back, and with pages that are to be closed. */
async function sendDue() {
  for (const { id } of await app.db.refund.findMany({ where: { state: 'due', method: 'card' } })) await sendRefund(app, { refundId: id });
}

async function giveBack(orderId: string, amount: number, key: string = randomUUID()) {
  await app.db.$transaction((tx) => createRefund(tx, { clock }, { orderId, amount, cause: 'return', key }));
}

describe('Cards', () => {
  test('are offered where the operator has set up a provider, and nowhere else', async () => {
    const { seller } = await createPayableSeller(app.db);
    expect(await listPaymentMethods(app, { sellerIds: [seller.id] })).toEqual(['cod', 'vietqr', 'card']);
    expect(await listPaymentMethods(market.app, { sellerIds: [seller.id] })).toEqual(['cod', 'vietqr']);
    expect(await receiveProviderEvent(market.app, { provider: 'stripe', headers: new Headers(), body: '{}' })).toEqual({ ok: false, problem: { code: 'unknown' } });
  });

  test('pay a whole checkout on one page: a line for each order, in đồng, back to the buyer’s own page in the buyer’s language', async () => {
    const { group, begun, payment, total, sessionId } = await checkout();
    const session = peer.books.session(sessionId);
    expect(begun).toEqual({ ok: true, value: { payUrl: session.url } });
    expect(session).toMatchObject({ amount_total: total, currency: 'vnd', client_reference_id: group.code, metadata: { payment: payment.id, reference: group.code }, allowed_payment_method_types: ['card'], adaptive_pricing: { enabled: false } });
    expect(session.success_url).toBe(`${app.settings.publicUrl}/orders/${group.key}/pay?back`);
    expect(peer.books.wishOf(sessionId)?.line_items?.map(({ price_data: price }) => price?.unit_amount)).toEqual(group.orders.map((order) => order.total));
    expect(new Date(session.expires_at * 1_000)).toEqual(new Date(start.getTime() + 32 * minute));
    expect((await ordersOf(group.id)).map(({ timerAt }) => timerAt)).toEqual([1, 2].map(() => new Date(start.getTime() + 35 * minute)));
  });

  test.each(['breaks', 'too often', 'key in use', 'bare 404', 'not json', 'breaks after'] as const)('of a provider that %s wait, and the same page is asked for again', async (mood) => {
    const payable = await createPayableSeller(app.db);
    const group = await createUnpaidGroup(app, [payable], { method: 'card' });
    peer.moods.push(mood, mood);
    const before = peer.books.sessions.size;
    expect(await beginPayments(app, { groupId: group.id })).toEqual({ ok: false, problem: { code: 'provider_away' } });
    peer.moods.length = 0;
    expect(await beginPayments(app, { groupId: group.id })).toMatchObject({ ok: true, value: { payUrl: expect.stringContaining('/pay/') } });
    expect(peer.books.sessions.size).toBe(before + 1);
    expect(await app.db.payment.count({ where: { groupId: group.id } })).toBe(1);
  });

  test('get one page where the answer is lost, where the process ends before it is kept, and where they are begun ten times at once', async () => {
    const payable = await createPayableSeller(app.db);
    const group = await createUnpaidGroup(app, [payable], { method: 'card' });
    const before = peer.books.sessions.size;
    peer.moods.push('answer lost');
    const begun = await beginPayments(app, { groupId: group.id });
    await app.db.payment.updateMany({ where: { groupId: group.id }, data: { providerRef: null, payUrl: null } });
    const again = await Promise.all(Array.from({ length: 10 }, () => beginPayments(app, { groupId: group.id })));
    expect(again).toEqual(Array.from({ length: 10 }, () => begun));
    expect(peer.books.sessions.size).toBe(before + 1);
  });

  test('place their orders when Stripe has told of it, and not when the buyer comes back', async () => {
    const { group, payment, total, sessionId } = await checkout();
    peer.books.pay(sessionId);
    expect(await statesOf(group.id)).toEqual(['unpaid', 'unpaid']);
    await news();
    expect(await statesOf(group.id)).toEqual(['placed', 'placed']);
    expect((await ordersOf(group.id)).map(({ paid, total: due }) => paid - due)).toEqual([0, 0]);
    expect(await paymentOf(payment.id)).toMatchObject({ state: 'paid', received: BigInt(total), providerRef: expect.stringMatching(/^pi_/), paidAt: start });
    expect(await ledgerOf(group.id)).toEqual({ buyer: -total, card_cash: total - feeOf(total), provider_fee: feeOf(total) });
    expect(await casesOf(group.id)).toEqual([]);
  });

  test('end alike whatever the order in which events come, doubled and late', { timeout: 120_000 }, async () => {
    const ends = [];
    for (const arrange of [(list: Told[]) => list, (list: Told[]) => [...list].reverse(), (list: Told[]) => [...list, ...list].sort((a, b) => a.id.localeCompare(b.id)).reverse(), (list: Told[]) => list.slice(1, 2), (list: Told[]) => list.slice(2)]) {
      const { group, total, sessionId } = await checkout();
      peer.books.pay(sessionId, { feeLater: true });
      const events = arrange(peer.books.events.slice(told));
      told = peer.books.events.length;
      for (const event of events) {
        later(3);
        expect(await tell(event)).toEqual(heard);
        await workNew();
      }
      ends.push({ states: await statesOf(group.id), ledger: await ledgerOf(group.id), expected: { buyer: -total, card_cash: total - feeOf(total), provider_fee: feeOf(total) } });
    }
    for (const { states, ledger, expected } of ends) expect({ states, ledger }).toEqual({ states: ['placed', 'placed'], ledger: expected });
  });

  test('are placed once where each event is told and worked twenty times at once', { timeout: 120_000 }, async () => {
    const { group, total, sessionId } = await checkout();
    peer.books.pay(sessionId, { feeLater: true });
    const events = peer.books.events.slice(told);
    told = peer.books.events.length;
    const twenty = Array.from({ length: 20 }, () => events).flat();
    expect(await Promise.all(twenty.map((event) => tell(event)))).toEqual(twenty.map(() => heard));
    await Promise.all(twenty.map(({ id: eventId }) => workProviderEvent(app, { provider: 'stripe', eventId })));
    expect(await app.db.providerEvent.count({ where: { eventId: { in: events.map(({ id }) => id) } } })).toBe(events.length);
    expect(await app.db.orderEvent.count({ where: { order: { groupId: group.id }, step: 'pay' } })).toBe(2);
    expect(await ledgerOf(group.id)).toEqual({ buyer: -total, card_cash: total - feeOf(total), provider_fee: feeOf(total) });
  });

  test('whose event cannot be worked while Stripe is away are worked afterwards; the event says why', async () => {
    const { group, sessionId } = await checkout();
    peer.books.pay(sessionId);
    const fresh = peer.books.events.slice(told);
    told = peer.books.events.length;
    for (const event of fresh) await tell(event);
    peer.moods.push('breaks');
    const [first] = fresh;
    await expect(workProviderEvent(app, { provider: 'stripe', eventId: first?.id ?? '' })).rejects.toThrow('our machines are down');
    expect(await app.db.providerEvent.findFirstOrThrow({ where: { eventId: first?.id ?? '' } })).toMatchObject({ workedAt: null, attempts: 1, trouble: 'our machines are down' });
    await workNew();
    expect(await statesOf(group.id)).toEqual(['placed', 'placed']);
  });

  test('leave nothing of the buyer in the events that are kept', async () => {
    const { sessionId } = await checkout();
    peer.books.pay(sessionId);
    await news();
    for (const { payload } of await app.db.providerEvent.findMany()) expect(Object.keys(payload as object).sort()).toEqual(['created', 'id', 'object']);
  });

  test('whose events are forged, changed, of another secret, old or of the future count for nothing', async () => {
    const { sessionId, group } = await checkout();
    peer.books.pay(sessionId);
    const event = peer.books.events.at(-1) as Told;
    const written = await app.db.providerEvent.count();
    const [right, old, future, other] = [peer.signed(event), peer.signed(event, { at: new Date(start.getTime() - 6 * minute) }), peer.signed(event, { at: new Date(start.getTime() + 6 * minute) }), peer.signed(event, { secret: 'whsec_of_somebody_else_123' })];
    const forged = { ok: false, problem: { code: 'forged' } };
    for (const sent of [{ ...right, headers: new Headers() }, { ...right, body: right.body.replace('"livemode": false', '"livemode":  false') }, old, future, other]) {
      expect(await receiveProviderEvent(app, { provider: 'stripe', ...sent })).toEqual(forged);
    }
    expect(await app.db.providerEvent.count()).toBe(written);
    expect(await statesOf(group.id)).toEqual(['unpaid', 'unpaid']);
    await news();
  });

  test('paid after the orders had run out are cases: given back, the money goes through Stripe, and the ledger has nothing left but the fee', async () => {
    const { group, payment, total, sessionId } = await checkout();
    later(31);
    peer.books.pay(sessionId);
    later(5);
    for (const { id } of group.orders) await step(id, 'expire', 'time');
    await news();
    expect(await statesOf(group.id)).toEqual(['cancelled', 'cancelled']);
    const open = await casesOf(group.id);
    expect(open.map(({ kind, amount }) => ({ kind, amount: Number(amount) })).sort((a, b) => a.amount - b.amount)).toEqual(group.orders.map((order) => ({ kind: 'too_late', amount: order.total })));
    for (const { id, sellerId } of open) expect(await solveCase(app, { caseId: id, scope: { sellerId: sellerId ?? '' }, solution: 'give_back', actor: someActor() })).toMatchObject({ ok: true });
    await sendDue();
    expect((await refundsOf(group.id)).map(({ state }) => state)).toEqual(['sent', 'sent']);
    await news();
    expect((await refundsOf(group.id)).map(({ state, method }) => ({ state, method }))).toEqual([1, 2].map(() => ({ state: 'done', method: 'card' })));
    expect(await ledgerOf(group.id)).toEqual({ buyer: 0, card_cash: -feeOf(total), provider_fee: feeOf(total) });
    expect((await paymentOf(payment.id)).received).toBe(BigInt(total));
  });

  test('paid with more or less than was asked are cases of each order, and every đồng is somewhere', async () => {
    for (const [off, kind] of [[7, 'too_much'], [-7, 'too_little']] as const) {
      const { group, total, sessionId } = await checkout();
      peer.books.pay(sessionId, { amount: total + off });
      await news();
      expect(await statesOf(group.id)).toEqual(kind === 'too_much' ? ['placed', 'placed'] : ['unpaid', 'unpaid']);
      const cases = await casesOf(group.id);
      expect(new Set(cases.map((each) => each.kind))).toEqual(new Set([kind]));
      expect(cases.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(7);
      expect((await ledgerOf(group.id)).buyer).toBe(-(total + off));
    }
  });

  test('get another page when theirs has run out or an order of it was cancelled; the old one is closed and can be paid no more', async () => {
    const { group, payment, sessionId } = await checkout();
    const [gone, left] = group.orders;
    await step(gone?.id ?? '', 'cancel', 'buyer');
    expect((await paymentOf(payment.id)).state).toBe('ended');
    await closePaymentPage(app, { paymentId: payment.id });
    await closePaymentPage(app, { paymentId: payment.id });
    expect(peer.books.session(sessionId).status).toBe('expired');
    await news();
    expect(await beginPayments(app, { groupId: group.id })).toMatchObject({ ok: true, value: { payUrl: expect.stringContaining('/pay/') } });
    const second = await app.db.payment.findFirstOrThrow({ where: { groupId: group.id, state: 'waiting' } });
    expect(second).toMatchObject({ amount: left?.total, reference: `${group.code}R1` });
    peer.books.expireSession(second.providerRef ?? '');
    await news();
    expect((await paymentOf(second.id)).state).toBe('ended');
    await beginPayments(app, { groupId: group.id });
    const third = await app.db.payment.findFirstOrThrow({ where: { groupId: group.id, state: 'waiting' } });
    peer.books.pay(third.providerRef ?? '');
    await news();
    expect((await ordersOf(group.id)).map(({ state, paid }) => ({ state, paid }))).toEqual([{ state: 'cancelled', paid: 0 }, { state: 'placed', paid: left?.total }]);
    expect(await beginPayments(app, { groupId: group.id })).toEqual({ ok: true, value: { payUrl: null } });
  });

  test('ask for what is left, also before the worker has heard that an order was cancelled', async () => {
    const { group, payment } = await checkout();
    const [gone, left] = group.orders;
    await app.db.$transaction((tx) => stepOrder({ db: tx, clock }, { scope: 'market', orderId: gone?.id ?? '', step: 'cancel', by: 'buyer', actor: null }));
    await beginPayments(app, { groupId: group.id });
    expect((await paymentOf(payment.id)).state).toBe('ended');
    expect(await app.db.payment.findFirstOrThrow({ where: { groupId: group.id, state: 'waiting' } })).toMatchObject({ amount: left?.total, payUrl: expect.stringContaining('/pay/') });
  });

  test('paid on two pages are paid once; the second time is a case', async () => {
    const { group, payment, total, sessionId } = await checkout({ sellers: 1 });
    await app.db.payment.update({ where: { id: payment.id }, data: { state: 'ended' } });
    await beginPayments(app, { groupId: group.id });
    const second = await app.db.payment.findFirstOrThrow({ where: { groupId: group.id, state: 'waiting' } });
    peer.books.pay(sessionId);
    peer.books.pay(second.providerRef ?? '');
    await news();
    expect(await ordersOf(group.id)).toMatchObject([{ state: 'placed', paid: total * 2 }]);
    expect(await casesOf(group.id)).toMatchObject([{ kind: 'twice', amount: BigInt(total) }]);
  });
});

describe('A page that was paid although another had taken its place', () => {
  /** An order that was cancelled before the first page was paid, and one that was paid on both. */
  async function paidOnBoth() {
    const { group, payment, sessionId } = await checkout();
    const [gone, left] = group.orders;
    await step(gone?.id ?? '', 'cancel', 'buyer');
    await beginPayments(app, { groupId: group.id });
    const second = await app.db.payment.findFirstOrThrow({ where: { groupId: group.id, state: 'waiting' } });
    peer.books.pay(second.providerRef ?? '');
    await news();
    peer.books.pay(sessionId);
    await news();
    const cases = await casesOf(group.id);
    expect(cases.map(({ kind, orderId }) => [kind, orderId]).sort()).toEqual([['too_late', gone?.id], ['twice', left?.id]]);
    const solve = (kind: string, solution: 'take_up' | 'give_back') => {
      const [found] = cases.filter((each) => each.kind === kind);
      return solveCase(app, { caseId: found?.id ?? '', scope: { sellerId: found?.sellerId ?? '' }, solution, actor: someActor() });
    };
    return { group, payment, second, gone, left, solve };
  }

  test('goes back on that page, and not on the other, which never had so much', async () => {
    const { group, payment, gone, left, solve } = await paidOnBoth();
    for (const kind of ['too_late', 'twice']) expect(await solve(kind, 'give_back')).toMatchObject({ ok: true });
    await sendDue();
    await news();
    expect((await refundsOf(group.id)).map(({ state, paymentId }) => ({ state, paymentId }))).toEqual([1, 2].map(() => ({ state: 'done', paymentId: payment.id })));
    expect((await ordersOf(group.id)).map(({ state, paid, refunded }) => [state, paid - refunded])).toEqual([['cancelled', 0], ['placed', left?.total]]);
    expect(gone?.total).toBeGreaterThan(0);
  });

  test('takes up the order that was cancelled, whose goods are still there', async () => {
    const { group, gone, left, solve } = await paidOnBoth();
    expect(await solve('too_late', 'take_up')).toMatchObject({ ok: true });
    expect((await ordersOf(group.id)).map(({ state, paid }) => [state, paid])).toEqual([['placed', gone?.total], ['placed', 2 * (left?.total ?? 0)]]);
    // Declined after all, it goes back on the page on which it was paid.
    await step(gone?.id ?? '', 'decline', 'seller', 'sold_out');
    await sendDue();
    await news();
    expect((await refundsOf(group.id)).map(({ state, amount }) => [state, amount])).toEqual([['done', gone?.total]]);
  });
});

describe('Money back on a card', () => {
  test('goes through Stripe in part and whole, once for each refund, also where it is sent ten times at once', async () => {
    const { group, total, sessionId } = await checkout();
    peer.books.pay(sessionId);
    await news();
    const [first, second] = group.orders;
    await giveBack(first?.id ?? '', 30_001);
    await step(second?.id ?? '', 'decline', 'seller', 'Hết hàng');
    const due = await refundsOf(group.id);
    peer.moods.push('answer lost');
    await Promise.all(due.flatMap(({ id: refundId }) => Array.from({ length: 5 }, () => sendRefund(app, { refundId }))));
    const sent = [...peer.books.refunds.values()].filter(({ metadata }) => due.some(({ id }) => id === metadata.refund));
    expect(sent.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([30_001, second?.total].sort((a, b) => Number(a) - Number(b)));
    expect(await ledgerOf(group.id)).toMatchObject({ buyer: -total });
    await news();
    expect((await refundsOf(group.id)).map(({ state }) => state)).toEqual(['done', 'done']);
    const back = 30_001 + (second?.total ?? 0);
    expect(await ledgerOf(group.id)).toEqual({ buyer: -(total - back), card_cash: total - back - feeOf(total), provider_fee: feeOf(total) });
  });

  test('that the card’s bank sends back is a case, the ledger has the money again, and it is sent once more by one press', async () => {
    const { group, total, sessionId } = await checkout({ sellers: 1 });
    peer.books.pay(sessionId);
    await news();
    const [order] = group.orders;
    await giveBack(order?.id ?? '', 20_000);
    await sendDue();
    await news();
    const [done] = await refundsOf(group.id);
    expect(done?.state).toBe('done');
    later(24 * 60);
    peer.books.moveRefund(done?.providerRef ?? '', 'failed');
    await news();
    expect(await refundsOf(group.id)).toMatchObject([{ state: 'failed', failure: 'expired_or_canceled_card' }]);
    expect(await ledgerOf(group.id)).toMatchObject({ buyer: -total });
    const [open] = await casesOf(group.id);
    expect(open).toMatchObject({ kind: 'refund_failed', amount: 20_000n, state: 'open' });
    const press = { caseId: open?.id ?? '', solution: 'send_again' as const, actor: someActor() };
    const { seller } = (await app.db.order.findUniqueOrThrow({ where: { id: order?.id ?? '' }, select: { seller: true } }));
    // It is the operator's provider: the seller neither sees nor settles it.
    expect((await listPaymentCases(app, { scope: { sellerId: seller.id }, state: 'open' })).cases).toEqual([]);
    await expect(solveCase(app, { ...press, scope: { sellerId: seller.id } })).rejects.toMatchObject({ status: 404 });
    expect(await solveCase(app, { ...press, scope: { communeIds: [seller.communeId] } })).toMatchObject({ ok: true });
    await sendDue();
    await news();
    const [again] = await refundsOf(group.id);
    expect(again).toMatchObject({ state: 'done', failure: null });
    expect(again?.providerRef).not.toBe(done?.providerRef);
    expect(await ledgerOf(group.id)).toMatchObject({ buyer: -(total - 20_000) });
  });

  test('that Stripe refuses is a case; sent at Stripe by hand, the same refund is done', async () => {
    const { group, sessionId } = await checkout({ sellers: 1 });
    const charge = peer.books.pay(sessionId);
    await news();
    const [order] = group.orders;
    await giveBack(order?.id ?? '', 25_000);
    peer.books.charge(charge.id).disputed = true;
    await sendDue();
    expect(peer.complaints.splice(0)).toEqual([expect.stringContaining('has been charged back')]);
    expect(await refundsOf(group.id)).toMatchObject([{ state: 'failed' }]);
    expect(await casesOf(group.id)).toMatchObject([{ kind: 'refund_failed', state: 'open' }]);
    peer.books.charge(charge.id).disputed = false;
    peer.books.createRefund({ charge: charge.id, amount: 25_000 }, 'succeeded');
    await news();
    expect(await refundsOf(group.id)).toMatchObject([{ state: 'done', amount: 25_000, providerRef: expect.stringMatching(/^re_/) }]);
    expect(await casesOf(group.id)).toMatchObject([{ state: 'solved', solution: 'sent_outside' }]);
  });

  test('that somebody sends at Stripe itself takes the sale back as any other, once', async () => {
    const { group, total, sessionId } = await checkout();
    const charge = peer.books.pay(sessionId);
    await news();
    for (const { id } of group.orders) await complete(id);
    const before = await ledgerOf(group.id);
    peer.books.createRefund({ charge: charge.id, amount: 50_001 }, 'succeeded');
    await news();
    const again = peer.books.events.slice(-2).map((event) => ({ ...event, id: `${event.id}_again` }));
    for (const event of again) await tell(event);
    await workNew();
    const refunds = await refundsOf(group.id);
    expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(50_001);
    expect(refunds.map(({ state, cause }) => ({ state, cause }))).toEqual([1, 2].map(() => ({ state: 'done', cause: 'outside' })));
    const after = await ledgerOf(group.id);
    expect([before.buyer, after.buyer]).toEqual([0, 0]);
    expect(after.card_cash).toBe(total - feeOf(total) - 50_001);
    // A credit is below zero: the sellers have less to come.
    expect(Number(after.seller)).toBeGreaterThan(Number(before.seller));
    expect(Object.values(after).reduce((sum, amount) => sum + amount, 0)).toBe(0);
  });
});

describe('A buyer’s bank that wants the money back', () => {
  test('opens a case of each order; won, it is settled by itself', async () => {
    const { group, total, sessionId } = await checkout();
    const charge = peer.books.pay(sessionId);
    const dispute = peer.books.openDispute(charge.id);
    await news();
    const open = await casesOf(group.id);
    expect(open.map(({ kind, state }) => ({ kind, state }))).toEqual([1, 2].map(() => ({ kind: 'card_dispute', state: 'open' })));
    expect(open.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(total);
    peer.books.closeDispute(dispute.id, 'won');
    await news();
    expect((await casesOf(group.id)).map(({ state, solution }) => ({ state, solution }))).toEqual([1, 2].map(() => ({ state: 'solved', solution: 'won' })));
    expect(await ledgerOf(group.id)).toEqual({ buyer: -total, card_cash: total - feeOf(total) - 390_000, provider_fee: feeOf(total) + 390_000 });
  });

  test('and keeps it in another month: the sale is taken back in that month, and not in one whose tax is told already', async () => {
    const { group, sessionId } = await checkout({ sellers: 1 });
    const charge = peer.books.pay(sessionId);
    await news();
    for (const { id } of group.orders) await complete(id);
    const dispute = peer.books.openDispute(charge.id);
    await news();
    later(30 * 24 * 60);
    peer.books.closeDispute(dispute.id, 'lost');
    await news();
    expect(await app.db.ledgerTransaction.findFirstOrThrow({ where: { orderId: group.orders[0]?.id ?? '', kind: 'refund' } })).toMatchObject({ day: utcMidnight(vietnamDay(clock.now())) });
  });

  test('and keeps it before the goods are there: the sale that comes of it is taken back, and nobody is owed it', async () => {
    const { group, total, sessionId } = await checkout();
    const charge = peer.books.pay(sessionId);
    await news();
    const dispute = peer.books.openDispute(charge.id);
    peer.books.closeDispute(dispute.id, 'lost');
    await news();
    for (const { id } of group.orders) await complete(id);
    const ledger = await ledgerOf(group.id);
    expect([ledger.buyer, ledger.card_cash, ledger.seller]).toEqual([0, -feeOf(total) - 390_000, 0]);
  });

  test('and keeps it: it has gone back, and the sale is taken back; also where the end is told first', async () => {
    for (const reversed of [false, true]) {
      const { group, total, sessionId } = await checkout();
      const charge = peer.books.pay(sessionId);
      await news();
      for (const { id } of group.orders) await complete(id);
      const dispute = peer.books.openDispute(charge.id);
      peer.books.closeDispute(dispute.id, 'lost');
      const fresh = peer.books.events.slice(told);
      told = peer.books.events.length;
      for (const event of reversed ? fresh.reverse() : fresh) {
        await tell(event);
        await workNew();
      }
      expect((await refundsOf(group.id)).map(({ cause, state }) => ({ cause, state }))).toEqual([1, 2].map(() => ({ cause: 'charged_back', state: 'done' })));
      expect((await ordersOf(group.id)).map(({ refunded, paid }) => paid - refunded)).toEqual([0, 0]);
      expect((await casesOf(group.id)).map(({ state }) => state)).toEqual(['open', 'open']);
      const ledger = await ledgerOf(group.id);
      expect([ledger.buyer, ledger.card_cash, ledger.seller]).toEqual([0, -feeOf(total) - 390_000, 0]);
    }
  });
});

describe('An account that Stripe settles in dollars', () => {
  test('has its fees in đồng', async () => {
    const abroad = await startStripePeer({ now: () => clock.now(), rate: 26_000 });
    try {
      const context = withStripe(abroad);
      const payable = await createPayableSeller(app.db, { price: 1_300_000 });
      const group = await createUnpaidGroup(app, [payable], { method: 'card' });
      await beginPayments(context, { groupId: group.id });
      const { providerRef } = await app.db.payment.findFirstOrThrow({ where: { groupId: group.id } });
      abroad.books.pay(providerRef ?? '');
      for (const event of abroad.books.events) await receiveProviderEvent(context, { provider: 'stripe', ...abroad.signed({ ...event, id: `${event.id}_usd` }) });
      await workNew(context);
      const fee = Number((await ledgerOf(group.id)).provider_fee);
      const asked = feeOf(group.orders[0]?.total ?? 0);
      // A cent is 260 đồng.
      expect(Math.abs(fee - asked)).toBeLessThan(260);
      expect(abroad.complaints).toEqual([]);
    } finally {
      await abroad.close();
    }
  });
});

describe('The comparison of a day', () => {
  test('finds that Stripe and the books agree, and shows what only one of them knows', async () => {
    clock.set(new Date('2026-12-01T03:00:00Z'));
    const day = vietnamDay(clock.now());
    const { group, total, sessionId } = await checkout();
    const charge = peer.books.pay(sessionId);
    await news();
    await giveBack(group.orders[0]?.id ?? '', 11_111);
    await sendDue();
    await news();
    peer.books.createRefund({ charge: charge.id, amount: 9_999 }, 'succeeded');
    await news();
    await compareProviders(app, { day });
    const compared = () => app.db.providerComparison.findUniqueOrThrow({ where: { provider_day: { provider: 'stripe', day: utcMidnight(day) } }, include: { differences: true } });
    expect(await compared()).toMatchObject({ compared: 4, trouble: null, differences: [] });
    const other = await checkout({ sellers: 1 });
    peer.books.pay(other.sessionId);
    told = peer.books.events.length;
    await compareProviders(app, { day });
    expect((await compared()).differences).toMatchObject([{ kind: 'only_theirs', reference: `payment ${other.group.code}`, theirs: BigInt(other.total), ours: null }]);
    peer.moods.push('breaks', 'breaks');
    await expect(compareProviders(app, { day })).rejects.toThrow('stripe');
    expect(await compared()).toMatchObject({ trouble: expect.stringContaining('down'), differences: [] });
    peer.moods.length = 0;
    expect(total).toBeGreaterThan(0);
  });
});

describe('The peer', () => {
  test('refuses what the SDK’s types do not know, or know no more, and a key for another request', async () => {
    const { Stripe } = await import('stripe');
    const { port } = new URL(peer.settings.url ?? '');
    const client = new Stripe(peer.settings.secretKey, { protocol: 'http', host: '127.0.0.1', port, maxNetworkRetries: 0 });
    const session = { mode: 'payment' as const, success_url: 'https://market.example/', line_items: [{ quantity: 1, price_data: { currency: 'vnd', unit_amount: 50_000, product_data: { name: 'Bưởi' } } }] };
    const ask = (params: object, key: string = randomUUID()) => client.checkout.sessions.create({ ...session, ...params }, { idempotencyKey: key });
    await expect(ask({ payment_method_types: ['card'] })).rejects.toThrow('Received unknown parameter: payment_method_types');
    await expect(ask({ locale: 'klingon' })).rejects.toThrow('locale');
    await expect(ask({ expires_at: Math.floor(clock.now().getTime() / 1_000) + 29 * 60 })).rejects.toThrow('30 minutes');
    await expect(client.refunds.create({ payment_intent: 'pi_1', amount: 10.5 }, { idempotencyKey: randomUUID() })).rejects.toThrow('integer');
    await expect(client.checkout.sessions.create(session)).rejects.toThrow('idempotency key');
    const first = await ask({}, 'key-of-the-test');
    expect((await ask({}, 'key-of-the-test')).id).toBe(first.id);
    await expect(ask({ locale: 'en' }, 'key-of-the-test')).rejects.toMatchObject({ type: 'StripeIdempotencyError' });
    expect(peer.complaints.splice(0)).toHaveLength(6);
  });
});

let made = 0;

providerContract('Stripe', {
  provider: stripe,
  app: () => app,
  sellers: () => ({ offered: [randomUUID()], other: null }),
  payment: async () => ({
    id: randomUUID(),
    reference: `CPCONTRACT${(made += 1)}`,
    amount: 120_000,
    group: { key: randomUUID(), code: 'CPCONTRACT', email: 'anna@example.com', locale: 'en' },
    orders: [{ id: randomUUID(), code: 'CPCONTRACT-1', sellerId: randomUUID(), sellerName: 'Vườn bưởi', total: 120_000 }],
    expiresAt: new Date(clock.now().getTime() + 35 * minute),
  }),
  paidNotice: async (payment) => {
    const begun = await stripe.begin?.(app, payment);
    peer.books.pay((begun?.ok && begun.value.providerRef) || '');
    told = peer.books.events.length;
    return { ...peer.signed(peer.books.events.find(({ type, data }) => type === 'checkout.session.completed' && (data.object as { client_reference_id?: string }).client_reference_id === payment.reference) as Told), now: clock.now() };
  },
});
