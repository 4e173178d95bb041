import type { Db } from '#app/platform/db/db.server.ts';
import type { DeliveryCostFacts } from './facts.ts';
import { enter } from './internal/enter.server.ts';
import { deliveryCostEntries } from './internal/move-entries.ts';

/**
 * The way of a parcel was paid for at the counter: by the seller, to whom the market then owes it, or by the market. Where a carrier keeps its fee, or is
 * owed it, `enterHandedOver` says so. Answers whether it was entered now.
 */
export function enterDeliveryCost(tx: Db, facts: DeliveryCostFacts): Promise<boolean> {
  const { key, at, orderId, actorId } = facts;
  return enter(tx, { kind: 'delivery_cost', dedupeKey: `delivery_cost:${key}`, at, orderId, actorId }, deliveryCostEntries(facts));
}
