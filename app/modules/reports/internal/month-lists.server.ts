import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addMonths, dayOf, firstDayOfMonth, lastDayOfMonth, monthNumber } from '#app/shared/dates.ts';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';
import { sellerStages } from '../stages.ts';
import { subjectsIn } from './count-subjects.server.ts';
import { entriesIn, goodsIn, shopsIn } from './level-counting.server.ts';
import { never } from './put-seller-years.server.ts';
import { complaintsOf, takedownsOf } from './reckon-complaints.server.ts';
import { eventsWithin } from './reckon-flows.server.ts';
import { withheldRows } from './withheld.server.ts';
import { bitsOf } from './year-bits.ts';

/*
 * What the figures of a month are made of besides its orders: a list for each commune and part, one line for each seller (or product, complaint, …) with its facts. Levels are
 * listed when the month ends, everything else when it is closed. A list is written once and for good; `count-lists.server.ts` counts them.
 */

/** The facts of a line, in their order. Ids are in 22 letters, yes is 1. */
export const lineOf = {
  shop: ['id', 'kind', 'verified', 'identified', 'open', 'empty'],
  goods: ['seller_id', 'kind', 'group_key', 'stars', 'ends_soon', 'traced', 'with_gtin', 'food_safe', 'pieces'],
  entry: ['id', 'group_key', 'stars'],
  /** In the month, and where a quarter ends with it in the quarter and in the year so far: 1 had an order, 2 sold, 4 did anything. */
  acted: ['seller_id', 'kind', 'month', 'quarter', 'year'],
  opened: ['id', 'kind'],
  event: ['id', 'kind', 'group_key', 'stars', 'measure'],
  complaint: ['id', 'hours'],
  takedown: ['id', 'in_time'],
  /** đồng */
  tax: ['seller_id', 'amount'],
  /** Of the department's list, a line for the whole commune. */
  household: ['registered', 'trained', 'sha256'],
  /** How many steps of the funnel each had gone: sellers where they live, those of that year's list where the list has them, subjects of the register. */
  came: ['seller_id', 'steps'],
  came_listed: ['seller_id', 'steps'],
  came_subject: ['name_md5', 'steps'],
} as const;
export type ListPart = keyof typeof lineOf;

const short = (id: string) => `rtrim(encode(uuid_send(${id}), 'base64'), '=')`;
const asText: Record<string, string> = { id: short('id'), seller_id: short('seller_id') };
const flags = new Set(['verified', 'identified', 'open', 'empty', 'ends_soon', 'traced', 'with_gtin', 'food_safe', 'in_time']);
const lineText = (part: ListPart) => Prisma.raw(lineOf[part].map((fact) => `coalesce((${asText[fact] ?? (flags.has(fact) ? `${fact}::int` : fact)})::text, '')`).join(` || '|' || `));

type Listing = { month: VietnamMonth; part: ListPart; /** Statement of the facts, commune_id, and district_id where it is not the commune's own. */ rows: Prisma.Sql; communeIds: readonly string[]; ofOrders?: boolean; into?: 'month_list' | 'level_list' };

