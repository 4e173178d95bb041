import { Prisma } from '#app/platform/db/generated/client.ts';
import { ownPlan } from '#app/platform/db/db.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Clause } from '../clause.ts';
import { addUp } from '../internal/counted-values.server.ts';
import { widestClauses } from '../internal/implied-clauses.ts';
import { emptyFacets } from '../port.ts';
import type { SearchAnswer, Searcher } from '../port.ts';
import { plainGroups } from '../plain-groups.ts';
import type { SearchQuery } from '../search-query.ts';
import { fitOf, fits } from './postgres-words.server.ts';

/** Searches the table `search_product`, where all documents come from. */
export function postgresSearch(db: Db): Searcher {
  return { search: (query, clauses) => searchTable(db, query, clauses), hasGoods: async () => (await db.searchProduct.findFirst({ select: { productId: true } })) !== null };
}

/** One statement finds, orders and counts: what words find is looked at once. */
async function searchTable(db: Db, query: SearchQuery, clauses: readonly Clause[]): Promise<SearchAnswer> {
  const statement = clauses.length === 0 ? amongAll(query) : query.few ? likeliest(query, clauses) : amongFound(query, clauses);
  const [row] = await db.$queryRaw<{ ids: string; groups: string | null }[]>(Prisma.sql`${planOf(query, clauses)} ${statement}`);
  const ids = row?.ids ? row.ids.split(' ') : [];
  return { ids, ...(query.few ? { total: ids.length, facets: emptyFacets() } : addUp(row?.groups ?? '', query)) };
}

/** Without words the page is read in the order of an index. */
function amongAll(query: SearchQuery): Prisma.Sql {
  const page = Prisma.sql`SELECT product_id FROM search_product WHERE ${all([...fixedConditions(query), ...chosenConditions(query)])} ORDER BY ${inOrder(orderOf(query, []))} ${pageOf(query)}`;
  if (query.few) return Prisma.sql`SELECT ${idsOf(page)} AS ids`;
  const inRange = priceConditions(query);
  return Prisma.sql`SELECT ${idsOf(page)} AS ids, ${groupsOf(query, Prisma.sql`(SELECT counted${withComma(inRange, 'in_range')} FROM search_product WHERE ${all(fixedConditions(query))})`)} AS groups`;
}

