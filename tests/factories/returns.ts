import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { AppContext } from '#app/app-context.server.ts';
import { followOrderStep } from '#app/modules/payments/follow-order-step.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { askReturn } from '#app/modules/returns/ask-return.server.ts';
import { followReturn } from '#app/modules/returns/follow-return.server.ts';
import { someActor } from './actors.ts';
import { createProduct, createSeller } from './goods.ts';
import { placeOne } from './placed-orders.ts';

type Wish = { goods?: { price: number; quantity: number }[]; /** Đồng off each line, borne by the seller. */ discounts?: number[]; /** The same, borne by the market. */ ofMarket?: number[]; /** Đồng off the fee, borne by the market. */ feeOfMarket?: number; stock?: number; /** Whether the cash of the door was told of. */ paid?: boolean };

/** An order that its seller has brought to the buyer by hand, paid in cash. */
export async function deliverOne(app: AppContext, { goods = [{ price: 50_000, quantity: 3 }], discounts = [], ofMarket = [], feeOfMarket = 0, stock = 20, paid = true }: Wish = {}) {
  const { db } = app;
  const seller = await createSeller(db);
  const lines = [];
  for (const [index, { price, quantity }] of goods.entries()) {
    const product = await createProduct(db, seller.id, { name: `Món ${index}`, price, stock });
    lines.push({ variantId: product.variants[0]?.id ?? '', quantity });
  }
  const { group, order } = await placeOne(app, { lines, delivery: 'own' });
  const sum = (amounts: number[]) => amounts.reduce((all, each) => all + each, 0);
  const [ofSeller, onLines] = [sum(discounts), sum(ofMarket)];
  const total = order.total - ofSeller - onLines - feeOfMarket;
  const bought = lines.map(({ variantId }) => order.lines.find((line) => line.variantId === variantId));
  for (const [index, line] of bought.entries()) await db.orderLine.update({ where: { id: line?.id ?? '' }, data: { discount: (discounts[index] ?? 0) + (ofMarket[index] ?? 0), discountMarket: ofMarket[index] ?? 0 } });
  await db.order.update({ where: { id: order.id }, data: { discountSeller: ofSeller, discountMarket: onLines + feeOfMarket, discountOnFee: feeOfMarket, total } });
  for (const step of ['confirm', 'hand-over', 'deliver'] as const) {
    const moved = await takeSellerStep(app, { sellerId: seller.id, orderId: order.id, step, actor: someActor() });
    if (!moved.ok) throw new Error(moved.problem.code);
  }
  if (paid) await workSteps(app, order.id);
  return { seller, sellerId: seller.id, groupKey: group.key, orderId: order.id, code: order.code, total, lineIds: bought.map((line) => line?.id ?? ''), variantIds: lines.map(({ variantId }) => variantId) };
}

export type Delivered = Awaited<ReturnType<typeof deliverOne>>;

/** What the worker makes of the steps of an order, each of them once more. */
export async function workSteps(app: AppContext, orderId: string): Promise<void> {
  for (const { id } of await app.db.orderEvent.findMany({ where: { orderId }, orderBy: { id: 'asc' } })) {
    await followOrderStep(app, { eventId: id });
    await followReturn(app, { eventId: id });
  }
}

/** A photograph as a telephone makes it: lying on its side, and telling where it was taken. */
export async function photograph({ color = '#7a9a3a', name = 'anh.jpg' }: { color?: string; name?: string } = {}): Promise<File> {
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: color } })
    .withExif({ IFD0: { ImageDescription: 'nhà tôi' }, IFD3: { GPSLatitude: '10/1 22/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
}

type Asked = { pieces?: number[]; reason?: string; words?: string; pictures?: File[]; id?: string; groupKey?: string };

/** The buyer asks to give back so many pieces of each line. */
export function ask(app: AppContext, order: Delivered, { pieces = [1], reason = 'spoiled', words = '', pictures = [], id = randomUUID(), groupKey = order.groupKey }: Asked = {}) {
  const lines = pieces.map((quantity, index) => ({ orderLineId: order.lineIds[index] ?? '', quantity }));
  return askReturn(app, { groupKey, orderId: order.orderId, id, lines, reason, words, pictures, address: '203.0.113.20' });
}
