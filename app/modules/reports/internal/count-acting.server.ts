import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Counted, Question } from '../measures.ts';
import { never } from './put-seller-years.server.ts';
import { bitsOf, monthsAndDays, spanOf } from './year-bits.ts';

type Row = { districtId: string; communeId: string; withOrder: number; sold: number; active: number; activeHouseholds: number };

/**
 * Sellers that had an order in a period, sold, or did anything, each once, where they live now. A period that begins with a month, quarter or year and does not leave
 * it is read from the counts; of any other one the days of each seller are looked through. Goods and ways of paying do not split them.
 */
export async function countActing(db: Db, { districtIds, period, filter }: Question): Promise<Counted[]> {
  if (filter.paidBy !== null || filter.groupKey !== null || filter.stars !== null) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.former_district_id AS "districtId", c.id AS "communeId", sum(acting.with_order)::int AS "withOrder", sum(acting.sold)::int AS sold, sum(acting.active)::int AS active,
           coalesce(sum(acting.active) FILTER (WHERE acting.kind IN ('household', 'registered_household')), 0)::int AS "activeHouseholds"
    FROM (${spanOf(period) ? fromCounts({ districtIds, period, filter }) : fromDays({ districtIds, period, filter })}) acting
    JOIN area_unit c ON c.id = acting.commune_id
    WHERE EXISTS (SELECT FROM counting_state s WHERE s.subject = 'acting' AND s.built_at IS NOT NULL) ${filter.kind === null ? Prisma.empty : Prisma.sql`AND acting.kind = ${filter.kind}::seller_kind`}
    GROUP BY 1, 2`;
  return rows.map(({ districtId, communeId, ...counts }) => ({ districtId, communeId, counts }));
}

const communesOf = (districtIds: string[]) => Prisma.sql`ANY (ARRAY(SELECT id FROM area_unit WHERE former_district_id = ANY (${districtIds})))`;

/** Those whose first day in the span is in the period: months that are over by their months, the last one by its days. */
function fromCounts({ districtIds, period }: Question): Prisma.Sql {
  const { lastMonth, days } = monthsAndDays(period);
  const { span, begins } = spanOf(period) ?? {};
  const parts = [
    ...(lastMonth ? [Prisma.sql`part = 'month' AND first BETWEEN ${period.from}::date AND ${lastMonth}::date`] : []),
    ...(days ? [Prisma.sql`part = 'day' AND first BETWEEN ${days.from}::date AND ${days.to}::date`] : []),
  ];
  return Prisma.sql`SELECT commune_id, kind, with_order, sold, active FROM acting_sum WHERE span = ${span} AND begins = ${begins}::date AND (${Prisma.join(parts, ' OR ')}) AND commune_id = ${communesOf(districtIds)}`;
}

function fromDays({ districtIds, period }: Question): Prisma.Sql {
  const years = bitsOf(period).map(({ year, bits }) => Prisma.sql`
    SELECT seller_id, commune_id, kind, (ordered & ${Prisma.raw(`B'${bits}'`)}) <> ${never} AS ordered, (sold & ${Prisma.raw(`B'${bits}'`)}) <> ${never} AS sold,
           ((ordered | sold | acted) & ${Prisma.raw(`B'${bits}'`)}) <> ${never} AS active
    FROM seller_year WHERE year = ${year}::smallint AND commune_id = ${communesOf(districtIds)}`);
  const [only, ...more] = years;
  // A year has each seller once, and of several years each has the same commune and kind.
  const each = only && more.length === 0 ? only : Prisma.sql`
    SELECT any_value(commune_id) AS commune_id, any_value(kind) AS kind, bool_or(ordered) AS ordered, bool_or(sold) AS sold, bool_or(active) AS active
    FROM (${Prisma.join(years, ' UNION ALL ')}) years GROUP BY seller_id`;
  return Prisma.sql`SELECT commune_id, kind, ordered::int AS with_order, sold::int AS sold, active::int AS active FROM (${each}) each`;
}
