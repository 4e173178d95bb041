import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import { purchase } from './checkout.ts';
import { payByCard, payByTransfer } from './money.ts';
import { giveGoodsBack } from './returns.ts';
import { count, look, press } from './world.ts';
import type { Bought, World } from './world.ts';

/** A buyer buys, pays or does not, changes their mind; the seller does what is to be done; goods are kept or go back. One order's life, as far as it goes. */
export async function liveAnOrder(world: World, chance: Chance): Promise<void> {
  const method = chance.of(['cod', 'cod', 'vietqr', 'vietqr', 'card']);
  const bought = await purchase(world, chance, method);
  if (!bought) return;
  const { key, payAt, from } = bought;
  const group = await look(() => world.app.db.orderGroup.findUniqueOrThrow({ where: { key }, include: { orders: { orderBy: { code: 'asc' } } } }));
  const pays = method === 'cod' || chance.is(0.9);
  if (payAt && pays) await payByCard(world, payAt);
  for (const { id: orderId, sellerId } of group.orders) {
    const order = { key, orderId, sellerId, from };
    if (method === 'vietqr' && pays) await payByTransfer(world, chance, order);
    if (chance.is(0.12)) await cancel(world, order);
    if (pays && (await isPlaced(world, order)) && (await bring(world, chance, order))) await receive(world, chance, order);
  }
}

async function cancel({ line, seen }: World, { key, orderId, from }: Bought): Promise<void> {
  const answer = await line.ask({ method: 'POST', path: `/orders/${key}`, from, form: { intent: 'cancel', orderId } });
  count(seen, answer.status === 303 ? 'cancelled by the buyer' : 'cancelled too late');
}

/** A transfer is worked by the worker: the seller sees the order once it is placed. */
async function isPlaced({ app, seen }: World, { orderId }: Bought): Promise<boolean> {
  for (let turn = 0; turn < 100; turn += 1) {
    const { state } = await look(() => app.db.order.findUniqueOrThrow({ where: { id: orderId }, select: { state: true } }));
    if (state !== 'unpaid') return state === 'placed';
    await sleep(150);
  }
  count(seen, 'not placed in time');
  return false;
}

/** The seller confirms, sends and brings it, or declines, or calls it off. Answers whether the buyer has the goods. */
async function bring(world: World, chance: Chance, { orderId, sellerId }: Bought): Promise<boolean> {
  const cookie = world.shops.find((shop) => shop.sellerId === sellerId)?.cookie ?? '';
  const step = async (intent: string) => {
    const { status } = await press(world, chance, { path: `/seller/orders/${orderId}`, cookie, form: { intent, reason: 'sold_out' } });
    if (status === 303) count(world.seen, intent);
    return status === 303;
  };
  const instead = async (intent: string) => (await step(intent)) && false;
  if (chance.is(0.08)) return false;
  if (chance.is(0.12)) return instead('decline');
  if (!(await step('confirm'))) return false;
  if (chance.is(0.12)) return instead('call-off');
  if (chance.is(0.4)) await step('pack');
  if (!(await step('hand-over'))) return false;
  return chance.is(0.1) ? instead('take-back') : step('deliver');
}

/** The buyer says that all is well, gives something back, or says nothing. */
async function receive(world: World, chance: Chance, order: Bought): Promise<void> {
  if (chance.is(0.65)) return giveGoodsBack(world, chance, order);
  if (chance.is(0.7)) await press(world, chance, { path: `/orders/${order.key}`, from: order.from, form: { intent: 'complete', orderId: order.orderId } });
}