/** Writes the lists of one part: one for each of these communes, also where nothing is in it. What counts under the district of an order has further ones. */
async function list(tx: Db, { month, part, rows, communeIds, ofOrders = false, into = 'month_list' }: Listing): Promise<void> {
  const first = firstDayOfMonth(month);
  const line = lineText(part);
  if (ofOrders) {
    await tx.$executeRaw`
      INSERT INTO month_list (month, part, commune_id, district_id, lines)
      SELECT ${first}::date, ${part}, commune_id, district_id, string_agg(line, E'\n' ORDER BY line COLLATE "C") FROM (SELECT commune_id, district_id, ${line} AS line FROM (${rows}) fact) each GROUP BY 3, 4`;
    return;
  }
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(into)} (month, part, commune_id, district_id, lines)
    SELECT ${first}::date, ${part}, c.id, c.former_district_id, coalesce(each.lines, '')
    FROM area_unit c
    LEFT JOIN (
      SELECT commune_id, string_agg(line, E'\n' ORDER BY line COLLATE "C") AS lines FROM (SELECT commune_id, ${line} AS line FROM (${rows}) fact) each GROUP BY 1
    ) each ON each.commune_id = c.id
    WHERE c.id = ANY (${communeIds}) AND c.former_district_id IS NOT NULL`;
}

/** Lists the shops, goods and entries of the register of communes as they are at the end of a month. */
export async function listLevels(tx: Db, communeIds: readonly string[], month: VietnamMonth, into: 'month_list' | 'level_list' = 'month_list'): Promise<void> {
  const day = lastDayOfMonth(month);
  const goods = Prisma.sql`
    SELECT seller_id, commune_id, kind, group_key, stars, ends_soon, traced, with_gtin, food_safe, sum(pieces) AS pieces FROM (${goodsIn(communeIds, day)}) g GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`;
  for (const [part, rows] of [['shop', shopsIn(communeIds, day)], ['goods', goods], ['entry', entriesIn(communeIds, day)]] as const) await list(tx, { month, part, rows, communeIds, into });
}

/** Lists communes on the last day of a month, each time that they are reckoned on it: whatever changes once the day is over is none of that month's. */
export async function listLastDay(tx: Db, communeIds: readonly string[], month: VietnamMonth): Promise<void> {
  await dropLastDays(tx, communeIds);
  await listLevels(tx, communeIds, month, 'level_list');
}

/** Makes the lists of the last day those of its month. Answers the communes of which there are any. */
export async function keepLastDay(tx: Db, communeIds: readonly string[], month: VietnamMonth): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH kept AS (
      INSERT INTO month_list (month, part, commune_id, district_id, lines) SELECT month, part, commune_id, district_id, lines FROM level_list WHERE month = ${firstDayOfMonth(month)}::date AND commune_id = ANY (${communeIds})
      RETURNING commune_id
    ) SELECT DISTINCT commune_id AS id FROM kept`;
  return rows.map(({ id }) => id);
}

export function dropLastDays(tx: Db, communeIds: readonly string[]): Promise<number> {
  return tx.$executeRaw`DELETE FROM level_list WHERE commune_id = ANY (${communeIds})`;
}

