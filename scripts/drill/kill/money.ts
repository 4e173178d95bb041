import { randomUUID } from 'node:crypto';
import { signOwn } from '#app/modules/payments/adapters/feeds/own.server.ts';
import type { Chance } from './chance.ts';
import { count, look } from './world.ts';
import type { Bought, World } from './world.ts';

export const bankSecret = 'the bank of the drill, which is not one of anybody';

/** The buyer scans the code on the page and transfers; the bank tells of it, now and then twice, or of too little. */
export async function payByTransfer({ app, line, seen }: World, chance: Chance, { key, orderId, from }: Bought): Promise<void> {
  await line.ask({ path: `/orders/${key}/pay`, from });
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

export async function payByCard({ seen }: World, payAt: string): Promise<void> {
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

/** Sellers look what has to go back to buyers, transfer it, and say so. */
export async function giveBack({ app, line, shops, seen }: World): Promise<void> {
  const due = await look(() => app.db.refund.findMany({ where: { state: 'due', method: { not: 'card' } }, select: { id: true, cause: true, order: { select: { sellerId: true } } }, take: 10 }));
  for (const { id, cause, order } of due) {
    const cookie = shops.find(({ sellerId }) => sellerId === order.sellerId)?.cookie ?? '';
    const answer = await line.ask({ method: 'POST', path: '/seller/payments', cookie, form: { refundId: id } });
    if (answer.status === 303) count(seen, cause === 'return' ? 'given back for a return' : 'given back');
  }
}
