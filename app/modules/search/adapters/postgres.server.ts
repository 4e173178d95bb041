import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Clause } from '../clause.ts';
import { emptyFacets, facetNames } from '../port.ts';
import type { Facets, SearchAnswer, SearchEngine } from '../port.ts';
import { priceSteps } from '../price-bands.ts';
import type { SearchQuery } from '../search-query.ts';

/** Searches the table `search_product`, where all documents come from. */
export function postgresSearch(db: Db): SearchEngine {
  return { search: (query, clauses) => searchTable(db, query, clauses), ready: async () => true };
}

async function searchTable(db: Db, query: SearchQuery, clauses: readonly Clause[]): Promise<SearchAnswer> {
  const fixed = fixedConditions(query, clauses);
  const chosen = chosenConditions(query);
  const [hits, counts] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT product_id AS id FROM search_product WHERE ${fixed} AND ${Prisma.join(Object.values(chosen), ' AND ')}
      ORDER BY ${orderOf(query, clauses)} LIMIT ${query.perPage} OFFSET ${(query.page - 1) * query.perPage}`,
    countFacets(db, fixed, chosen),
  ]);
  return { ids: hits.map(({ id }) => id), ...counts };
}

/** Words are a-z and 0-9: they need no quoting. */
function wordsQuery(words: Clause['words'], weight = ''): string {
  return words.map(({ text, begun }) => `${text}:${begun ? '*' : ''}${weight}`).join(' & ').replace(/:(?= |$)/g, '');
}

function fits({ words, from, size, productIds }: Clause): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  for (const [form, column] of [['folded', 'words'], ['spelled', 'spelled']] as const) {
    const those = words.filter((word) => word.form === form);
    if (those.length > 0) conditions.push(Prisma.sql`${Prisma.raw(column)} @@ ${wordsQuery(those)}::tsquery`);
  }
  if (from) conditions.push(Prisma.sql`(district_key = ANY(${from.districts}::text[]) OR commune_code = ANY(${from.communes}::text[]))`);
  if (size) conditions.push(Prisma.sql`sizes @> ARRAY[${size}]`);
  if (productIds) conditions.push(Prisma.sql`product_id = ANY(${productIds}::uuid[])`);
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' AND ')})` : Prisma.sql`true`;
}

/** How well words fit: all in the name. */
function inName({ words }: Clause): Prisma.Sql {
  const points = ([['folded', 'words'], ['spelled', 'spelled']] as const).flatMap(([form, column]) => {
    const those = words.filter((word) => word.form === form);
    return those.length > 0 ? [Prisma.sql`(${Prisma.raw(column)} @@ ${wordsQuery(those, 'A')}::tsquery)::int`] : [];
  });
  return points.length > 0 ? Prisma.join(points, ' + ') : Prisma.sql`0`;
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
function orderOf({ sort }: SearchQuery, clauses: readonly Clause[]): Prisma.Sql {
  if (sort === 'newest') return Prisma.sql`in_stock DESC, published_at DESC, product_id`;
  if (sort === 'price-asc') return Prisma.sql`in_stock DESC, price, product_id`;
  if (sort === 'price-desc') return Prisma.sql`in_stock DESC, price DESC, product_id DESC`;
  if (sort === 'price-per-kg') return Prisma.sql`in_stock DESC, price_per_kg NULLS LAST, product_id`;
  if (sort === 'stars') return Prisma.sql`in_stock DESC, stars DESC, sold DESC, product_id`;
  const popular = Prisma.sql`sold DESC, published_at DESC, product_id`;
  if (clauses.length === 0) return Prisma.sql`in_stock DESC, ${popular}`;
  const scores = clauses.map((clause) => Prisma.sql`CASE WHEN ${fits(clause)} THEN ${clause.weight * 10}::int + ${inName(clause)} ELSE 0 END`);
  return Prisma.sql`in_stock DESC, greatest(${Prisma.join(scores)}) DESC, ${popular}`;
}
