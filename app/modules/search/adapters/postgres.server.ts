import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Clause } from '../clause.ts';
import { emptyFacets, facetNames } from '../port.ts';
import type { Facets, SearchAnswer, Searcher } from '../port.ts';
import { plainGroups } from '../plain-groups.ts';
import { priceSteps } from '../price-bands.ts';
import type { SearchQuery } from '../search-query.ts';

/** Searches the table `search_product`, where all documents come from. */
export function postgresSearch(db: Db): Searcher {
  return { search: (query, clauses) => searchTable(db, query, clauses), hasGoods: async () => (await db.searchProduct.findFirst({ select: { productId: true } })) !== null };
}

async function searchTable(db: Db, query: SearchQuery, clauses: readonly Clause[]): Promise<SearchAnswer> {
  const fixed = fixedConditions(query, clauses);
  const chosen = chosenConditions(query);
  const wanted = query.few && clauses.length > 0 ? likeliest(query, clauses) : Prisma.sql`${fixed} AND ${Prisma.join(Object.values(chosen), ' AND ')}`;
  // What words find is found by their index; in the order of another index the whole table would be looked through.
  const found = clauses.length > 0 ? Prisma.sql`(SELECT * FROM search_product WHERE ${wanted} OFFSET 0) AS found` : Prisma.sql`search_product WHERE ${wanted}`;
  const [hits, counts] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT product_id AS id FROM ${found} ORDER BY ${orderOf(query, clauses)} LIMIT ${query.perPage} OFFSET ${(query.page - 1) * query.perPage}`,
    query.few ? null : countFacets(db, fixed, chosen),
  ]);
  return { ids: hits.map(({ id }) => id), ...(counts ?? { total: hits.length, facets: emptyFacets() }) };
}

/** Where a list is not wanted to its end, so many goods of each clause are looked at, and so many ranked. */
const mostLookedAt = 3_000;
const mostRanked = 40;

/** What sells best of each clause: the beginning of a word fits half the market, and to rank it all takes longer than a letter to type. */
function likeliest(query: SearchQuery, clauses: readonly Clause[]): Prisma.Sql {
  const chosen = Prisma.join(Object.values(chosenConditions(query)), ' AND ');
  const best = clauses.map((clause) => Prisma.sql`(
    SELECT product_id FROM (SELECT product_id, in_stock, sold, published_at FROM search_product WHERE ${fixedConditions(query, [clause])} AND ${chosen} LIMIT ${mostLookedAt}) AS looked_at
    ORDER BY in_stock DESC, sold DESC, published_at DESC, product_id LIMIT ${mostRanked})`);
  return Prisma.sql`product_id IN (${Prisma.join(best, ' UNION ALL ')})`;
}

/** What a clause asks of a product. Words without accents are asked for in any case: they are what the index finds. */
function fits(clause: Clause): Prisma.Sql {
  const { words, inName, from, size, productIds } = clause;
  const weights = inName ? 'AB' : '';
  const conditions = words.length > 0 ? [wordsAre(clause, together(words, weights), weights)] : [];
  if (from) conditions.push(Prisma.sql`(district_key = ANY(${from.districts}::text[]) OR commune_code = ANY(${from.communes}::text[]))`);
  if (size) conditions.push(Prisma.sql`sizes @> ARRAY[${size}]`);
  if (productIds) conditions.push(Prisma.sql`product_id = ANY(${productIds}::uuid[])`);
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' AND ')})` : Prisma.sql`true`;
}

type Words = Clause['words'];

/** A condition on the words without accents, and the spelled ones among them at places of these weights. */
function wordsAre({ words }: Clause, query: string, weights = ''): Prisma.Sql {
  const spelled = words.filter(({ form }) => form === 'spelled');
  const folded = Prisma.sql`words @@ ${query}::tsquery`;
  return spelled.length === 0 ? folded : Prisma.sql`(${folded} AND spelled @@ ${spelled.map((word) => lexeme(word.text, word.begun, weights)).join(' & ')}::tsquery)`;
}

/** Words are a-z and 0-9: they need no quoting. */
function lexeme(text: string, begun?: true, weights = ''): string {
  const label = `${begun ? '*' : ''}${weights}`;
  return label ? `${text}:${label}` : text;
}

function together(words: Words, weights = ''): string {
  return words.map((word) => lexeme(foldedText(word), word.begun, weights)).join(' & ');
}

