import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Period } from '../period.ts';

/** How many orders each day had, out of the sums; a day without orders is left out. */
export async function countDays(db: Db, { districtIds, period: { from, to } }: { districtIds: string[]; period: Period }): Promise<Map<VietnamDay, number>> {
  const rows = await db.$queryRaw<{ day: VietnamDay; transactions: number }[]>`
    SELECT day::text AS day, sum(transactions)::float8 AS transactions FROM order_sum
    WHERE generation = (SELECT generation FROM counting_state WHERE subject = 'order') AND grain = 'day' AND kind = '*' AND paid_by = '*' AND group_key = '*' AND stars = -1
      AND day BETWEEN ${from}::date AND ${to}::date AND district_id = ANY (${districtIds})
    GROUP BY 1`;
  return new Map(rows.map(({ day, transactions }) => [day, transactions]));
}