/** Lists everything else of a month that is closed now, of all communes of these former districts. */
export async function listMonth(tx: Db, month: VietnamMonth, districtIds: readonly string[]): Promise<void> {
  const communes = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM area_unit WHERE level = 'commune' AND former_district_id = ANY (${districtIds})`;
  const communeIds = communes.map(({ id }) => id);
  const period = { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
  const acting = await tx.countingState.findUnique({ where: { subject: 'acting' } });
  if (acting?.builtAt) await list(tx, { month, part: 'acted', rows: actedIn(month, communeIds), communeIds });
  const created = Prisma.sql`SELECT s.id, s.kind, s.commune_id FROM seller s WHERE s.commune_id = ANY (${communeIds}) AND (s.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN ${period.from}::date AND ${period.to}::date`;
  await list(tx, { month, part: 'opened', rows: created, communeIds });
  await list(tx, { month, part: 'event', rows: eventsWithin(period), communeIds });
  const inDistricts = (rows: Prisma.Sql) => Prisma.sql`SELECT * FROM (${rows}) of_order WHERE district_id = ANY (${districtIds})`;
  await list(tx, { month, part: 'complaint', rows: inDistricts(complaintsOf(month)), communeIds, ofOrders: true });
  await list(tx, { month, part: 'takedown', rows: takedownsOf(month), communeIds });
  const withheld = Prisma.sql`
    SELECT seller_id, commune_id, district_id, sum(amount) AS amount FROM (${withheldRows(Prisma.sql`t.day BETWEEN ${period.from}::date AND ${period.to}::date`)}) each GROUP BY 1, 2, 3`;
  await list(tx, { month, part: 'tax', rows: inDistricts(withheld), communeIds, ofOrders: true });
  const households = Prisma.sql`
    SELECT commune_id, count(*) AS registered, count(*) FILTER (WHERE trained_on <= ${period.to}::date) AS trained,
           encode(sha256(convert_to(string_agg(code || '|' || coalesce(trained_on::text, ''), E'\n' ORDER BY code COLLATE "C"), 'UTF8')), 'hex') AS sha256
    FROM household WHERE year = ${Number(month.slice(0, 4))} AND commune_id = ANY (${communeIds}) GROUP BY 1`;
  await list(tx, { month, part: 'household', rows: households, communeIds });
  await list(tx, { month, part: 'came', rows: cameBy(period.to, Prisma.sql`t.commune_id`, Prisma.sql`seller_stage t`), communeIds });
  const ofYear = Prisma.sql`seller_stage t CROSS JOIN LATERAL unnest(t.register_years, t.register_communes) AS in_list (year, commune_id)`;
  await list(tx, { month, part: 'came_listed', rows: Prisma.sql`${cameBy(period.to, Prisma.sql`in_list.commune_id`, ofYear)} AND in_list.year = ${Number(month.slice(0, 4))}`, communeIds });
  await list(tx, { month, part: 'came_subject', rows: subjectsIn({ until: period.to, communeIds }), communeIds });
}

/** How many steps sellers had gone by the end of a day, those that had gone any. No step is later than the one after it. */
function cameBy(day: VietnamDay, commune: Prisma.Sql, table: Prisma.Sql): Prisma.Sql {
  const reached = Prisma.raw(sellerStages.map((stage) => `coalesce(t.${stage}_on <= until.day, false)::int`).join(' + '));
  return Prisma.sql`SELECT t.seller_id, ${commune} AS commune_id, ${reached} AS steps FROM (SELECT ${day}::date AS day) until CROSS JOIN ${table} WHERE t.registered_on <= until.day`;
}

/** Sellers that did something, as `seller_year` tells it. */
function actedIn(month: VietnamMonth, communeIds: readonly string[]): Prisma.Sql {
  const to = lastDayOfMonth(month);
  const year = Number(month.slice(0, 4));
  const endsQuarter = monthNumber(month) % 3 === 0;
  const spans = { month: firstDayOfMonth(month), quarter: firstDayOfMonth(addMonths(month, -2)), year: dayOf(`${year}-01-01`) };
  const did = (from: keyof typeof spans) => {
    const [bits] = bitsOf({ from: spans[from], to });
    const any = (column: string) => Prisma.sql`((${Prisma.raw(column)} & ${Prisma.raw(`B'${bits?.bits ?? ''}'`)}) <> ${never})::int`;
    return Prisma.sql`${any('ordered')} + 2 * ${any('sold')} + 4 * ${any('(ordered | sold | acted)')}`;
  };
  const later = (from: 'quarter' | 'year') => (endsQuarter ? did(from) : Prisma.sql`NULL::int`);
  return Prisma.sql`
    SELECT * FROM (SELECT seller_id, commune_id, kind, ${did('month')} AS month, ${later('quarter')} AS quarter, ${later('year')} AS year FROM seller_year y WHERE y.year = ${year} AND y.commune_id = ANY (${communeIds})) did
    WHERE month > 0 OR quarter > 0 OR year > 0`;
}

/** SHA-256 of the lists of a month, in the order of their keys; null where none were kept. */
export async function hashLists(tx: Db, month: VietnamMonth, districtIds: readonly string[]): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ hash: string | null }[]>`
    SELECT encode(sha256(convert_to(string_agg(concat_ws(' ', part, commune_id, district_id, encode(sha256(convert_to(lines, 'UTF8')), 'hex')), E'\n' ORDER BY part COLLATE "C", commune_id COLLATE "C", district_id COLLATE "C"), 'UTF8')), 'hex') AS hash
    FROM month_list WHERE month = ${firstDayOfMonth(month)}::date AND district_id = ANY (${districtIds})`;
  return row?.hash ?? null;
}
