import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';

/** The first month in which the ledger holds anything; null while it is empty. */
export async function getLedgerStart({ db }: { db: Db }): Promise<VietnamMonth | null> {
  const [row] = await db.$queryRaw<{ month: VietnamMonth | null }[]>`SELECT to_char(min(day), 'YYYY-MM') AS month FROM ledger_transaction`;
  return row?.month ?? null;
}
