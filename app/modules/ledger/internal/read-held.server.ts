import type { Db } from '#app/platform/db/db.server.ts';

export type Held = { holder: string; amount: number };

/** What stands on an account that is kept by holder, debit above zero. */
export async function readHeld(db: Db, account: 'carrier_cash' | 'carrier_fee' | 'card_cash'): Promise<Held[]> {
  const rows = await db.$queryRaw<{ holder: string; amount: bigint }[]>`
    SELECT holder, sum(amount)::bigint AS amount FROM ledger_entry WHERE account = ${account}::ledger_account GROUP BY holder HAVING sum(amount) <> 0 ORDER BY holder`;
  return rows.map(({ holder, amount }) => ({ holder, amount: Number(amount) }));
}
