import type { AppContext } from '#app/app-context.server.ts';
import type { StripePeer } from '#tests/peers/stripe/peer.ts';
import type { Seen } from '../world.ts';
import { note } from './check.ts';
import type { Faults } from './check.ts';

/** What people and the bank saw with their own eyes. */
export async function checkSeen(app: AppContext, faults: Faults, seen: Seen): Promise<void> {
  const groups = new Map((await app.db.orderGroup.findMany({ select: { checkoutKey: true, key: true, discountUses: { select: { code: { select: { code: true } } } } } })).map((group) => [group.checkoutKey, group]));
  note(faults, 'whoever was shown an order has it, once', [...seen.placed].filter(([checkoutKey, { key }]) => groups.get(checkoutKey)?.key !== key));
  note(faults, 'whoever was refused has no order', [...seen.refused].filter((checkoutKey) => groups.has(checkoutKey)));
  const used = (checkoutKey: string) => (groups.get(checkoutKey)?.discountUses ?? []).map(({ code }) => code.code);
  note(faults, 'an order uses the discount codes that stood in its form', [...seen.placed].filter(([checkoutKey, { codes }]) => [...codes].sort().join() !== used(checkoutKey).sort().join()));
  const notices = new Map((await app.db.bankNotice.findMany({ select: { providerId: true, amount: true } })).map(({ providerId, amount }) => [providerId, Number(amount)]));
  note(faults, 'what the bank was told is heard, is there', [...seen.heard].filter(([id, amount]) => notices.get(id) !== amount));
}

/** The books of the card provider against what the market has noted. */
export async function checkCards(app: AppContext, faults: Faults, { books }: StripePeer): Promise<void> {
  const payments = await app.db.payment.findMany({ where: { method: 'card' }, select: { providerRef: true, received: true } });
  const received = new Map(payments.map((payment) => [payment.providerRef, Number(payment.received)]));
  const charges = [...books.charges.values()];
  note(faults, 'what the card provider took is what was received', charges.filter((charge) => received.get(String(charge.payment_intent)) !== charge.amount).map(({ id, amount }) => ({ id, amount })));
  const back = await app.db.refund.aggregate({ where: { method: 'card', state: 'done' }, _sum: { amount: true } });
  const [sent, noted] = [charges.reduce((sum, charge) => sum + charge.amount_refunded, 0), back._sum.amount ?? 0];
  note(faults, 'what the card provider gave back is what is noted', sent === noted ? [] : [{ sent, noted }]);
}
