import { hash } from 'node:crypto';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, lastDayOfMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { frozenFilters } from '../closed-month.ts';
import type { FrozenFigures } from '../closed-month.ts';
import { funnelStages, funnelWhos } from '../funnel.ts';
import { indicators, isCounted } from '../indicators.ts';
import { countings, measures, noFilter } from '../measures.ts';
import { countLists, rulesOfLists } from './count-lists.server.ts';
import { countMeasures } from './count-measures.server.ts';
import type { CountedPlaces } from './count-measures.server.ts';
import { countedSums, membersOf } from './count-order-sums.server.ts';
import { levelColumns } from './levels.ts';
import { hashLists } from './month-lists.server.ts';
import { cellsOf, factsOf, summed } from './order-counting.server.ts';
import { inMonth } from './order-months.server.ts';

/** Of a closed month: the key of its rows. */
export type ClosedKey = { provinceCode: string; month: VietnamMonth };
const ofMonth = ({ provinceCode, month }: ClosedKey) => Prisma.sql`province_code = ${provinceCode} AND month = ${firstDayOfMonth(month)}::date`;
const facts = Prisma.raw('order_id, "as", kind, paid_by, arrival_hours, invoiced, returned');

/** The measures that are counted from orders alone. */
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
async function hashOrders(tx: Db, key: ClosedKey): Promise<string> {
  const [row] = await tx.$queryRaw<{ hash: string }[]>`
    SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', order_id, "as", kind, paid_by, coalesce(arrival_hours::text, '-'), invoiced, coalesce(returned::text, '-')), E'\n' ORDER BY order_id), ''), 'UTF8')), 'hex') AS hash
    FROM closed_order WHERE ${ofMonth(key)}`;
  return row?.hash ?? '';
}

/** SHA-256 of the rules by which orders and figures are counted: the statements and definitions themselves, whatever version of the program they stand in. */
export function hashRules(): string {
  const definitions = Object.entries(indicators).map(([key, { of, formula }]) => [key, of, formula]);
  return hash('sha256', JSON.stringify([factsOf(Prisma.sql`true`).sql, cellsOf(Prisma.sql`counted`).sql, countings, definitions, rulesOfLists(), funnelWhos.map(funnelStages)]));
}

/** SHA-256 of the recognised products that were kept of a month, in the order of their keys. */
async function hashOcop(tx: Db, key: ClosedKey): Promise<string> {
  const [row] = await tx.$queryRaw<{ hash: string }[]>`
    SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', entry_key, name, subject, coalesce(subject_kind, '-'), commune, district, group_key, stars, decision, number, issued_on, ends_on, on_sale), E'\n' ORDER BY entry_key COLLATE "C"), ''), 'UTF8')), 'hex') AS hash
    FROM closed_ocop WHERE ${ofMonth(key)}`;
  return row?.hash ?? '';
}

/** SHA-256 of everything that a month's figures are made of. A month without lists was closed when orders alone were kept. */
export async function hashInputs(tx: Db, key: ClosedKey, districtIds: readonly string[]): Promise<string> {
  const [orders, lists, ocop] = [await hashOrders(tx, key), await hashLists(tx, key.month, districtIds), await hashOcop(tx, key)];
  return lists === null ? orders : hash('sha256', `${orders} ${lists} ${ocop}`);
}

/**
 * The figures of a month that is being closed, without a filter and with each by itself: orders as the sums hold them now, everything else out of its lists; levels that nobody
 * listed as the sums have kept them.
 */
export async function figuresOfMonth(tx: Db, month: VietnamMonth, districtIds: string[]): Promise<FrozenFigures> {
  const period = { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
  const listed = await countLists(tx, { month, districtIds });
  const figures: FrozenFigures = [];
  const fromSums = [...orderMeasures, ...measures.filter((measure) => measure in levelColumns && !listed(noFilter).known.includes(measure))];
  for (const filter of frozenFilters) figures.push({ filter, ...together(await countMeasures(tx, fromSums, { districtIds, period, filter }), listed(filter)) });
  return figures;
}

/** The figures that what was kept gives, with each filter by itself; of a month without lists what its orders give. */
export async function countKept(db: Db, key: ClosedKey, districtIds: readonly string[]): Promise<FrozenFigures> {
  const listed = await countLists(db, { month: key.month, districtIds });
  const ordered = await countKeptOrders(db, key, districtIds);
  return frozenFilters.map((filter, at) => {
    const known = orderMeasures.filter((measure) => isCounted(measure, filter));
    return { filter, ...together({ known, places: ordered.filter((row) => row.at === at).map(countedSums).map(({ counts, ...place }) => ({ ...place, measures: counts })) }, listed(filter)) };
  });
}

/** What was kept of the orders, counted once for all filters; `at` is the place of the filter among them. */
function countKeptOrders(db: Db, key: ClosedKey, districtIds: readonly string[]) {
  const kept = Prisma.sql`(SELECT *, 1 AS sign FROM closed_order WHERE ${ofMonth(key)})`;
  const sums = Prisma.raw(summed.map((column) => `sum(${column})::float8 AS ${column}`).join(', '));
  const parts = frozenFilters.map((filter, at) => Prisma.sql`SELECT ${at}::int AS at, district_id AS "districtId", commune_id AS "communeId", ${sums} FROM cell WHERE ${membersOf(filter)} GROUP BY 2, 3`);
  return db.$queryRaw<(Parameters<typeof countedSums>[0] & { at: number })[]>`
    WITH cell AS MATERIALIZED (SELECT * FROM (${cellsOf(kept)}) each WHERE grain = 'month' AND district_id = ANY (${districtIds}))
    ${Prisma.join(parts, ' UNION ALL ')}`;
}

/** Two counts of the same places as one. */
function together(one: CountedPlaces, other: CountedPlaces): CountedPlaces {
  const places = new Map(one.places.map((place) => [`${place.districtId} ${place.communeId}`, place]));
  for (const place of other.places) {
    const at = `${place.districtId} ${place.communeId}`;
    places.set(at, { ...place, measures: { ...places.get(at)?.measures, ...place.measures } });
  }
  return { known: measures.filter((measure) => one.known.includes(measure) || other.known.includes(measure)), places: [...places.values()] };
}
