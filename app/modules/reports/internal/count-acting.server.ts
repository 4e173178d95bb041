import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Counted, Question } from '../measures.ts';
import { never } from './put-seller-years.server.ts';
import { bitsOf, monthsAndDays, spanOf } from './year-bits.ts';

const isHousehold = Prisma.sql`each.kind IN ('household', 'registered_household')`;

type Row = { districtId: string; communeId: string; withOrder: number; sold: number; active: number; activeHouseholds: number };

/**
 * Sellers that had an order in a period, sold, or did anything, each once, where they live now. A period that begins with a month, quarter or year and does not leave
 * it is read from the counts; of any other one the days of each seller are looked through. Goods and ways of paying do not split them.
 */
export async function countActing(db: Db, { districtIds, period, filter }: Question): Promise<Counted[]> {
  if (filter.paidBy !== null || filter.groupKey !== null || filter.stars !== null) return [];
  const ofKind = filter.kind === null ? Prisma.sql`true` : Prisma.sql`each.kind = ${filter.kind}::seller_kind`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT "districtId", "communeId", "withOrder", sold, active, "activeHouseholds" FROM (${spanOf(period) ? fromCounts({ districtIds, period }, ofKind) : fromDays({ districtIds, period }, ofKind)}) acting
    WHERE EXISTS (SELECT FROM counting_state s WHERE s.subject = 'acting' AND s.built_at IS NOT NULL)`;
  return rows.map(({ districtId, communeId, ...counts }) => ({ districtId, communeId, counts }));
}

type Asked = Pick<Question, 'districtIds' | 'period'>;

/** Those whose first day in the span is in the period: months that are over by their months, the last one by its days. */
function fromCounts({ districtIds, period }: Asked, ofKind: Prisma.Sql): Prisma.Sql {
  const { lastMonth, days } = monthsAndDays(period);
  const { span, begins } = spanOf(period) ?? {};
  const parts = [
    ...(lastMonth ? [Prisma.sql`part = 'month' AND first BETWEEN ${period.from}::date AND ${lastMonth}::date`] : []),
    ...(days ? [Prisma.sql`part = 'day' AND first BETWEEN ${days.from}::date AND ${days.to}::date`] : []),
  ];
  return Prisma.sql`
    SELECT c.former_district_id AS "districtId", c.id AS "communeId", sum(with_order)::int AS "withOrder", sum(sold)::int AS sold, sum(active)::int AS active,
           coalesce(sum(active) FILTER (WHERE ${isHousehold}), 0)::int AS "activeHouseholds"
    FROM acting_sum each JOIN area_unit c ON c.id = each.commune_id
    WHERE span = ${span} AND begins = ${begins}::date AND (${Prisma.join(parts, ' OR ')}) AND commune_id = ANY (ARRAY(SELECT id FROM area_unit WHERE former_district_id = ANY (${districtIds}))) AND ${ofKind} GROUP BY 1, 2`;
}

/** Commune by commune: a province at once is sorted on the disk. Who had an order was active: further days of it are not looked through. */
function fromDays({ districtIds, period }: Asked, ofKind: Prisma.Sql): Prisma.Sql {
  const years = bitsOf(period).map(({ year, bits }) => {
    const any = (column: string) => Prisma.raw(`(${column} & B'${bits}') <> ${never.sql}`);
    return Prisma.sql`
      SELECT seller_id, kind, ordered, sold, ordered OR sold OR ${any('acted')} AS active
      FROM (SELECT seller_id, kind, ${any('ordered')} AS ordered, ${any('sold')} AS sold, acted FROM seller_year each WHERE commune_id = c.id AND year = ${year}::smallint AND ${ofKind} OFFSET 0) days`;
  });
  const [only, ...more] = years;
  // A year has each seller once, and of several years each has the same commune and kind.
  const each = only && more.length === 0 ? only : Prisma.sql`
    SELECT any_value(kind) AS kind, bool_or(ordered) AS ordered, bool_or(sold) AS sold, bool_or(active) AS active FROM (${Prisma.join(years, ' UNION ALL ')}) years GROUP BY seller_id`;
  return Prisma.sql`
    SELECT c.former_district_id AS "districtId", c.id AS "communeId", counted.*
    FROM area_unit c CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE ordered)::int AS "withOrder", count(*) FILTER (WHERE sold)::int AS sold, count(*) FILTER (WHERE active)::int AS active,
             count(*) FILTER (WHERE active AND ${isHousehold})::int AS "activeHouseholds"
      FROM (${each} OFFSET 0) each
    ) counted
    WHERE c.former_district_id = ANY (${districtIds}) AND counted.active > 0`;
}
