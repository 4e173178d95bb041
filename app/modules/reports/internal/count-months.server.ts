import type { Db } from '#app/platform/db/db.server.ts';
import type { CountedPlace } from '../report-scope.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { firstDayOfMonth, startOfVietnamDay } from '#app/shared/dates.ts';
import { successful } from './count-orders.server.ts';

export type CountedMonth = { month: VietnamMonth; transactions: number; successful: number };

/** The orders of each of these months, which follow one another; the last one ends at `end`. */
export async function countMonths(db: Db, { months, end, districtIds, sees }: { months: VietnamMonth[]; end: Date; districtIds: string[]; sees: (place: CountedPlace) => boolean }): Promise<CountedMonth[]> {
  const begins = months.map((month) => startOfVietnamDay(firstDayOfMonth(month)).toISOString());
  const rows = await db.$queryRaw<(CountedPlace & { place: number; transactions: bigint; successful: bigint })[]>`
    SELECT district_id AS "districtId", commune_id AS "communeId", width_bucket(placed_at, ${begins}::timestamptz[]) AS place, count(*) AS transactions, count(*) FILTER (WHERE state::text = ANY (${successful})) AS successful
    FROM "order"
    WHERE placed_at >= ${begins[0]}::timestamptz AND placed_at < ${end} AND district_id = ANY(${districtIds}) AND state <> 'unpaid'
    GROUP BY 1, 2, 3`;
  return months.map((month, index) => {
    const here = rows.filter((row) => row.place === index + 1 && sees(row));
    const sum = (name: 'transactions' | 'successful') => here.reduce((all, row) => all + Number(row[name]), 0);
    return { month, transactions: sum('transactions'), successful: sum('successful') };
  });
}
