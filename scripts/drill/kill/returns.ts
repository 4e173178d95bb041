import { photograph } from '#tests/factories/returns.ts';
import type { Chance } from './chance.ts';
import type { Answer, Sent } from './requests.ts';
import { count, hiddenFields, look, press } from './world.ts';
import type { Bought, World } from './world.ts';

const taken = photograph();

/** A buyer asks to give back some pieces or all, with pictures or without; the seller answers, takes the goods, refunds; or one of them lets it be. */
export async function giveGoodsBack(world: World, chance: Chance, order: Bought): Promise<void> {
  const pieces = await askReturn(world, chance, order);
  if (!pieces) return;
  const path = `/orders/${order.key}/return/${order.orderId}`;
  const keep = () => act(world, chance, 'kept after all', { path, from: order.from, form: { intent: 'keep' } });
  const seller = (intent: string, more: Record<string, string> = {}) => {
    const cookie = world.shops.find(({ sellerId }) => sellerId === order.sellerId)?.cookie ?? '';
    return act(world, chance, intent, { path: `/seller/orders/${order.orderId}/return`, cookie, form: { intent, ...more } });
  };
  const way = chance.next();
  if (way < 0.1) return;
  if (way < 0.2) return void (await Promise.all([keep(), seller('refund-at-once')]));
  if (way < 0.35) return void (await seller('refund-at-once'));
  if (way < 0.5) {
    if ((await seller('refuse-return', { words: 'Hàng còn nguyên' })) && chance.is(0.6)) await keep();
    return;
  }
  if (!(await seller('accept-return')) || chance.is(0.08)) return;
  if (chance.is(0.1)) return void (await keep());
  if (chance.is(0.1)) return void (await seller('refund-at-once'));
  const shelved = Object.fromEntries([...pieces].map(([lineId, quantity]) => [`shelved-${lineId}`, String(chance.is(0.5) ? quantity : chance.between(0, quantity))]));
  if ((await seller('receive-return', shelved)) && chance.is(0.85)) await seller('refund');
}

async function act(world: World, chance: Chance, name: string, sent: Sent): Promise<boolean> {
  const { status } = await press(world, chance, sent);
  if (status === 303) count(world.seen, name);
  return status === 303;
}

/** Two pages: what and how many, then the amount, with words and pictures. Answers the pieces of each line. */
async function askReturn(world: World, chance: Chance, { key, orderId, from }: Bought): Promise<Map<string, number> | null> {
  const { app, line, seen } = world;
  const lines = await look(() => app.db.orderLine.findMany({ where: { orderId }, orderBy: { id: 'asc' } }));
  const whole = chance.is(0.4);
  const pieces = new Map(lines.map(({ id, quantity }, at) => [id, whole ? quantity : chance.between(at === 0 ? 1 : 0, quantity)]));
  const path = `/orders/${key}/return/${orderId}`;
  const chosen = [...pieces].map(([lineId, quantity]): [string, string] => [`pieces-${lineId}`, String(quantity)]);
  const page = await line.ask({ path: `${path}?${new URLSearchParams([...chosen, ['reason', chance.of(['spoiled', 'damaged', 'other'])]])}`, from });
  const form = hiddenFields(page.body);
  const requestId = form.find(([name]) => name === 'requestId')?.[1];
  if (!requestId) return null;
  const pictures = chance.is(0.5) ? chance.between(1, 2) : 0;
  const sent: Sent = { path, from, raw: await multipart([...form, ['words', 'Trái bị dập, mong gian hàng xem giúp']], pictures) };
  const { status }: Answer = await press(world, chance, sent);
  count(seen, status === 303 ? `asked for a return with ${pictures} pictures` : `asked for a return, answered ${status}`);
  if (status !== 303) return null;
  seen.returns.set(requestId, pictures);
  return pieces;
}

async function multipart(fields: [string, string][], pictures: number): Promise<NonNullable<Sent['raw']>> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (let at = 0; at < pictures; at += 1) form.append('picture', await taken);
  const made = new Response(form);
  return { headers: { 'content-type': made.headers.get('content-type') ?? '' }, body: Buffer.from(await made.arrayBuffer()) };
}
