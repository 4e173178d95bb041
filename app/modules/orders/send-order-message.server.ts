import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { countTry } from '#app/platform/rate-limit.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { keepMessage } from './internal/keep-message.server.ts';
import { readMessage } from './order-message.ts';

type App = { db: Database; clock: Clock };
type Typed = { orderId: string; /** Made by the form: sending twice is one message. */ id: string; body: string };
export type MessageProblem = { code: 'empty' | 'too_long' } | { code: 'too_often'; minutes: number };
type Sent = Result<Record<never, never>, MessageProblem>;

/** More than anybody writes, and few enough that nobody is flooded. */
const onOrder = { name: 'order-message', tries: 30, minutes: 60 };
const fromAddress = { name: 'order-message-from', tries: 300, minutes: 60 };

/**
 * The buyer writes to the seller about an order, from the secret page. `address` is the writer's in the network. Errors: `empty`, `too_long`,
 * `too_often` with the minutes to wait; 404 where the order is not of this page, or waits for its payment.
 */
export async function sendBuyerMessage({ db, clock }: App, { groupKey, orderId, id, body: typed, address }: Typed & { groupKey: string; address: string }): Promise<Sent> {
  const body = readMessage(typed);
  if (!body.ok) return body;
  await findOrder(db, { orderId, id, group: { key: groupKey } });
  const minutes = Math.max(await countTry(db, fromAddress, address), await countTry(db, onOrder, `${orderId} buyer`));
  if (minutes > 0) return failed({ code: 'too_often', minutes });
  await db.$transaction(async (tx) => {
    await holdOrder(tx, { orderId, id, group: { key: groupKey } });
    await keepMessage(tx, { id, orderId, from: 'buyer', authorId: null, body: body.value, at: clock.now() });
  });
  return ok({});
}

/** The seller, or a helper under consent, writes to the buyer. Errors: `empty`, `too_long`, `too_often`; 404 for another seller's order. */
export async function sendSellerMessage({ db, clock }: App, { sellerId, orderId, id, body: typed, actor }: Typed & { sellerId: string; actor: Actor }): Promise<Sent> {
  const body = readMessage(typed);
  if (!body.ok) return body;
  await findOrder(db, { orderId, id, sellerId });
  const minutes = await countTry(db, onOrder, `${orderId} seller`);
  if (minutes > 0) return failed({ code: 'too_often', minutes });
  await db.$transaction(async (tx) => {
    const code = await holdOrder(tx, { orderId, id, sellerId });
    const fresh = await keepMessage(tx, { id, orderId, from: 'seller', authorId: actor.userId, body: body.value, at: clock.now() });
    if (fresh) await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'orders', action: 'order.write', subject: { kind: 'order', id: orderId, name: code }, before: {}, after: {} });
  });
  return ok({});
}

type Which = { orderId: string; id: string } & ({ sellerId: string } | { group: { key: string } });

/** The order's code. */
async function findOrder(db: Db, { orderId, id, ...scope }: Which): Promise<string> {
  const order = isUuid(orderId) && isUuid(id) ? await db.order.findFirst({ where: { id: orderId, state: { not: 'unpaid' }, ...scope }, select: { code: true } }) : null;
  if (!order) throw new Response(null, { status: 404 });
  return order.code;
}

/** Two who write at the same moment wait for each other, so that the other side is told once. */
async function holdOrder(tx: Db, which: Which): Promise<string> {
  const code = await findOrder(tx, which);
  await tx.$queryRaw`SELECT id FROM "order" WHERE id = ${which.orderId}::uuid FOR NO KEY UPDATE`;
  return code;
}
