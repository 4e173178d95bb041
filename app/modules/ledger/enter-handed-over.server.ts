import type { Db } from '#app/platform/db/db.server.ts';
import type { HandedOverFacts } from './facts.ts';
import { enter } from './internal/enter.server.ts';
import { handedOverEntries } from './internal/move-entries.ts';

/** A carrier handed a seller the cash of an order, less the fee that it kept for the way. Answers whether it was entered now. */
export function enterHandedOver(tx: Db, facts: HandedOverFacts): Promise<boolean> {
  const { key, at, orderId, actorId } = facts;
  return enter(tx, { kind: 'handed_over', dedupeKey: `handed_over:${key}`, at, orderId, actorId }, handedOverEntries(facts));
}
