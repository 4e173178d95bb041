import type { Db } from '#app/platform/db/db.server.ts';
import type { PaymentFacts } from './facts.ts';
import { enter } from './internal/enter.server.ts';
import { givenBackEntries, paymentEntries } from './internal/move-entries.ts';

/** Money of a buyer came in: into the seller's own hands, a carrier's, or a card provider's. Answers whether it was entered now. */
export function enterPayment(tx: Db, facts: PaymentFacts): Promise<boolean> {
  const { key, at, orderId, actorId } = facts;
  return enter(tx, { kind: 'payment', dedupeKey: `payment:${key}`, at, orderId, actorId }, paymentEntries(facts));
}

/** Money went back to a buyer, out of the hands named. What it does to a sale, `enterRefund` says. */
export function enterGivenBack(tx: Db, facts: PaymentFacts): Promise<boolean> {
  const { key, at, orderId, actorId } = facts;
  return enter(tx, { kind: 'given_back', dedupeKey: `given_back:${key}`, at, orderId, actorId }, givenBackEntries(facts));
}
