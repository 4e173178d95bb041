import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { always, bitOf, firstDaysOf, never, putSellerYears } from './put-seller-years.server.ts';
import { actDaysOf, orderDaysOf } from './seller-days.server.ts';
import type { Sellers } from './seller-days.server.ts';

/** Reads anew what these sellers did, in all years. Answers how many of their years differed. */
export function reckonSellers(tx: Db, sellerIds: readonly string[]): Promise<number> {
  return putSellerYears(tx, Prisma.sql`
    SELECT seller_id, year, ${always} AS asked, bit_or(ordered) AS ordered, bit_or(sold) AS sold, ${always} AS asked_acts, bit_or(acted) AS acted
    FROM (
      ${bitsOfDays(sellerIds)}
      -- What is held of a year in which there is nothing any more.
      UNION ALL SELECT seller_id, year, ${never}, ${never}, ${never} FROM seller_year WHERE seller_id = ANY (${sellerIds}::uuid[])
    ) each GROUP BY 1, 2`);
}

/** Writes what all sellers did in all years, where nothing is held of any. The counts are not touched. */
export async function fillSellerYears(tx: Db): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO seller_year (seller_id, year, commune_id, kind, ordered, sold, acted)
    SELECT years.seller_id, years.year, s.commune_id, s.kind, years.ordered, years.sold, years.acted
    FROM (SELECT seller_id, year, bit_or(ordered) AS ordered, bit_or(sold) AS sold, bit_or(acted) AS acted FROM (${bitsOfDays(null)}) each GROUP BY 1, 2) years
    JOIN seller s ON s.id = years.seller_id
    WHERE (years.ordered | years.sold | years.acted) <> ${never}
    ORDER BY 1, 2`;
}

/** A row for each day on which these sellers had an order or did something, with its bit. */
function bitsOfDays(sellers: Sellers): Prisma.Sql {
  return Prisma.sql`
    SELECT seller_id, extract(year FROM day)::int AS year, CASE WHEN ordered THEN bit ELSE ${never} END AS ordered, CASE WHEN sold THEN bit ELSE ${never} END AS sold, ${never} AS acted
    FROM (SELECT d.*, ${bitOf('d.day')} AS bit FROM (${orderDaysOf(sellers)}) d) each
    UNION ALL SELECT seller_id, extract(year FROM day)::int, ${never}, ${never}, ${bitOf('a.day')} FROM (${actDaysOf(sellers)}) a`;
}

/** Puts the counts of a year right by what is held of its sellers. Answers how many cells differed. */
export async function sumActing(tx: Db, year: number): Promise<number> {
  const key = Prisma.raw('span, begins, part, first, commune_id, kind');
  const [row] = await tx.$queryRaw<{ differed: number }[]>`
    WITH now AS (${firstDaysOf(Prisma.sql`(SELECT *, 1 AS sign FROM seller_year WHERE year = ${year})`)}),
    held AS (SELECT * FROM acting_sum WHERE extract(year FROM begins) = ${year}),
    differs AS MATERIALIZED (
      SELECT ${key}, coalesce(n.with_order, 0) AS with_order, coalesce(n.sold, 0) AS sold, coalesce(n.active, 0) AS active FROM now n FULL JOIN held h USING (${key})
      WHERE (coalesce(n.with_order, 0), coalesce(n.sold, 0), coalesce(n.active, 0)) <> (coalesce(h.with_order, 0), coalesce(h.sold, 0), coalesce(h.active, 0))
    ),
    put AS (
      INSERT INTO acting_sum (${key}, with_order, sold, active) SELECT * FROM differs
      ON CONFLICT (${key}) DO UPDATE SET with_order = EXCLUDED.with_order, sold = EXCLUDED.sold, active = EXCLUDED.active
    )
    SELECT count(*)::int AS differed FROM differs`;
  return row?.differed ?? 0;
}

/** The next sellers in the order of their ids, or in which anything is held. */
export async function listNextSellers(db: Db, after: string, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM seller WHERE id > ${after}::uuid ORDER BY id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

export async function listActingYears(db: Db): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`SELECT DISTINCT year::int AS year FROM seller_year UNION SELECT DISTINCT extract(year FROM begins)::int FROM acting_sum ORDER BY 1`;
  return rows.map(({ year }) => year);
}
