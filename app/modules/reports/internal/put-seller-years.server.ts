import { Prisma } from '#app/platform/db/generated/client.ts';
import { ownPlan } from '#app/platform/db/db.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { noBits } from './year-bits.ts';

/** For a statement: one bit, for a date. */
export function bitOf(day: string): Prisma.Sql {
  return Prisma.raw(`set_bit(B'${noBits}', (31 * (extract(month FROM ${day}) - 1) + extract(day FROM ${day}) - 1)::int, 1)`);
}
/** For a statement: no day, and every day. */
export const never = Prisma.raw(`B'${noBits}'`);
export const always = Prisma.raw(`(~ B'${noBits}')`);

/**
 * Brings what sellers did in years to what was read anew, and the counts to the difference. `years` is a statement of seller_id, year, and bits: `asked`, the days of
 * whose orders `ordered` and `sold` tell, `asked_acts` and `acted` likewise of what the seller did itself (`acted` is added to other days as well). Each seller is
 * put under its present commune and kind. Only one transaction at a time, see `locks.acting`. Answers how many years of sellers differed.
 */
export async function putSellerYears(tx: Db, years: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ differed: number }[]>`${ownPlan}
    WITH years AS MATERIALIZED (${years}),
    wanted AS (
      SELECT y.seller_id, y.year, s.commune_id, s.kind,
             (coalesce(h.ordered, ${never}) & ~y.asked) | y.ordered AS ordered, (coalesce(h.sold, ${never}) & ~y.asked) | y.sold AS sold, (coalesce(h.acted, ${never}) & ~y.asked_acts) | y.acted AS acted
      FROM years y JOIN seller s ON s.id = y.seller_id LEFT JOIN seller_year h ON h.seller_id = y.seller_id AND h.year = y.year
      WHERE h.seller_id IS NOT NULL OR (y.ordered | y.sold | y.acted) <> ${never}
    ),
    put AS (
      INSERT INTO seller_year AS held (seller_id, year, commune_id, kind, ordered, sold, acted) SELECT * FROM wanted ORDER BY seller_id, year
      ON CONFLICT (seller_id, year) DO UPDATE SET commune_id = EXCLUDED.commune_id, kind = EXCLUDED.kind, ordered = EXCLUDED.ordered, sold = EXCLUDED.sold, acted = EXCLUDED.acted
      WHERE (held.commune_id, held.kind, held.ordered, held.sold, held.acted) IS DISTINCT FROM (EXCLUDED.commune_id, EXCLUDED.kind, EXCLUDED.ordered, EXCLUDED.sold, EXCLUDED.acted)
      RETURNING new.year, old.commune_id AS old_commune_id, old.kind AS old_kind, old.ordered AS old_ordered, old.sold AS old_sold, old.acted AS old_acted,
                new.commune_id, new.kind, new.ordered, new.sold, new.acted
    ),
    sides AS (
      SELECT year, side.* FROM put CROSS JOIN LATERAL (VALUES (1, commune_id, kind, ordered, sold, acted), (-1, old_commune_id, old_kind, old_ordered, old_sold, old_acted))
        AS side (sign, commune_id, kind, ordered, sold, acted) WHERE side.commune_id IS NOT NULL
    ),
    added AS (
      INSERT INTO acting_sum AS held (span, begins, part, first, commune_id, kind, with_order, sold, active)
      SELECT * FROM (${firstDaysOf(Prisma.sql`sides`)}) difference ORDER BY span, begins, part, first, commune_id, kind
      ON CONFLICT (span, begins, part, first, commune_id, kind) DO UPDATE SET with_order = held.with_order + EXCLUDED.with_order, sold = held.sold + EXCLUDED.sold, active = held.active + EXCLUDED.active
    )
    SELECT count(*)::int AS differed FROM put`;
  return row?.differed ?? 0;
}

/**
 * How many did something for the first time in a span on which day, or in which month: `years` has the columns of `seller_year` and a `sign`, 1 adds a seller and
 * -1 takes it out. Whatever is sold or ordered is done.
 */
export function firstDaysOf(years: Prisma.Sql): Prisma.Sql {
  const first = (bits: string) => Prisma.raw(`position(B'1' IN substring(${bits} FROM 31 * (month - 1) + 1 FOR 31 * months))`);
  return Prisma.sql`
    SELECT span, begins, part, CASE part WHEN 'month' THEN date_trunc('month', on_day)::date ELSE on_day END AS first, commune_id, kind,
           coalesce(sum(sign) FILTER (WHERE measure = 'with_order'), 0)::int AS with_order, coalesce(sum(sign) FILTER (WHERE measure = 'sold'), 0)::int AS sold,
           coalesce(sum(sign) FILTER (WHERE measure = 'active'), 0)::int AS active
    FROM (
      SELECT span, make_date(year, month, 1) AS begins, commune_id, kind, sign, measure, make_date(year, month + (place - 1) / 31, (place - 1) % 31 + 1) AS on_day
      FROM ${years} y
      CROSS JOIN (
        SELECT 'year' AS span, 1 AS month, 12 AS months UNION ALL SELECT 'quarter', m, 3 FROM generate_series(1, 10, 3) m UNION ALL SELECT 'month', m, 1 FROM generate_series(1, 12) m
      ) spans
      CROSS JOIN LATERAL (VALUES ('with_order', ${first('y.ordered')}), ('sold', ${first('y.sold')}), ('active', ${first('(y.ordered | y.sold | y.acted)')})) AS done (measure, place)
      WHERE place > 0
    ) done
    CROSS JOIN (VALUES ('day'), ('month')) AS parts (part)
    GROUP BY 1, 2, 3, 4, 5, 6
    HAVING sum(sign) FILTER (WHERE measure = 'with_order') <> 0 OR sum(sign) FILTER (WHERE measure = 'sold') <> 0 OR sum(sign) FILTER (WHERE measure = 'active') <> 0`;
}
