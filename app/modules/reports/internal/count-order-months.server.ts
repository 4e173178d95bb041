import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { Counted, Question } from '../measures.ts';
import { countedSums, membersOf } from './count-order-sums.server.ts';
import { summed } from './order-counting.server.ts';

type Row = { month: VietnamMonth; districtId: string; communeId: string } & Record<(typeof summed)[number], number>;

/** The orders of each of these months, by commune; the months are asked for together. */
export async function countOrderMonths(db: Db, months: readonly VietnamMonth[], { districtIds, filter }: Omit<Question, 'period'>): Promise<(Counted & { month: VietnamMonth })[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT to_char(day, 'YYYY-MM') AS month, district_id AS "districtId", commune_id AS "communeId", ${Prisma.raw(summed.map((column) => `sum(${column})::float8 AS ${column}`).join(', '))}
    FROM order_sum
    WHERE generation = (SELECT generation FROM counting_state WHERE subject = 'order') AND grain = 'month' AND ${membersOf(filter)}
      AND day = ANY (${months.map(firstDayOfMonth)}::date[]) AND district_id = ANY (${districtIds})
    GROUP BY 1, 2, 3`;
  return rows.map(({ month, ...row }) => ({ month, ...countedSums(row) }));
}
