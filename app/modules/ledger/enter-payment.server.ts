import type { Db } from '#app/platform/db/db.server.ts';
import { enter } from './internal/enter.server.ts';
import type { Entry } from './internal/enter.server.ts';
import type { Hands, PaymentFacts } from './facts.ts';

/** Money of a buyer came in: into the seller's own hands, a carrier's, or a card provider's. Answers whether it was entered now. */
export function enterPayment(tx: Db, { key, orderId, sellerId, amount, hands, at, actorId = null }: PaymentFacts): Promise<boolean> {
  return enter(tx, { kind: 'payment', dedupeKey: `payment:${key}`, at, orderId, actorId }, [inHands(hands, sellerId, amount), { account: 'buyer', sellerId, amount: -amount }]);
}

/** Money went back to a buyer out of the same hands. */
export function enterGivenBack(tx: Db, { key, orderId, sellerId, amount, hands, at, actorId = null }: PaymentFacts): Promise<boolean> {
  return enter(tx, { kind: 'given_back', dedupeKey: `given_back:${key}`, at, orderId, actorId }, [{ account: 'buyer', sellerId, amount }, inHands(hands, sellerId, -amount)]);
}

function inHands(hands: Hands, sellerId: string, amount: number): Entry {
  if (hands.in === 'seller') return { account: 'seller', sellerId, amount };
  return { account: hands.in === 'carrier' ? 'carrier_cash' : 'card_cash', holder: hands.holder, sellerId, amount };
}
