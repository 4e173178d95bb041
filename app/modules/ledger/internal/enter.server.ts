import type { Db } from '#app/platform/db/db.server.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { LedgerKind } from '../accounts.ts';
import { sidesOf } from './entry.ts';
import type { Entry } from './entry.ts';

type Transaction = { kind: LedgerKind; dedupeKey: string; at: Date; orderId?: string | null | undefined; note?: string | null | undefined; actorId?: string | null | undefined };

/**
 * Writes a transaction with its entries, in the caller's transaction; sides of 0 đồng are left out. The same `dedupeKey` again enters nothing:
 * answers whether it was entered now. That it adds up is checked by the database when it is committed.
 */
export async function enter(tx: Db, { kind, dedupeKey, at, orderId = null, note = null, actorId = null }: Transaction, entries: readonly Entry[]): Promise<boolean> {
  const day = utcMidnight(vietnamDay(at));
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO ledger_transaction (kind, dedupe_key, at, day, order_id, note, actor_id)
    VALUES (${kind}, ${dedupeKey}, ${at}, ${day}::date, ${orderId}::uuid, ${note}, ${actorId}::uuid)
    ON CONFLICT (dedupe_key) DO NOTHING RETURNING id`;
  if (!made) return false;
  await tx.ledgerEntry.createMany({
    data: sidesOf(entries).map(({ account, amount, sellerId = null, orderId: ofOrder = orderId, lineId = null, holder = null, what = null }) => ({
      transactionId: made.id, account, amount: BigInt(amount), sellerId, orderId: ofOrder ?? null, lineId, holder, what,
    })),
  });
  return true;
}
