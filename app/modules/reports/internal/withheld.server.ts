import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { replaceFlows } from './replace-flows.server.ts';

/** What sales and refunds of the ledger withheld, by the day of their entry and the commune that their order keeps; `which` is a condition on the transaction `t`. */
function withheld(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT grain, '*' AS kind, '*' AS group_key, -1 AS stars, begins AS day, commune_id, district_id, 'tax' AS measure, sum(amount)::bigint AS count
    FROM (${withheldRows(which)}) e
    CROSS JOIN LATERAL (VALUES ('day', e.day), ('month', date_trunc('month', e.day)::date)) AS grains (grain, begins)
    GROUP BY grain, begins, commune_id, district_id`;
}

/** For a statement: each amount that was withheld, or given back, with its seller and day. */
export function withheldRows(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT t.day, o.seller_id, o.commune_id, o.district_id, e.amount
    FROM ledger_transaction t
    JOIN ledger_entry e ON e.transaction_id = t.id AND e.account = 'seller' AND e.what IN ('vat', 'income_tax')
    JOIN "order" o ON o.id = t.order_id
    WHERE t.kind IN ('sale', 'refund') AND ${which}`;
}

/** Adds what transactions withheld that are not in the sums yet: the ledger is only added to, and each is told of once. */
export async function addWithheld(tx: Db, transactionIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO flow_sum AS f (source, grain, kind, group_key, stars, day, commune_id, district_id, measure, count)
    SELECT 'tax', new.* FROM (${withheld(Prisma.sql`t.id = ANY (${transactionIds}::uuid[])`)}) new ORDER BY day, commune_id, district_id
    ON CONFLICT (source, grain, kind, group_key, stars, day, commune_id, district_id, measure) DO UPDATE SET count = f.count + EXCLUDED.count`;
}

/**
 * Sums the whole ledger anew, all but what is marked and not yet added. Marks and ledger are read as they stood at one moment: a transaction is committed with its
 * mark. Answers how many cells differed.
 */
export function sumWithheld(tx: Db): Promise<number> {
  return replaceFlows(tx, 'tax', {
    part: Prisma.sql`true`,
    reckoned: withheld(Prisma.sql`NOT EXISTS (SELECT FROM counting_mark m WHERE m.subject = 'tax' AND m.key = t.id::text)`),
  });
}
