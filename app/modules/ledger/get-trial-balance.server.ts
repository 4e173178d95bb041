import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { ledgerAccounts } from './accounts.ts';
import type { LedgerAccount } from './accounts.ts';
import type { TrialBalance } from './balance.ts';
import { sums } from './internal/sums-sql.server.ts';

type Row = { account: LedgerAccount; opening: bigint; debit: bigint; credit: bigint; closing: bigint };

/** Every account of the whole market over a month: what stood before, what was debited and credited, what stands after. All of it adds up to nothing. */
export async function getTrialBalance({ db }: { db: Db }, { month }: { month: VietnamMonth }): Promise<TrialBalance> {
  const first = firstDayOfMonth(month);
  const rows = await db.$queryRaw<Row[]>`
    SELECT account::text, coalesce(sum(debit - credit) FILTER (WHERE month < ${first}::date), 0)::bigint AS opening,
           coalesce(sum(debit) FILTER (WHERE month = ${first}::date), 0)::bigint AS debit, coalesce(sum(credit) FILTER (WHERE month = ${first}::date), 0)::bigint AS credit,
           coalesce(sum(debit - credit), 0)::bigint AS closing
    FROM ${sums} AS side WHERE month <= ${first}::date GROUP BY account`;
  const accounts = ledgerAccounts.map((account) => {
    const row = rows.find((each) => each.account === account);
    return { account, opening: Number(row?.opening ?? 0), debit: Number(row?.debit ?? 0), credit: Number(row?.credit ?? 0), closing: Number(row?.closing ?? 0) };
  });
  return { month, accounts, difference: accounts.reduce((sum, { closing }) => sum + closing, 0) };
}
