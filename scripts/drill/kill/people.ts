import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext } from '#app/app-context.server.ts';
import { signOwn } from '#app/modules/payments/adapters/feeds/own.server.ts';
import { createProduct } from '#tests/factories/goods.ts';
import { createPayableSeller } from '#tests/factories/payments.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import type { StripePeer } from '#tests/peers/stripe/peer.ts';
import type { Chance } from './chance.ts';
import { GivenUp } from './requests.ts';
import type { Line } from './requests.ts';

export const bankSecret = 'the bank of the drill, which is not one of anybody';

export type Shop = { sellerId: string; cookie: string; account: string; variantIds: string[] };
/** What a person saw with their own eyes, to be found again in the database. */
export type Seen = {
  /** Keys of checkouts that were answered with an order page, and its key. */
  placed: Map<string, string>;
  /** Keys of checkouts that were refused. */
  refused: Set<string>;
  /** Keys of checkouts after whose answer nobody asked any more. */
  givenUp: Set<string>;
  /** Transfers of which the bank was told that they are heard. */
  heard: Map<string, number>;
  counts: Map<string, number>;
};

/** `cards` takes money by card and tells of it; so many of its events were heard so far. */
type World = { app: AppContext; line: Line; shops: Shop[]; seen: Seen; cards: StripePeer; told: { events: number } };

/** Shops whose goods last, and one of which there are few. Answers what is on each shelf at the beginning. */
export async function openShops(app: AppContext, { shops: count, stock }: { shops: number; stock: number }): Promise<{ shops: Shop[]; shelf: Map<string, number> }> {
  const shops: Shop[] = [];
  const shelf = new Map<string, number>();
  for (let at = 0; at < count; at += 1) {
    const { seller, account, variantId } = await createPayableSeller(app.db, { stock });
    const scarce = await createProduct(app.db, seller.id, { name: 'Khóm Cầu Đúc', price: 35_000, stock: 12 });
    const scarceId = scarce.variants[0]?.id ?? '';
    const { cookie } = await signedInPerson(app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] });
    shelf.set(variantId, stock).set(scarceId, 12);
    shops.push({ sellerId: seller.id, cookie, account: account.number, variantIds: [variantId, variantId, variantId, scarceId] });
  }
  return { shops, shelf };
}

