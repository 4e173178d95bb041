import { beforeAll, describe, expect, test } from 'vitest';
import { orderStates, steps } from '#app/modules/orders/order.ts';
import type { OrderState, Step, StepName } from '#app/modules/orders/order.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import { takeBuyerStep } from '#app/modules/orders/take-buyer-step.server.ts';
import { takeDueSteps } from '#app/modules/orders/take-due-steps.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { Random } from '#seed/random.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

/*
 * Everybody does anything at any time: early, late, twice, out of order, at the same moment. Whatever comes of it, each order has gone a way that
 * the table knows, and goods, ledger and record say the same. A seed names its walk: the same one walks it again.
 */

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
/** What takes goods off the shelf again needs them locked first: it has a use case and tests of its own. */
const names = (Object.keys(steps) as StepName[]).filter((name) => !('takesStock' in steps[name]));
const stockAtFirst = 60;

type Walk = { variantIds: string[]; orders: { id: string; key: string; payment: string; lines: { variantId: string; quantity: number }[] }[] };
let sellerId = '';

beforeAll(async () => {
  sellerId = (await createSeller(market.app.db)).id;
});

async function beginWalk(random: Random, orders: number): Promise<Walk> {
  const walk: Walk = { variantIds: [], orders: [] };
  for (let n = 0; n < 4; n += 1) {
    const product = await createProduct(market.app.db, sellerId, { name: `Món ${n}`, stock: stockAtFirst, price: random.whole(5, 90) * 1_000 });
    walk.variantIds.push(product.variants[0]?.id ?? '');
  }
  for (let n = 0; n < orders; n += 1) {
    const payment = random.pick(['cod', 'cod', 'vietqr', 'card'] as const);
    const lines = walk.variantIds.filter(() => random.chance(0.6)).map((variantId) => ({ variantId, quantity: random.whole(1, 3) }));
    if (lines.length === 0) lines.push({ variantId: walk.variantIds[0] ?? '', quantity: 1 });
    const { group, order } = await placeOne(market.app, { lines, payment, delivery: random.pick(['carrier', 'own', 'pickup'] as const) });
    walk.orders.push({ id: order.id, key: group.key, payment, lines });
  }
  return walk;
}

type Act = { order: Walk['orders'][number]; step: StepName; reason: string | undefined };

/** Somebody takes a step: a likely one more often than a wild one. */
function drawAct(walk: Walk, random: Random, states: Map<string, OrderState>): Act {
  const order = random.pick(walk.orders);
  const state = states.get(order.id);
  const likely = names.filter((name) => (steps[name].from as readonly string[]).includes(state ?? ''));
  const step = likely.length > 0 && random.chance(0.6) ? random.pick(likely) : random.pick(names);
  return { order, step, reason: random.chance(0.85) ? 'Có lý do' : undefined };
}

function take({ order, step, reason }: Act) {
  if (step === 'cancel' || step === 'complete') {
    const by = steps[step].by as readonly string[];
    if (by.includes('buyer')) return takeBuyerStep(market.app, { groupKey: order.key, orderId: order.id, step });
  }
  const [by] = steps[step].by;
  return market.app.db.$transaction((tx) => stepOrder({ db: tx, clock }, { scope: 'market', orderId: order.id, step, by, actor: null, reason }));
}

/** The table, as plainly as it can be read: where a step leads, or null where it is refused. */
function model(state: OrderState, step: StepName, reason: string | undefined): { to: OrderState; refused: boolean } {
  const rule: Step = steps[step];
  if (rule.needsReason && !reason && step !== 'cancel' && step !== 'complete') return { to: state, refused: true };
  if (rule.from.includes(state)) return { to: rule.to, refused: false };
  return { to: state, refused: state !== rule.to };
}

