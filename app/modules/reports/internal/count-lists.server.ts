import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { KeptOf } from '../closed-month.ts';
import { isCounted } from '../indicators.ts';
import { measures } from '../measures.ts';
import type { Counted, Filter, Measure, Measures } from '../measures.ts';
import type { CountedPlaces } from './count-measures.server.ts';
import { countEntries, countGoods, countShops } from './level-counting.server.ts';
import { goodsLevels, levelColumns, registerLevels, shopLevels } from './levels.ts';
import type { LevelMeasure } from './levels.ts';
import { lineOf } from './month-lists.server.ts';
import type { ListPart } from './month-lists.server.ts';

type Span = 'month' | 'quarter' | 'year';
type Cell = { districtId: string; communeId: string; kind: string; groupKey: string; stars: number } & Partial<Measures>;
export type Lists = { month: VietnamMonth; districtIds: readonly string[] };

const numbers = new Set(['stars', 'pieces', 'month', 'quarter', 'year', 'hours', 'amount', 'registered', 'trained', 'steps']);
const flags = new Set(['verified', 'identified', 'open', 'empty', 'ends_soon', 'traced', 'with_gtin', 'food_safe', 'in_time']);

/** For a statement: the lines of a part with their facts. */
export function linesOf(part: ListPart, { month, districtIds }: Lists): Prisma.Sql {
  const typed = (fact: string, at: number) => (flags.has(fact) ? `(fact[${at}] = '1')` : numbers.has(fact) ? `nullif(fact[${at}], '')::bigint` : `fact[${at}]`);
  return Prisma.sql`
    SELECT l.commune_id, l.district_id, ${Prisma.raw(lineOf[part].map((fact, index) => `${typed(fact, index + 1)} AS ${fact}`).join(', '))}
    FROM month_list l CROSS JOIN LATERAL string_to_table(l.lines, E'\n') AS line CROSS JOIN LATERAL string_to_array(line, '|') AS fact
    WHERE l.month = ${firstDayOfMonth(month)}::date AND l.part = ${part} AND l.district_id = ANY (${districtIds}) AND line <> ''`;
}

/** Those cells alone that one filter at most asks for. */
const single = Prisma.sql`(l.kind <> '*')::int + (l.group_key <> '*')::int + (l.stars <> -1)::int <= 1`;

function levelCells(counted: Prisma.Sql, of: readonly LevelMeasure[]): Prisma.Sql {
  return Prisma.sql`
    SELECT c.former_district_id AS "districtId", l.commune_id AS "communeId", l.kind, l.group_key AS "groupKey", l.stars::int AS stars, ${Prisma.raw(of.map((measure) => `l.${levelColumns[measure]}::float8 AS "${measure}"`).join(', '))}
    FROM (${counted}) l JOIN area_unit c ON c.id = l.commune_id WHERE ${single}`;
}

const place = Prisma.raw('district_id AS "districtId", commune_id AS "communeId"');
const whole = Prisma.raw(`'*' AS kind, '*' AS "groupKey", -1 AS stars`);
const byKind = Prisma.raw(`CASE WHEN grouping(kind) = 1 THEN '*' ELSE kind END AS kind, '*' AS "groupKey", -1 AS stars`);
const isHousehold = Prisma.raw(`kind IN ('household', 'registered_household')`);
const count = (condition: string, as: string) => Prisma.raw(`count(*) FILTER (WHERE ${condition})::float8 AS "${as}"`);