/** A look into the database from beside the market; it may be away just now. */
export async function look<T>(read: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 60_000; ; await sleep(100)) {
    try {
      return await read();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

const unescape = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What a form of a page sends along without showing it. */
function hiddenFields(body: string): Record<string, string> {
  const fields = [...body.matchAll(/<input type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, unescape(value)]));
}
const count = ({ counts }: Seen, what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);

let phones = 0;

/** A buyer fills a cart, orders, pays or does not, changes their mind; the seller does what is to be done. One order's life, as far as it goes. */
export async function liveAnOrder(world: World, chance: Chance): Promise<void> {
  const method = chance.of(['cod', 'cod', 'vietqr', 'vietqr', 'card']);
  const bought = await purchase(world, chance, method);
  if (!bought) return;
  const { key, payAt } = bought;
  const group = await look(() => world.app.db.orderGroup.findUniqueOrThrow({ where: { key }, include: { orders: { orderBy: { code: 'asc' } } } }));
  if (payAt && chance.is(0.9)) await payByCard(world, payAt);
  for (const order of group.orders) {
    if (method === 'vietqr' && chance.is(0.9)) await payByTransfer(world, chance, { key, orderId: order.id });
    if (chance.is(0.15)) await cancel(world, { key, orderId: order.id });
    await handle(world, chance, { key, orderId: order.id, sellerId: order.sellerId });
  }
}

/** Answers the key of the orders' page, and where a card is taken. */
async function purchase({ app, line, shops, seen }: World, chance: Chance, method: string): Promise<{ key: string; payAt: string | null } | null> {
  const wanted = Array.from({ length: chance.between(1, 2) }, () => chance.of(chance.of(shops as [Shop, ...Shop[]]).variantIds as [string, ...string[]]));
  let cookie = '';
  for (const variantId of wanted) {
    const added = await line.ask({ method: 'POST', path: '/cart', cookie, form: { intent: 'add', variantId, quantity: String(chance.between(1, 3)) } });
    cookie ||= added.cookies;
  }
  const page = await line.ask({ path: '/checkout', cookie });
  const kept = hiddenFields(page.body);
  const { checkoutKey } = kept;
  if (page.status !== 200 || !checkoutKey) {
    count(seen, 'nothing left to buy');
    return null;
  }
  phones += 1;
  const form = {
    ...kept, paymentMethod: method, name: `Người mua ${phones}`, phone: `09${String(10_000_000 + phones)}`,
    provinceCode: '82', communeCode: '30214', street: 'Ấp Tân Lợi',
  };
  const answer = await line.ask({ method: 'POST', path: '/checkout', cookie, form }).catch((error: unknown) => {
    if (error instanceof GivenUp) seen.givenUp.add(checkoutKey);
    throw error;
  });
  if (answer.status === 303 && answer.location !== '') {
    const payAt = answer.location.includes('/pay/cs_') ? answer.location : null;
    const key = /\/orders\/([^/?]+)/.exec(answer.location)?.[1] ?? (await look(() => app.db.orderGroup.findUniqueOrThrow({ where: { checkoutKey }, select: { key: true } }))).key;
    seen.placed.set(checkoutKey, key);
    count(seen, `bought, ${method}`);
    return { key, payAt };
  }
  seen.refused.add(checkoutKey);
  count(seen, `refused with ${answer.status}`);
  return null;
}

/** The buyer scans the code on the page and transfers; the bank tells of it, now and then twice, or of too little. */
async function payByTransfer({ app, line, seen }: World, chance: Chance, { key, orderId }: { key: string; orderId: string }): Promise<void> {
  await line.ask({ path: `/orders/${key}/pay` });
  const payment = await look(() => app.db.payment.findFirst({ where: { orderId, method: 'vietqr', state: 'waiting' }, orderBy: { createdAt: 'desc' } }));
  if (!payment?.bankNumber) return count(seen, 'no code to pay by');
  const amount = chance.is(0.1) ? Math.max(1, payment.amount - 10_000) : payment.amount;
  const transfer = { id: randomUUID(), account: payment.bankNumber, amount, note: `CT DEN ${payment.reference}` };
  const tell = async () => {
    const now = new Date();
    const { body, headers } = signOwn(bankSecret, [{ ...transfer, at: now }], now);
    const answer = await line.ask({ method: 'POST', path: '/webhooks/bank/own', raw: { body, headers: Object.fromEntries(headers) } });
    if (answer.status !== 200) throw new Error(`The bank was answered ${answer.status}`);
    seen.heard.set(transfer.id, amount);
  };
  count(seen, 'transferred');
  await Promise.all(Array.from({ length: chance.is(0.2) ? 3 : 1 }, tell));
}

async function payByCard({ seen }: World, payAt: string): Promise<void> {
  const { status } = await fetch(payAt, { method: 'POST', body: new URLSearchParams({ do: 'pay' }), redirect: 'manual' });
  count(seen, status === 303 ? 'paid by card' : 'came too late with a card');
}

/** The card provider tells what is new until it is heard, some of it twice and the newest first. */
export async function tellOfCards({ line, cards, told }: World, chance: Chance): Promise<void> {
  const news = cards.books.events.slice(told.events);
  told.events += news.length;
  const order = chance.is(0.3) ? news.toReversed() : news;
  for (const event of [...order, ...order.filter(() => chance.is(0.2))]) {
    const { body, headers } = cards.signed(event);
    const answer = await line.ask({ method: 'POST', path: '/webhooks/pay/stripe', raw: { body, headers: Object.fromEntries(headers) } });
    if (answer.status !== 200) throw new Error(`The card provider was answered ${answer.status}`);
  }
}

async function cancel({ line, seen }: World, { key, orderId }: { key: string; orderId: string }): Promise<void> {
  const answer = await line.ask({ method: 'POST', path: `/orders/${key}`, form: { intent: 'cancel', orderId } });
  count(seen, answer.status === 303 ? 'cancelled by the buyer' : 'cancelled too late');
}

type Handled = { key: string; orderId: string; sellerId: string };

/** The seller confirms, sends and brings it, or declines, or calls it off; a buyer says that all is well. Each step may be pressed twice. */
async function handle({ app, line, shops, seen }: World, chance: Chance, { key, orderId, sellerId }: Handled): Promise<void> {
  const cookie = shops.find((shop) => shop.sellerId === sellerId)?.cookie ?? '';
  const step = async (intent: string) => {
    const press = () => line.ask({ method: 'POST', path: `/seller/orders/${orderId}`, cookie, form: { intent, reason: 'sold_out' } });
    const [answer] = await Promise.all(Array.from({ length: chance.is(0.15) ? 2 : 1 }, press));
    if (answer?.status === 303) count(seen, intent);
    return answer?.status === 303;
  };
  // A transfer is worked by the worker: the seller sees the order once it is placed.
  for (let turn = 0; turn < 40; turn += 1) {
    const { state } = await look(() => app.db.order.findUniqueOrThrow({ where: { id: orderId }, select: { state: true } }));
    if (state !== 'unpaid') break;
    if (turn === 39) return count(seen, 'left unpaid');
    await sleep(150);
  }
  if (chance.is(0.1)) return;
  if (chance.is(0.15)) return void (await step('decline'));
  if (!(await step('confirm'))) return;
  if (chance.is(0.2)) return void (await step('call-off'));
  if (chance.is(0.5)) await step('pack');
  if (!(await step('hand-over'))) return;
  if (chance.is(0.15)) return void (await step('take-back'));
  if (!(await step('deliver'))) return;
  if (chance.is(0.6)) await line.ask({ method: 'POST', path: `/orders/${key}`, form: { intent: 'complete', orderId } });
}

/** Sellers look what has to go back to buyers, transfer it, and say so. */
export async function giveBack({ app, line, shops, seen }: World): Promise<void> {
  const due = await look(() => app.db.refund.findMany({ where: { state: 'due', method: { not: 'card' } }, select: { id: true, order: { select: { sellerId: true } } }, take: 10 }));
  for (const { id, order } of due) {
    const cookie = shops.find(({ sellerId }) => sellerId === order.sellerId)?.cookie ?? '';
    const answer = await line.ask({ method: 'POST', path: '/seller/payments', cookie, form: { refundId: id } });
    if (answer.status === 303) count(seen, 'given back');
  }
}
