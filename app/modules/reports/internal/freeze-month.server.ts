import { hash } from 'node:crypto';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, lastDayOfMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { frozenFilters } from '../closed-month.ts';
import type { FrozenCount, FrozenFigures } from '../closed-month.ts';
import { indicators } from '../indicators.ts';
import { countings, measures } from '../measures.ts';
import { countMeasures } from './count-measures.server.ts';
import { countedSums, membersOf } from './count-order-sums.server.ts';
import { cellsOf, factsOf, summed } from './order-counting.server.ts';
import { inMonth } from './order-months.server.ts';

/** Of a closed month: the key of its rows. */
export type ClosedKey = { provinceCode: string; month: VietnamMonth };
const ofMonth = ({ provinceCode, month }: ClosedKey) => Prisma.sql`province_code = ${provinceCode} AND month = ${firstDayOfMonth(month)}::date`;
const facts = Prisma.raw('order_id, "as", kind, paid_by, arrival_hours, invoiced, returned');

/** The measures that are counted from orders alone, and so can be counted again from what was kept of them. */
export const orderMeasures = measures.filter((measure) => countings[measure].by.length === 4);

/** Keeps what each order of a month is counted as now. Answers how many there are. */
export function keepOrders(tx: Db, key: ClosedKey, districtIds: readonly string[]): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO closed_order (province_code, month, ${facts})
    SELECT ${key.provinceCode}, ${firstDayOfMonth(key.month)}::date, ${Prisma.raw('c.order_id, c."as", c.kind, c.paid_by, c.arrival_hours, c.invoiced, c.returned')}
    FROM counted_order c JOIN "order" o ON o.id = c.order_id
    WHERE c.generation = (SELECT generation FROM counting_state WHERE subject = 'order') AND o.district_id = ANY (${districtIds}) AND ${inMonth(key.month)}`;
}

/** SHA-256 of what was kept of the orders of a month, in their order; of the ids and facts, not of the buyers. */
export async function hashOrders(tx: Db, key: ClosedKey): Promise<string> {
  const [row] = await tx.$queryRaw<{ hash: string }[]>`
    SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', order_id, "as", kind, paid_by, coalesce(arrival_hours::text, '-'), invoiced, coalesce(returned::text, '-')), E'\n' ORDER BY order_id), ''), 'UTF8')), 'hex') AS hash
    FROM closed_order WHERE ${ofMonth(key)}`;
  return row?.hash ?? '';
}

/** SHA-256 of the rules by which orders and figures are counted: the statements and definitions themselves, whatever version of the program they stand in. */
export function hashRules(): string {
  const definitions = Object.entries(indicators).map(([key, { of, formula }]) => [key, of, formula]);
  return hash('sha256', JSON.stringify([factsOf(Prisma.sql`true`).sql, cellsOf(Prisma.sql`counted`).sql, countings, definitions]));
}

/** The figures of a month as they are now, without a filter and with each by itself. */
export async function figuresOfMonth(tx: Db, month: VietnamMonth, districtIds: string[]): Promise<FrozenFigures> {
  const period = { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
  const figures: FrozenFigures = [];
  for (const filter of frozenFilters) figures.push({ filter, ...(await countMeasures(tx, measures, { districtIds, period, filter })) });
  return figures;
}

/** The figures that what was kept of the orders gives, with one filter. */
export async function countKept(db: Db, key: ClosedKey, { filter }: FrozenCount, districtIds: readonly string[]): Promise<Pick<FrozenCount, 'places'>> {
  const kept = Prisma.sql`(SELECT *, 1 AS sign FROM closed_order WHERE ${ofMonth(key)})`;
  const rows = await db.$queryRaw<Parameters<typeof countedSums>[0][]>`
    SELECT district_id AS "districtId", commune_id AS "communeId", ${Prisma.raw(summed.map((column) => `sum(${column})::float8 AS ${column}`).join(', '))}
    FROM (${cellsOf(kept)}) cell WHERE grain = 'month' AND ${membersOf(filter)} AND district_id = ANY (${districtIds}) GROUP BY 1, 2`;
  return { places: rows.map(countedSums).map(({ counts, ...place }) => ({ ...place, measures: counts })) };
}