/** What is counted from which part. */
const countedFrom: { part: ListPart; of: readonly Measure[]; cells: (lines: Prisma.Sql, span: Span) => Prisma.Sql }[] = [
  { part: 'shop', of: shopLevels, cells: (lines) => levelCells(countShops(lines), shopLevels) },
  { part: 'goods', of: goodsLevels, cells: (lines) => levelCells(countGoods(lines), goodsLevels) },
  { part: 'entry', of: registerLevels, cells: (lines) => levelCells(countEntries(lines), registerLevels) },
  {
    part: 'acted',
    of: ['withOrder', 'sold', 'active', 'activeHouseholds'],
    cells: (lines, span) => Prisma.sql`
      SELECT ${place}, ${byKind}, ${count('did & 1 > 0', 'withOrder')}, ${count('did & 2 > 0', 'sold')}, ${count('did & 4 > 0', 'active')}, ${count(`did & 4 > 0 AND ${isHousehold.sql}`, 'activeHouseholds')}
      FROM (SELECT *, ${Prisma.raw(span)} AS did FROM (${lines}) line) line WHERE did > 0 GROUP BY district_id, commune_id, ROLLUP (kind)`,
  },
  { part: 'opened', of: ['newAccounts', 'newHouseholds'], cells: (lines) => Prisma.sql`SELECT ${place}, ${byKind}, count(*)::float8 AS "newAccounts", ${count(isHousehold.sql, 'newHouseholds')} FROM (${lines}) line GROUP BY district_id, commune_id, ROLLUP (kind)` },
  {
    part: 'event',
    of: ['published', 'takenDown'],
    cells: (lines) => Prisma.sql`
      SELECT ${place}, CASE WHEN grouping(kind) = 1 THEN '*' ELSE kind END AS kind, CASE WHEN grouping(group_key) = 1 THEN '*' ELSE group_key END AS "groupKey", CASE WHEN grouping(stars) = 1 THEN -1 ELSE stars END::int AS stars,
             ${count(`measure = 'published'`, 'published')}, ${count(`measure = 'takenDown'`, 'takenDown')}
      FROM (${lines}) line GROUP BY district_id, commune_id, GROUPING SETS ((), (kind), (group_key), (stars))`,
  },
  { part: 'complaint', of: ['complaints', 'answered', 'answerHours'], cells: (lines) => Prisma.sql`SELECT ${place}, ${whole}, count(*)::float8 AS complaints, count(hours)::float8 AS answered, coalesce(sum(hours), 0)::float8 AS "answerHours" FROM (${lines}) line GROUP BY 1, 2` },
  { part: 'takedown', of: ['takedowns', 'takedownsInTime'], cells: (lines) => Prisma.sql`SELECT ${place}, ${whole}, count(*)::float8 AS takedowns, ${count('in_time', 'takedownsInTime')} FROM (${lines}) line GROUP BY 1, 2` },
  { part: 'tax', of: ['tax'], cells: (lines) => Prisma.sql`SELECT ${place}, ${whole}, sum(amount)::float8 AS tax FROM (${lines}) line GROUP BY 1, 2` },
  { part: 'household', of: ['registered', 'trained'], cells: (lines) => Prisma.sql`SELECT ${place}, ${whole}, sum(registered)::float8 AS registered, sum(trained)::float8 AS trained FROM (${lines}) line GROUP BY 1, 2` },
];

/** The measures that lists can tell. */
const listedMeasures: readonly Measure[] = countedFrom.flatMap(({ of }) => of);

/** By which statements lists are counted, for the hash of the rules. */
export const rulesOfLists = (): string[] => countedFrom.map(({ cells }) => cells(Prisma.sql`lines`, 'month').sql);

/**
 * Counts the lists of a month, of a part of its measures or of all: answers what they give with one filter or none. What was not listed is not known: levels of a time before
 * they were counted, a year without a list of households. `span`: who acted, in the quarter or the year that ends with the month.
 */
export async function countLists(db: Db, lists: Lists, { of = listedMeasures, span = 'month' }: { of?: readonly Measure[]; span?: Span } = {}): Promise<(filter: Filter) => CountedPlaces> {
  const kept = await listParts(db, lists);
  const cells: Cell[] = [];
  const known: Measure[] = [];
  for (const source of countedFrom.filter((each) => each.of.some((measure) => of.includes(measure)))) {
    if (!kept.has(source.part)) continue;
    const counted = await db.$queryRaw<Cell[]>(source.cells(linesOf(source.part, lists), span));
    if (source.part === 'household' && counted.length === 0) continue;
    cells.push(...counted);
    known.push(...source.of);
  }
  const keyOf = (kind: string | null, groupKey: string | null, stars: number | null) => `${kind ?? '*'} ${groupKey ?? '*'} ${stars ?? -1}`;
  const byFilter = Map.groupBy(cells, (cell) => keyOf(cell.kind, cell.groupKey, cell.stars));
  return (filter) => {
    const told = measures.filter((measure) => known.includes(measure) && isCounted(measure, filter));
    const places = new Map<string, CountedPlaces['places'][number]>();
    for (const cell of byFilter.get(keyOf(filter.kind, filter.groupKey, filter.stars)) ?? []) {
      const counts: Counted['counts'] = Object.fromEntries(told.flatMap((measure) => (cell[measure] === undefined ? [] : [[measure, cell[measure]]])));
      if (Object.keys(counts).length === 0) continue;
      const at = `${cell.districtId} ${cell.communeId}`;
      places.set(at, { districtId: cell.districtId, communeId: cell.communeId, measures: { ...places.get(at)?.measures, ...counts } });
    }
    return { known: told, places: [...places.values()] };
  };
}

/** Of which parts of a month there are lists. Care and tax are listed with everything else: where nothing happened they have none. */
export async function listParts(db: Db, { month, districtIds }: Lists): Promise<Set<ListPart>> {
  const rows = await db.$queryRaw<{ part: ListPart }[]>`SELECT DISTINCT part FROM month_list WHERE month = ${firstDayOfMonth(month)}::date AND district_id = ANY (${districtIds})`;
  const parts = new Set(rows.map(({ part }) => part));
  if (parts.has('opened')) for (const part of ['complaint', 'tax'] as const) parts.add(part);
  return parts;
}

/** Of what enough was kept, where there are lists of these parts and the month knows these measures. */
export function keptOf(parts: ReadonlySet<ListPart>, known: readonly Measure[]): KeptOf {
  if (!parts.has('opened')) return 'orders';
  return parts.has('shop') || !known.some((measure) => measure in levelColumns) ? 'all' : 'all_but_levels';
}
