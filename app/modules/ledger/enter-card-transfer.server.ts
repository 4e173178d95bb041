import type { Db } from '#app/platform/db/db.server.ts';
import type { CardTransferFacts } from './facts.ts';
import { enter } from './internal/enter.server.ts';
import { cardTransferEntries } from './internal/move-entries.ts';

/** A card provider transferred what it held to the market's own bank account. Answers whether it was entered now. */
export function enterCardTransfer(tx: Db, facts: CardTransferFacts): Promise<boolean> {
  const { key, at, note, actorId } = facts;
  return enter(tx, { kind: 'card_transfer', dedupeKey: `card_transfer:${key}`, at, note, actorId }, cardTransferEntries(facts));
}