/** What must be true of all orders of a walk, whatever has happened. */
async function check(walk: Walk, seed: string) {
  const ids = walk.orders.map(({ id }) => id);
  const orders = await market.app.db.order.findMany({ where: { id: { in: ids } } });
  const events = await market.app.db.orderEvent.findMany({ where: { orderId: { in: ids } }, orderBy: { id: 'asc' } });
  const sales = await market.app.db.ledgerTransaction.groupBy({ by: ['orderId'], where: { orderId: { in: ids }, kind: 'sale' }, _count: true });
  const stock = new Map(walk.variantIds.map((id) => [id, stockAtFirst]));
  for (const { id, payment, lines } of walk.orders) {
    const own = events.filter(({ orderId }) => orderId === id);
    let state: OrderState = payment === 'cod' ? 'placed' : 'unpaid';
    let onShelf = false;
    let settled = false;
    expect([seed, own[0]?.step, own[0]?.to]).toEqual([seed, null, state]);
    // Events are written in the transaction of their step, which holds the order: they follow each other.
    for (const { step, from, to, by } of own.slice(1)) {
      const rule: Step = steps[step as StepName];
      expect([seed, from, rule.from.includes(state), rule.by.includes(by as never), to]).toEqual([seed, state, true, true, rule.to]);
      state = to;
      onShelf ||= rule.returnsStock === true;
      settled ||= rule.money === 'settle';
    }
    const order = orders.find((each) => each.id === id);
    expect([seed, order?.state, orderStates.includes(state)]).toEqual([seed, state, true]);
    expect([seed, state, sales.find(({ orderId }) => orderId === id)?._count ?? 0, order?.completedAt !== null]).toEqual([seed, state, settled ? 1 : 0, settled]);
    if (!onShelf) for (const { variantId, quantity } of lines) stock.set(variantId, (stock.get(variantId) ?? 0) - quantity);
  }
  const variants = await market.app.db.variant.findMany({ where: { id: { in: walk.variantIds } } });
  expect([seed, Object.fromEntries(variants.map(({ id, stock: there }) => [id, there]))]).toEqual([seed, Object.fromEntries(stock)]);
}

describe('orders that anything happens to', () => {
  test.each(['khóm', 'nem', 'xoài', 'quýt'])('one step after the other, seed %s: each step leads where the table says, or nowhere', async (seed) => {
    const random = new Random(`walk ${seed}`);
    clock.set(start);
    const walk = await beginWalk(random, 4);
    const states = new Map<string, OrderState>(walk.orders.map(({ id, payment }) => [id, payment === 'cod' ? 'placed' : 'unpaid']));
    for (let n = 0; n < 45; n += 1) {
      const act = drawAct(walk, random, states);
      const expected = model(states.get(act.order.id) ?? 'placed', act.step, act.reason);
      const result = await take(act);
      expect([seed, n, act.step, result.ok, result.ok ? result.value.state : expected.to]).toEqual([seed, n, act.step, !expected.refused, expected.to]);
      states.set(act.order.id, expected.to);
    }
    await check(walk, seed);
  });

  test.each(['bưởi', 'mận', 'ổi', 'sen'])('many at the same moment, while the clock runs on and workers sweep, seed %s: a way that the table knows', async (seed) => {
    const random = new Random(`rush ${seed}`);
    clock.set(start);
    const walk = await beginWalk(random, 5);
    for (let round = 0; round < 9; round += 1) {
      const states = new Map((await market.app.db.order.findMany({ where: { id: { in: walk.orders.map(({ id }) => id) } } })).map(({ id, state }) => [id, state]));
      const acts = Array.from({ length: 6 }, () => drawAct(walk, random, states));
      // A tap that is sent twice, and one that comes when everything has changed.
      const doubled = acts.flatMap((act) => (random.chance(0.4) ? [act, act] : [act]));
      clock.set(new Date(clock.now().getTime() + random.whole(1, 60) * 3_600_000));
      await Promise.all([...doubled.map(take), takeDueSteps(market.app), takeDueSteps(market.app)]);
    }
    await check(walk, seed);
  });
});
