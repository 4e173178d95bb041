import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, lastDayOfMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { ledgerAccounts } from './accounts.ts';
import type { LedgerAccount } from './accounts.ts';
import type { TrialBalance } from './balance.ts';

type Row = { account: LedgerAccount; opening: bigint; debit: bigint; credit: bigint; closing: bigint };

/** Every account of the whole market over a month: what stood before, what was debited and credited, what stands after. All of it adds up to nothing. */
export async function getTrialBalance({ db }: { db: Db }, { month }: { month: VietnamMonth }): Promise<TrialBalance> {
  const [first, last] = [firstDayOfMonth(month), lastDayOfMonth(month)];
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.account::text, coalesce(sum(e.amount) FILTER (WHERE t.day < ${first}::date), 0)::bigint AS opening,
           coalesce(sum(e.amount) FILTER (WHERE t.day >= ${first}::date AND e.amount > 0), 0)::bigint AS debit,
           coalesce(-sum(e.amount) FILTER (WHERE t.day >= ${first}::date AND e.amount < 0), 0)::bigint AS credit, coalesce(sum(e.amount), 0)::bigint AS closing
    FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.day <= ${last}::date GROUP BY e.account`;
  const accounts = ledgerAccounts.map((account) => {
    const row = rows.find((each) => each.account === account);
    return { account, opening: Number(row?.opening ?? 0), debit: Number(row?.debit ?? 0), credit: Number(row?.credit ?? 0), closing: Number(row?.closing ?? 0) };
  });
  return { month, accounts, difference: accounts.reduce((sum, { closing }) => sum + closing, 0) };
}
