import type { Database } from '#app/platform/db/db.server.ts';
import { monthOf, moving, whoOf } from './internal/sums-sql.server.ts';

/** No transaction lasts so long: what was entered before has come in, or never will. */
const settled = 3_600;

/**
 * Moves the mark of the ledger's sums forward, and adds what lies between: balances read little more than what was entered since, however long the ledger is.
 * `behind`: seconds that the mark stays behind now. Entries are named in the order in which they are made, so that each is summed once.
 */
export async function sumLedger({ db }: { db: Database }, { behind = settled }: { behind?: number } = {}): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const [mark] = await tx.$queryRaw<{ from: string; to: string }[]>`SELECT up_to AS "from", uuidv7(make_interval(secs => ${-behind}::int)) AS "to" FROM ledger_mark FOR UPDATE`;
      if (!mark || mark.to <= mark.from) return;
      const { from, to } = mark;
      await tx.$executeRaw`
        INSERT INTO ledger_sum (account, who, month, debit, credit)
        SELECT e.account, ${whoOf}, ${monthOf}, sum(greatest(e.amount, 0)), sum(greatest(-e.amount, 0))
        FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE e.id >= ${from}::uuid AND e.id < ${to}::uuid GROUP BY 1, 2, 3
        ON CONFLICT (account, who, month) DO UPDATE SET debit = ledger_sum.debit + excluded.debit, credit = ledger_sum.credit + excluded.credit`;
      await tx.$executeRaw`
        INSERT INTO ledger_unsold (order_id, seller_id, amount)
        SELECT t.order_id, e.seller_id, sum(e.amount)
        FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
        WHERE e.id >= ${from}::uuid AND e.id < ${to}::uuid AND e.account = 'seller' AND t.kind IN ${moving} GROUP BY 1, 2
        ON CONFLICT (order_id) DO UPDATE SET amount = ledger_unsold.amount + excluded.amount`;
      await tx.$executeRaw`DELETE FROM ledger_unsold u WHERE amount = 0 OR EXISTS (SELECT FROM ledger_transaction sale WHERE sale.dedupe_key = 'sale:' || u.order_id::text)`;
      await tx.$executeRaw`UPDATE ledger_mark SET up_to = ${to}::uuid`;
    },
    { timeout: 300_000 },
  );
}
