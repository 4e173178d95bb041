import type { Db } from '#app/platform/db/db.server.ts';
import type { LedgerAccount } from './accounts.ts';
import type { HandedOverFacts } from './facts.ts';
import { enter } from './internal/enter.server.ts';
import { sidesOf } from './internal/entry.ts';
import { correctionEntries, handedOverEntries } from './internal/move-entries.ts';

/**
 * A carrier's word about the way of an order: the cash that it handed the seller, less its fee, or its fee alone. The first word about an order counts; later
 * ones enter nothing. Answers whether it was entered now.
 */
export async function enterHandedOver(tx: Db, facts: HandedOverFacts): Promise<boolean> {
  return (await readEntered(tx, facts)).size === 0 && write(tx, facts, new Map());
}

/** What a carrier's list says of the way of an order, which counts instead of what was entered before: the difference is entered, up or down. Answers whether there was one. */
export async function correctHandedOver(tx: Db, facts: HandedOverFacts): Promise<boolean> {
  return write(tx, facts, await readEntered(tx, facts));
}

async function write(tx: Db, facts: HandedOverFacts, entered: ReadonlyMap<LedgerAccount, number>): Promise<boolean> {
  const { key, at, orderId, note } = facts;
  const entries = sidesOf(correctionEntries(handedOverEntries(facts), entered));
  if (entries.length === 0) return false;
  const kind = entries.some(({ account }) => account === 'seller' || account === 'carrier_cash') ? 'handed_over' : 'delivery_cost';
  return enter(tx, { kind, dedupeKey: `${kind}:${key}`, at, orderId, note }, entries);
}

/** What carriers' words about the order have come to, by account. Two words at once wait for each other. */
async function readEntered(tx: Db, { orderId }: HandedOverFacts): Promise<Map<LedgerAccount, number>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`way of ${orderId}`}, 0))`;
  const rows = await tx.$queryRaw<{ account: LedgerAccount; amount: bigint }[]>`
    SELECT e.account::text, sum(e.amount)::bigint AS amount FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
    WHERE t.order_id = ${orderId}::uuid AND (t.kind = 'handed_over' OR t.kind = 'delivery_cost' AND EXISTS (SELECT FROM ledger_entry h WHERE h.transaction_id = t.id AND h.holder IS NOT NULL))
    GROUP BY e.account`;
  return new Map(rows.map(({ account, amount }) => [account, Number(amount)]));
}
