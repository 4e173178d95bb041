import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addMonths, firstDayOfMonth, startOfVietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { dayIn } from './goods-of-communes.server.ts';
import { replaceFlows } from './replace-flows.server.ts';

/**
 * Reckons the complaints and takedowns that came in a month. A complaint is a return that was asked for or a dispute that was opened; its first answer is the
 * seller's to a return, another side's word or the decision in a dispute, in whole hours. A demand that was dropped before it was carried out is none.
 * Answers how many cells differed from what stood there.
 */
export function reckonComplaints(tx: Db, month: VietnamMonth): Promise<number> {
  const [first, next] = [firstDayOfMonth(month), firstDayOfMonth(addMonths(month, 1))];
  return replaceFlows(tx, 'complaint', {
    part: Prisma.sql`f.day >= ${first}::date AND f.day < ${next}::date`,
    reckoned: Prisma.sql`
      WITH complaint AS (${complaintsOf(month)}),
      takedown_demanded AS (${takedownsOf(month)}),
      counted AS (
        SELECT day, commune_id, district_id, which.measure, which.count
        FROM complaint CROSS JOIN LATERAL (VALUES ('complaints', 1), ('answered', (hours IS NOT NULL)::int), ('answerHours', hours)) AS which (measure, count)
        UNION ALL
        SELECT day, commune_id, district_id, which.measure, which.count FROM takedown_demanded CROSS JOIN LATERAL (VALUES ('takedowns', 1), ('takedownsInTime', in_time::int)) AS which (measure, count)
      )
      SELECT grain, '*' AS kind, '*' AS group_key, -1 AS stars, begins AS day, commune_id, district_id, measure, coalesce(sum(count), 0)::bigint AS count
      FROM counted CROSS JOIN LATERAL (VALUES ('day', day), ('month', ${first}::date)) AS grains (grain, begins)
      GROUP BY grain, begins, commune_id, district_id, measure`,
  });
}

const came = (column: string, month: VietnamMonth) =>
  Prisma.sql`${Prisma.raw(column)} >= ${startOfVietnamDay(firstDayOfMonth(month))} AND ${Prisma.raw(column)} < ${startOfVietnamDay(firstDayOfMonth(addMonths(month, 1)))}`;

/** For a statement: the complaints that came in a month, and after how many hours each was answered first. */
export function complaintsOf(month: VietnamMonth): Prisma.Sql {
  return Prisma.sql`
    SELECT id, day, commune_id, district_id, floor(extract(epoch FROM answered_at - at) / 3600)::int AS hours
    FROM (
      SELECT r.id, ${dayIn('r.asked_at')} AS day, o.commune_id, o.district_id, r.asked_at AS at, r.answered_at FROM return_request r JOIN "order" o ON o.id = r.order_id WHERE ${came('r.asked_at', month)}
      UNION ALL
      SELECT d.id, ${dayIn('d.opened_at')}, o.commune_id, o.district_id, d.opened_at, least(d.decided_at, (SELECT min(m.at) FROM dispute_message m WHERE m.dispute_id = d.id AND m.from_side <> d.opened_by))
      FROM dispute d JOIN "order" o ON o.id = d.order_id WHERE ${came('d.opened_at', month)}
    ) complaint`;
}

/** For a statement: the takedowns that were demanded in a month, where the seller lives. */
export function takedownsOf(month: VietnamMonth): Prisma.Sql {
  return Prisma.sql`
    SELECT t.id, ${dayIn('t.received_at')} AS day, s.commune_id, c.former_district_id AS district_id, coalesce(t.done_at <= t.due_at, false) AS in_time
    FROM takedown t JOIN product p ON p.id = t.product_id JOIN seller s ON s.id = p.seller_id JOIN area_unit c ON c.id = s.commune_id AND c.former_district_id IS NOT NULL
    WHERE ${came('t.received_at', month)} AND (t.done_at IS NOT NULL OR t.lifted_at IS NULL)`;
}

/** The months in which any came. */
export async function listComplaintMonths(db: Db): Promise<VietnamMonth[]> {
  const rows = await db.$queryRaw<{ month: VietnamMonth }[]>`
    SELECT month_of_counting(asked_at) AS month FROM return_request UNION SELECT month_of_counting(opened_at) FROM dispute UNION SELECT month_of_counting(received_at) FROM takedown
    UNION SELECT to_char(day, 'YYYY-MM') FROM flow_sum WHERE source = 'complaint' ORDER BY 1`;
  return rows.map(({ month }) => month);
}