/** The words one after the other, in a name. `^` and `$` stand at its beginning and end (write-documents.server.ts). */
function phrase(words: Words, { weights = 'A', start = '', end = '' } = {}): string {
  return [start, ...words.map((word) => lexeme(foldedText(word), word.begun, weights)), end].filter(Boolean).join(' <-> ');
}

/** The digits of a spelled word are its accents. */
function foldedText({ text, form }: Words[number]): string {
  return form === 'spelled' ? text.replace(/\d/g, '') || text : text;
}

/** How well words fit, from 0 to 99: the whole name, its beginning, side by side in it, in it, in the other names; else by how many are in the name. */
function fitOf(clause: Clause): Prisma.Sql {
  const { words, productIds } = clause;
  // What is named one by one stands in the order in which it is named.
  if (productIds) return Prisma.sql`99 - least(array_position(${productIds}::uuid[], product_id), 99)`;
  if (words.length === 0) return Prisma.sql`0`;
  const [start, end] = ["'^'", "'$'"];
  const inName = Prisma.join(words.map((word) => Prisma.sql`(words @@ ${lexeme(foldedText(word), word.begun, 'A')}::tsquery)::int`), ' + ');
  return Prisma.sql`CASE
    WHEN ${wordsAre(clause, together(words, 'A'), 'A')} THEN CASE
      WHEN words @@ ${phrase(words, { start, end })}::tsquery THEN 90
      WHEN words @@ ${phrase(words, { start })}::tsquery THEN 80
      ${words.length > 1 ? Prisma.sql`WHEN words @@ ${phrase(words)}::tsquery THEN 70` : Prisma.empty}
      ELSE 60 END
    WHEN ${wordsAre(clause, together(words, 'AB'), 'AB')} THEN ${words.length > 1 ? Prisma.sql`CASE WHEN words @@ ${phrase(words, { weights: 'AB' })}::tsquery THEN 50 ELSE 40 END` : Prisma.sql`50`}
    ELSE least(${inName}, 30) END`;
}

function fixedConditions({ sellerId, zone }: SearchQuery, clauses: readonly Clause[]): Prisma.Sql {
  const conditions = clauses.length > 0 ? [Prisma.sql`(${Prisma.join(clauses.map(fits), ' OR ')})`] : [Prisma.sql`true`];
  if (sellerId) conditions.push(Prisma.sql`seller_id = ${sellerId}::uuid`);
  if (zone) conditions.push(Prisma.sql`reach >= ${zone}::delivery_zone`);
  return Prisma.join(conditions, ' AND ');
}

type Chosen = Record<'g' | 'd' | 'c' | 's' | 'p' | 'i' | 'e' | 'k', Prisma.Sql>;

/** One condition for each facet, true where nothing is chosen of it. */
function chosenConditions({ groups, districts, communes, stars, kinds, min, max, inStock, inSeason }: SearchQuery): Chosen {
  const oneOf = (column: string, values: unknown[], type: string) =>
    values.length > 0 ? Prisma.sql`${Prisma.raw(column)} = ANY(${values}::${Prisma.raw(type)}[])` : Prisma.sql`true`;
  return {
    g: oneOf('group_key', groups, 'text'),
    d: oneOf('district_key', districts, 'text'),
    c: oneOf('commune_code', communes, 'text'),
    s: oneOf('stars', stars, 'int'),
    p: Prisma.sql`price BETWEEN ${min ?? 0} AND ${max ?? 2_000_000_000}`,
    i: oneOf('seller_kind', kinds, 'seller_kind'),
    e: inSeason ? Prisma.sql`in_season` : Prisma.sql`true`,
    k: inStock ? Prisma.sql`in_stock` : Prisma.sql`true`,
  };
}