function amongFound(query: SearchQuery, clauses: readonly Clause[]): Prisma.Sql {
  const widest = widestClauses(clauses);
  const [order, chosen] = [orderOf(query, byWeight(clauses, widest)), chosenConditions(query)];
  return Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT product_id, counted${withComma(priceConditions(query), 'in_range')}${withComma(chosen, 'chosen')}, ${columnsOf(order)}
      FROM search_product WHERE ${all([anyOf(widest), ...fixedConditions(query)])}
    )
    SELECT ${idsOf(Prisma.sql`SELECT product_id FROM found ${chosen.length > 0 ? Prisma.sql`WHERE chosen` : Prisma.empty} ORDER BY ${inOrder(named(order))} ${pageOf(query)}`)} AS ids,
      ${groupsOf(query, Prisma.sql`found`)} AS groups`;
}

/** Where a list is not wanted to its end, so many goods of each weight are looked at, and so many ranked. */
const mostLookedAt = 3_000;
const mostRanked = 40;

/**
 * What sells best of each weight: the beginning of a word fits half the market, and to rank it all takes longer than a letter to type. A lighter clause
 * is not looked at where heavier ones have filled the list with goods in stock.
 */
function likeliest(query: SearchQuery, clauses: readonly Clause[]): Prisma.Sql {
  const conditions = [...fixedConditions(query), ...chosenConditions(query)];
  const tiers = weightsOf(clauses).map((weight, place): Prisma.Sql => {
    const those = clauses.filter((clause) => clause.weight === weight);
    const heavier = clauses.filter((clause) => clause.weight > weight);
    const isNew = heavier.length > 0 ? [Prisma.sql`NOT (${anyOf(widestClauses(heavier), widestClauses(those))})`] : [];
    const before = Array.from({ length: place }, (_, each) => Prisma.sql`(SELECT count(*) FILTER (WHERE in_stock) FROM ${tierName(each)})`);
    const room = before.length > 0 && query.sort === 'relevance' ? [Prisma.sql`${Prisma.join(before, ' + ')} < ${query.page * query.perPage}::int`] : [];
    const order = orderOf(query, byWeight(those, widestClauses(those)));
    return Prisma.sql`${tierName(place)} AS MATERIALIZED (
      SELECT product_id, in_stock, ${columnsOf(order)} FROM (
        SELECT product_id FROM (SELECT product_id, in_stock, sold, published_at FROM search_product WHERE ${all([anyOf(widestClauses(those)), ...isNew, ...room, ...conditions])} LIMIT ${mostLookedAt}) AS looked_at
        ORDER BY in_stock DESC, sold DESC, published_at DESC, product_id LIMIT ${mostRanked}
      ) AS best JOIN search_product USING (product_id))`;
  });
  const names = tiers.map((_, place) => Prisma.sql`SELECT * FROM ${tierName(place)}`);
  const order = named(orderOf(query, byWeight(clauses, [])));
  return Prisma.sql`WITH ${Prisma.join(tiers)} SELECT ${idsOf(Prisma.sql`SELECT product_id FROM (${Prisma.join(names, ' UNION ALL ')}) AS tiers ORDER BY ${inOrder(order)} ${pageOf(query)}`)} AS ids`;
}

/** Plain searches in few words differ in their values alone, and to plan one takes as long as to find a hundred goods. Of others there are too many kinds to keep. */
function planOf(query: SearchQuery, clauses: readonly Clause[]): Prisma.Sql {
  const isPlain = query.sort === 'relevance' && [...fixedConditions(query), ...chosenConditions(query)].length === 0;
  const areFew = clauses.length <= 2 && clauses.every(({ words, from, size, productIds }) => words.length <= 3 && !from && !size && !productIds);
  return isPlain && areFew ? Prisma.empty : ownPlan;
}

const tierName = (place: number) => Prisma.raw(`tier${place}`);
const weightsOf = (clauses: readonly Clause[]) => [...new Set(clauses.map(({ weight }) => weight))].sort((a, b) => b - a);
const all = (conditions: Prisma.Sql[]) => (conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`);
const anyOf = (clauses: readonly Clause[], given: readonly Clause[] = []) => Prisma.sql`(${Prisma.join(clauses.map((clause) => fits(clause, given)), ' OR ')})`;
const withComma = (conditions: Prisma.Sql[], name: string) => (conditions.length > 0 ? Prisma.sql`, ${all(conditions)} AS ${Prisma.raw(name)}` : Prisma.empty);
const pageOf = ({ page, perPage }: SearchQuery) => Prisma.sql`LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
const idsOf = (page: Prisma.Sql) => Prisma.sql`array_to_string(ARRAY(${page}), ' ')`;

function groupsOf(query: SearchQuery, found: Prisma.Sql): Prisma.Sql {
  const more = priceConditions(query).length > 0 ? Prisma.raw(', in_range') : Prisma.empty;
  return Prisma.sql`(SELECT string_agg(concat_ws(' ', counted, goods${more}), ',') FROM (SELECT counted, count(*) AS goods${more} FROM ${found} AS of_all GROUP BY counted${more}) AS grouped)`;
}

function fixedConditions({ sellerId, zone }: SearchQuery): Prisma.Sql[] {
  return [...(sellerId ? [Prisma.sql`seller_id = ${sellerId}::uuid`] : []), ...(zone ? [Prisma.sql`reach >= ${zone}::delivery_zone`] : [])];
}

function priceConditions({ min, max }: SearchQuery): Prisma.Sql[] {
  return [...(min === null ? [] : [Prisma.sql`price >= ${min}::int`]), ...(max === null ? [] : [Prisma.sql`price <= ${max}::int`])];
}

/** What is chosen of the facets. Where they are counted, this is left to counted-values.server.ts, apart from the price. */
function chosenConditions(query: SearchQuery): Prisma.Sql[] {
  const { groups, districts, communes, stars, kinds, inStock, inSeason } = query;
  const oneOf = (column: string, values: unknown[], type: string) => (values.length > 0 ? [Prisma.sql`${Prisma.raw(column)} = ANY(${values}::${Prisma.raw(type)}[])`] : []);
  return [
    ...oneOf('group_key', groups, 'text'),
    ...oneOf('district_key', districts, 'text'),
    ...oneOf('commune_code', communes, 'text'),
    ...oneOf('stars', stars, 'int'),
    ...priceConditions(query),
    ...oneOf('seller_kind', kinds, 'seller_kind'),
    ...(inSeason ? [Prisma.sql`in_season`] : []),
    ...(inStock ? [Prisma.sql`in_stock`] : []),
  ];
}

type Order = { by: Prisma.Sql; way?: 'DESC' | 'NULLS LAST' }[];

const column = (name: string, way?: Order[number]['way']): Order[number] => ({ by: Prisma.raw(name), ...(way && { way }) });
const inOrder = (order: Order) => Prisma.join(order.map(({ by, way }) => (way ? Prisma.sql`${by} ${Prisma.raw(way)}` : by)));
/** The parts of an order as columns, and the order by these columns. */
const columnsOf = (order: Order) => Prisma.join(order.map(({ by }, place) => Prisma.sql`${by} AS by${Prisma.raw(String(place))}`));
const named = (order: Order): Order => order.map(({ way }, place) => column(`by${place}`, way));

/** In stock first. The id comes last everywhere, so that no product shows on two pages. */
function orderOf({ sort, nearest }: SearchQuery, weight: Order): Order {
  const [inStock, id] = [column('in_stock', 'DESC'), column('product_id')];
  if (sort === 'newest') return [inStock, column('published_at', 'DESC'), id];
  if (sort === 'price-asc') return [inStock, column('price'), id];
  if (sort === 'price-desc') return [inStock, column('price', 'DESC'), column('product_id', 'DESC')];
  if (sort === 'price-per-kg') return [inStock, column('price_per_kg', 'NULLS LAST'), id];
  if (sort === 'stars') return [inStock, column('stars', 'DESC'), column('sold', 'DESC'), id];
  const near: Order =
    sort === 'near' && nearest
      ? [{ by: Prisma.sql`array_position(${nearest.districts}::text[], district_key)`, way: 'NULLS LAST' }, { by: Prisma.sql`commune_code <> ${nearest.commune}` }]
      : [];
  const plain: Order = weight.length > 0 ? [{ by: Prisma.sql`group_key = ANY(${[...plainGroups]}::text[])`, way: 'DESC' }] : [];
  return [inStock, ...near, ...weight, ...plain, column('sold', 'DESC'), column('published_at', 'DESC'), id];
}

/** The heaviest clause that fits and how well it does. How well is asked only of that one, as it takes longest. One of the `given` clauses is known to fit. */
function byWeight(clauses: readonly Clause[], given: readonly Clause[]): Order {
  const weights = weightsOf(clauses);
  const cases = weights.map((weight, place) => {
    const those = clauses.filter((clause) => clause.weight === weight);
    const [only, ...more] = those;
    const fit = only && more.length === 0 ? fitOf(only) : Prisma.sql`greatest(${Prisma.join(those.map((clause) => Prisma.sql`CASE WHEN ${fits(clause, given)} THEN ${fitOf(clause)} END`))})`;
    // What was found and fits no heavier clause fits one of the lightest.
    const condition = place < weights.length - 1 ? Prisma.join(those.map((clause) => fits(clause, given)), ' OR ') : Prisma.sql`true`;
    return Prisma.sql`WHEN ${condition} THEN ${weight * 100}::int + (${fit})`;
  });
  return [{ by: Prisma.sql`CASE ${Prisma.join(cases, ' ')} END`, way: 'DESC' }];
}
