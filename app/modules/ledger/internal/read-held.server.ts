import type { Db } from '#app/platform/db/db.server.ts';
import type { LedgerAccount } from '../accounts.ts';
import { sums } from './sums-sql.server.ts';

export type Held = { holder: string; amount: number };

/** What stands on an account by holder, debit above zero; on one that has none, in one sum. */
export async function readHeld(db: Db, account: LedgerAccount): Promise<Held[]> {
  const rows = await db.$queryRaw<{ holder: string; amount: bigint }[]>`
    SELECT who AS holder, sum(debit - credit)::bigint AS amount FROM ${sums} AS side WHERE account = ${account}::ledger_account GROUP BY who HAVING sum(debit - credit) <> 0 ORDER BY who`;
  return rows.map(({ holder, amount }) => ({ holder, amount: Number(amount) }));
}