/** Counts all facets in one pass over what matches. */
async function countFacets(db: Db, fixed: Prisma.Sql, { g, d, c, s, p, i, e, k }: Chosen): Promise<{ total: number; facets: Facets }> {
  const rows = await db.$queryRaw<{ facet: string; value: string; count: number }[]>`
    WITH found AS MATERIALIZED (
      SELECT group_key, district_key, commune_code, stars, width_bucket(price, ${[...priceSteps]}::int[]) AS band, seller_kind, in_season, in_stock,
        ${g} AS g, ${d} AS d, ${c} AS c, ${s} AS s, ${p} AS p, ${i} AS i, ${e} AS e, ${k} AS k, count(*)::int AS n
      FROM search_product WHERE ${fixed} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, p
    )
    SELECT 'total' AS facet, '' AS value, coalesce(sum(n), 0)::int AS count FROM found WHERE g AND d AND c AND s AND p AND i AND e AND k
    UNION ALL SELECT 'group', group_key, sum(n)::int FROM found WHERE d AND c AND s AND p AND i AND e AND k GROUP BY 2
    UNION ALL SELECT 'district', district_key, sum(n)::int FROM found WHERE g AND s AND p AND i AND e AND k GROUP BY 2
    UNION ALL SELECT 'commune', commune_code, sum(n)::int FROM found WHERE g AND d AND s AND p AND i AND e AND k GROUP BY 2
    UNION ALL SELECT 'stars', stars::text, sum(n)::int FROM found WHERE g AND d AND c AND p AND i AND e AND k AND stars >= 3 GROUP BY 2
    UNION ALL SELECT 'price', band::text, sum(n)::int FROM found WHERE g AND d AND c AND s AND i AND e AND k GROUP BY 2
    UNION ALL SELECT 'kind', seller_kind::text, sum(n)::int FROM found WHERE g AND d AND c AND s AND p AND e AND k GROUP BY 2
    UNION ALL SELECT 'inSeason', 'true', sum(n)::int FROM found WHERE g AND d AND c AND s AND p AND i AND k AND in_season GROUP BY 2
    UNION ALL SELECT 'inStock', 'true', sum(n)::int FROM found WHERE g AND d AND c AND s AND p AND i AND e AND in_stock GROUP BY 2`;
  const facets = emptyFacets();
  let total = 0;
  for (const { facet, value, count } of rows) {
    const name = facetNames.find((each) => each === facet);
    if (name) facets[name][value] = count;
    else total = count;
  }
  return { total, facets };
}

/** The id comes last everywhere, so that no product shows on two pages. */
function orderOf(query: SearchQuery, clauses: readonly Clause[]): Prisma.Sql {
  const { sort, nearest } = query;
  if (sort === 'newest') return Prisma.sql`in_stock DESC, published_at DESC, product_id`;
  if (sort === 'price-asc') return Prisma.sql`in_stock DESC, price, product_id`;
  if (sort === 'price-desc') return Prisma.sql`in_stock DESC, price DESC, product_id DESC`;
  if (sort === 'price-per-kg') return Prisma.sql`in_stock DESC, price_per_kg NULLS LAST, product_id`;
  if (sort === 'stars') return Prisma.sql`in_stock DESC, stars DESC, sold DESC, product_id`;
  const near = sort === 'near' && nearest ? Prisma.sql`array_position(${nearest.districts}::text[], district_key) NULLS LAST, commune_code <> ${nearest.commune}, ` : Prisma.empty;
  const plain = clauses.length > 0 ? Prisma.sql`group_key = ANY(${[...plainGroups]}::text[]) DESC, ` : Prisma.empty;
  return Prisma.sql`in_stock DESC, ${near}${byWeight(clauses)}${plain}sold DESC, published_at DESC, product_id`;
}

/** The heaviest clause that fits and how well it does. How well is asked only of that one, as it takes longest. */
function byWeight(clauses: readonly Clause[]): Prisma.Sql {
  if (clauses.length === 0) return Prisma.empty;
  const weights = [...new Set(clauses.map(({ weight }) => weight))].sort((a, b) => b - a);
  const cases = weights.map((weight, place) => {
    const those = clauses.filter((clause) => clause.weight === weight);
    const [only, ...more] = those;
    const fit = only && more.length === 0 ? fitOf(only) : Prisma.sql`greatest(${Prisma.join(those.map((clause) => Prisma.sql`CASE WHEN ${fits(clause)} THEN ${fitOf(clause)} END`))})`;
    const points = Prisma.sql`${weight * 100}::int + (${fit})`;
    // What was found and fits no heavier clause fits one of the lightest.
    const condition = place < weights.length - 1 ? Prisma.join(those.map(fits), ' OR ') : Prisma.sql`true`;
    return Prisma.sql`WHEN ${condition} THEN ${points}`;
  });
  return Prisma.sql`CASE ${Prisma.join(cases, ' ')} END DESC, `;
}
