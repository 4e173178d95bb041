import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Period } from '../period.ts';
import type { OpenReport } from './open-report.server.ts';

/** What was ordered in a day, or in the month that begins with it. Value in đồng. */
export type CountedTime = { day: VietnamDay; transactions: number; successful: number; value: number };

type Wanted = { opened: Pick<OpenReport, 'districtIds' | 'areas' | 'sees'>; grain: 'day' | 'month'; period: Period };
type Row = CountedTime & { districtId: string; communeId: string };

/** Orders by day or month, out of the sums; a time without orders is left out. Months are whole ones, whichever of their days the period begins and ends with. */
export async function countSeries(db: Db, { opened, grain, period: { from, to } }: Wanted): Promise<Map<VietnamDay, CountedTime>> {
  const whole = opened.areas.length === 0;
  const rows = await db.$queryRaw<Row[]>`
    SELECT day::text AS day, CASE WHEN ${whole} THEN '' ELSE district_id END AS "districtId", CASE WHEN ${whole} THEN '' ELSE commune_id END AS "communeId",
      sum(transactions)::float8 AS transactions, sum(successful)::float8 AS successful, sum(value)::float8 AS value
    FROM order_sum
    WHERE generation = (SELECT generation FROM counting_state WHERE subject = 'order') AND grain = ${grain} AND kind = '*' AND paid_by = '*' AND group_key = '*' AND stars = -1
      AND day BETWEEN ${from}::date AND ${to}::date AND district_id = ANY (${opened.districtIds})
    GROUP BY 1, 2, 3`;
  const times = new Map<VietnamDay, CountedTime>();
  for (const row of rows) {
    if (!whole && !opened.sees(row)) continue;
    const { transactions, successful, value } = times.get(row.day) ?? { transactions: 0, successful: 0, value: 0 };
    times.set(row.day, { day: row.day, transactions: transactions + row.transactions, successful: successful + row.successful, value: value + row.value });
  }
  return times;
}
