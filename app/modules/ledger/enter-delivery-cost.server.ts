import type { Db } from '#app/platform/db/db.server.ts';
import type { DeliveryCostFacts } from './facts.ts';
import { enter } from './internal/enter.server.ts';
import { deliveryCostEntries } from './internal/move-entries.ts';

/**
 * The way of a parcel was paid for: by the seller at the carrier's counter (which the market then owes the seller), by the market, or out of other cash
 * that the carrier holds. Where the carrier keeps it of the order's own cash, `enterHandedOver` says so. Answers whether it was entered now.
 */
export function enterDeliveryCost(tx: Db, facts: DeliveryCostFacts): Promise<boolean> {
  const { key, at, orderId, actorId } = facts;
  return enter(tx, { kind: 'delivery_cost', dedupeKey: `delivery_cost:${key}`, at, orderId, actorId }, deliveryCostEntries(facts));
}
