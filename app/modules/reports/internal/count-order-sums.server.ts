import { Prisma } from '#app/platform/db/generated/client.ts';
import { paymentMethods } from '#app/modules/orders/order.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, firstDayOfMonth, startOfVietnamDay } from '#app/shared/dates.ts';
import type { Counted, Filter, Question } from '../measures.ts';
import type { Period } from '../period.ts';
import { cellsOf, summed } from './order-counting.server.ts';
import { splitPeriod } from './split-period.ts';

type Row = { districtId: string; communeId: string } & Record<(typeof summed)[number], number>;

const sums = Prisma.raw(summed.map((column) => `sum(${column})::float8 AS ${column}`).join(', '));

/**
 * The orders placed in a period, by commune and what they are filtered by, out of the sums. Filters that a day's sums do not hold together are answered from
 * whole months and, for days before and after them, from the orders themselves.
 */
export async function countOrderSums(db: Db, { districtIds, period, filter }: Question): Promise<Counted[]> {
  const { months, ends } = splitPeriod(period);
  const cells = [cellsOfGrain('month', filter, Prisma.sql`day = ANY (${months.map(firstDayOfMonth)}::date[])`)];
  if (heldByDay(filter)) for (const { from, to } of ends) cells.push(cellsOfGrain('day', filter, Prisma.sql`day BETWEEN ${from}::date AND ${to}::date`));
  else if (ends.length > 0) cells.push(cellsOfOrders(ends, filter));
  const rows = await db.$queryRaw<Row[]>`
    SELECT district_id AS "districtId", commune_id AS "communeId", ${sums}
    FROM (${Prisma.join(cells, ' UNION ALL ')}) cell WHERE district_id = ANY (${districtIds})
    GROUP BY 1, 2`;
  return rows.map(countedSums);
}

/** A row of sums in the words of measures. */
export function countedSums({ districtId, communeId, outside_value: outsideValue, arrival_hours: arrivalHours, ...counts }: Row): Counted {
  return { districtId, communeId, counts: { ...counts, outsideValue, arrivalHours } };
}

/** A day holds one filter by itself, and kind with way of paying. */
function heldByDay({ kind, paidBy, groupKey, stars }: Filter): boolean {
  return [kind ?? paidBy, groupKey, stars].filter((wanted) => wanted !== null).length <= 1;
}


/** Which cells answer a filter. Lists instead of "not all", so that the key of the table leads to them. */
export function membersOf({ kind, paidBy, groupKey, stars }: Filter): Prisma.Sql {
  const all = kind === null && paidBy === null;
  const kinds = all ? ['*'] : kind === null ? [...sellerKinds] : [kind];
  const ways = all ? ['*'] : paidBy === null ? [...paymentMethods] : [paidBy];
  return Prisma.sql`kind = ANY (${kinds}) AND paid_by = ANY (${ways}) AND group_key = ${groupKey ?? '*'} AND stars = ${stars ?? -1}`;
}

function cellsOfGrain(grain: 'day' | 'month', filter: Filter, days: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT district_id, commune_id, ${Prisma.raw(summed.join(', '))} FROM order_sum
    WHERE generation = (SELECT generation FROM counting_state WHERE subject = 'order') AND grain = ${grain} AND ${membersOf(filter)} AND ${days}`;
}

function cellsOfOrders(ends: Period[], filter: Filter): Prisma.Sql {
  const within = ends.map(({ from, to }) => Prisma.sql`o.placed_at >= ${startOfVietnamDay(from)}::timestamptz AND o.placed_at < ${startOfVietnamDay(addDays(to, 1))}::timestamptz`);
  const counted = Prisma.sql`(SELECT c.*, 1 AS sign FROM counted_order c JOIN "order" o ON o.id = c.order_id
    WHERE c.generation = (SELECT generation FROM counting_state WHERE subject = 'order') AND (${Prisma.join(within, ' OR ')}))`;
  return Prisma.sql`SELECT district_id, commune_id, ${Prisma.raw(summed.join(', '))} FROM (${cellsOf(counted)}) edge WHERE grain = 'month' AND ${membersOf(filter)}`;
}
