import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, lastDayOfMonth, monthOf } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { Counted, Filter, Measure, Question } from '../measures.ts';
import type { Period } from '../period.ts';
import { eventsWithin } from './reckon-flows.server.ts';
import type { FlowSource } from './replace-flows.server.ts';
import { splitPeriod } from './split-period.ts';

/** Accounts opened, and goods that came on sale or were taken down, in a period; an account is split by kind only. */
export function countCommuneFlows(db: Db, question: Question): Promise<Counted[]> {
  const { paidBy, groupKey, stars } = question.filter;
  const ofGoods = groupKey !== null || stars !== null;
  return paidBy !== null ? Promise.resolve([]) : countFlows(db, question, 'commune', [...(ofGoods ? [] : (['newAccounts', 'newHouseholds'] as const)), 'published', 'takenDown']);
}

/** Complaints that came in a period, under the commune that their order keeps, and what became of them by now; takedowns that were demanded in it, where the seller lives. */
export function countComplaints(db: Db, question: Question): Promise<Counted[]> {
  return isFiltered(question.filter) ? Promise.resolve([]) : countFlows(db, question, 'complaint', ['complaints', 'answered', 'answerHours', 'takedowns', 'takedownsInTime']);
}

/** Đồng that were withheld in a period, less what was given back, under the commune that the order keeps. */
export function countTax(db: Db, question: Question): Promise<Counted[]> {
  return isFiltered(question.filter) ? Promise.resolve([]) : countFlows(db, question, 'tax', ['tax']);
}

function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some((wanted) => wanted !== null);
}

type Row = { districtId: string; communeId: string } & Record<Measure, number>;

async function countFlows(db: Db, question: Question, source: FlowSource, measures: readonly Measure[]): Promise<Counted[]> {
  const { districtIds, filter } = question;
  const { months, days, goods } = await partsOf(db, question, source);
  const counts = measures.map((measure) => Prisma.sql`coalesce(sum(count) FILTER (WHERE measure = ${measure}), 0)::float8 AS ${Prisma.raw(`"${measure}"`)}`);
  const cells = Prisma.sql`
    FROM flow_sum f
    WHERE f.source = ${source} AND f.kind = ${filter.kind ?? '*'} AND f.group_key = ${filter.groupKey ?? '*'} AND f.stars = ${filter.stars ?? -1} AND f.district_id = ANY (${districtIds})
      AND EXISTS (SELECT FROM counting_state s WHERE s.subject = ${source} AND s.built_at IS NOT NULL)`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT district_id AS "districtId", commune_id AS "communeId", ${Prisma.join(counts)}
    FROM (${Prisma.join(
      [
        Prisma.sql`SELECT district_id, commune_id, measure, count ${cells} AND f.grain = 'month' AND f.day = ANY (${months.map(firstDayOfMonth)}::date[])`,
        ...days.map(({ from, to }) => Prisma.sql`SELECT district_id, commune_id, measure, count ${cells} AND f.grain = 'day' AND f.day BETWEEN ${from}::date AND ${to}::date`),
        ...goods.map((period) => eventsIn(period, question)),
      ],
      ' UNION ALL ',
    )}) part
    GROUP BY 1, 2`;
  return rows.map(({ districtId, communeId, ...each }) => ({ districtId, communeId, counts: each }));
}

/**
 * Whole months, and days before and after them. The sums of a day hold one filter at most: with more, a month that has only begun is taken whole where nothing has
 * happened later in it, and other days are read from the goods themselves.
 */
async function partsOf(db: Db, { period, filter: { kind, groupKey, stars } }: Question, source: FlowSource): Promise<{ months: VietnamMonth[]; days: Period[]; goods: Period[] }> {
  const { months, ends } = splitPeriod(period);
  if ([kind, groupKey, stars].filter((wanted) => wanted !== null).length <= 1) return { months, days: ends, goods: [] };
  const whole = await Promise.all(ends.map((end) => isAsGoodAsWhole(db, end, source)));
  return { months: [...months, ...ends.flatMap(({ to }, index) => (whole[index] ? [monthOf(to)] : []))], days: [], goods: ends.filter((_, index) => !whole[index]) };
}

async function isAsGoodAsWhole(db: Db, { from, to }: Period, source: FlowSource): Promise<boolean> {
  const month = monthOf(from);
  if (from !== firstDayOfMonth(month) || monthOf(to) !== month) return false;
  const [row] = await db.$queryRaw<{ later: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM flow_sum WHERE source = ${source} AND grain = 'day' AND kind = '*' AND group_key = '*' AND stars = -1 AND day > ${to}::date AND day <= ${lastDayOfMonth(month)}::date
    ) AS later`;
  return row?.later === false;
}

function eventsIn(period: Period, { districtIds, filter }: Question): Prisma.Sql {
  const wanted = [
    ...(filter.kind === null ? [] : [Prisma.sql`AND event.kind = ${filter.kind}`]),
    ...(filter.groupKey === null ? [] : [Prisma.sql`AND event.group_key = ${filter.groupKey}`]),
    ...(filter.stars === null ? [] : [Prisma.sql`AND event.stars = ${filter.stars}`]),
  ];
  return Prisma.sql`
    (SELECT c.former_district_id, c.id, event.measure, count(*) FROM (${eventsWithin(period)}) event
    JOIN area_unit c ON c.id = event.commune_id AND c.former_district_id = ANY (${districtIds})
    WHERE true ${Prisma.join(wanted, ' ')} GROUP BY 1, 2, 3)`;
}
