import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { emptyFacets, facetNames } from '../port.ts';
import type { Facets, SearchAnswer, SearchEngine } from '../port.ts';
import type { SearchQuery, SortKey } from '../search-query.ts';
import { forgivesSlips, queryWords } from '../words.ts';
import type { QueryWords } from '../words.ts';

type Match = { condition: Prisma.Sql; score: Prisma.Sql | null };

/** Searches the table `search_product`. The table is where all documents come from, so there is nothing to take over. */
export function postgresSearch(db: Db): SearchEngine {
  return {
    search: (query) => searchTable(db, query),
    index: async () => {},
    remove: async () => {},
    replaceAll: async () => {},
    count: () => db.searchProduct.count(),
    ready: async () => true,
  };
}

async function searchTable(db: Db, query: SearchQuery): Promise<SearchAnswer> {
  const words = queryWords(query.q);
  if (!words) return answer(db, query, { condition: Prisma.sql`true`, score: null });
  for (const match of matchesFor(words)) {
    const found = await answer(db, query, match);
    if (found.total > 0) return found;
  }
  return { ids: [], total: 0, facets: emptyFacets() };
}

/** First the words as they stand, then the last one only begun, then what looks much like them. */
function matchesFor(words: QueryWords): Match[] {
  if (words.folded.length === 0) return [];
  return [matchWords(words, ''), matchWords(words, ':*'), ...(words.folded.some(forgivesSlips) ? [matchLoosely(words)] : [])];
}

/** Every word is there. Accents as they were typed count most, then a word in the name. Words are a-z and 0-9: they need no quoting. */
function matchWords({ folded, accented }: QueryWords, ending: '' | ':*'): Match {
  const all = (words: string[]) => `${words.join(' & ')}${ending}`;
  const inName = (words: string[]) => `${words.join(':A & ')}${ending || ':'}A`;
  const points = [Prisma.sql`(words @@ ${inName(folded)}::tsquery)::int`];
  if (accented.length > 0) {
    points.push(Prisma.sql`(spelled @@ ${all(accented)}::tsquery)::int * 2`, Prisma.sql`(spelled @@ ${inName(accented)}::tsquery)::int * 4`);
  }
  return { condition: Prisma.sql`words @@ ${all(folded)}::tsquery`, score: Prisma.join(points, ' + ') };
}

/** Names that look much like the words: a slip of the finger, a missing space. */
function matchLoosely({ folded }: QueryWords): Match {
  const text = folded.join(' ');
  return { condition: Prisma.sql`folded %> ${text}`, score: Prisma.sql`word_similarity(${text}, folded)` };
}

async function answer(db: Db, query: SearchQuery, match: Match): Promise<SearchAnswer> {
  const fixed = fixedConditions(query, match);
  const chosen = chosenConditions(query);
  const [hits, counts] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT product_id AS id FROM search_product WHERE ${fixed} AND ${Prisma.join(Object.values(chosen), ' AND ')}
      ORDER BY ${orderOf(query.sort, match)} LIMIT ${query.perPage} OFFSET ${(query.page - 1) * query.perPage}`,
    countFacets(db, fixed, chosen),
  ]);
  return { ids: hits.map(({ id }) => id), ...counts };
}

function fixedConditions({ min, max, sellerId }: SearchQuery, match: Match): Prisma.Sql {
  const conditions = [match.condition];
  if (min !== null) conditions.push(Prisma.sql`price >= ${min}`);
  if (max !== null) conditions.push(Prisma.sql`price <= ${max}`);
  if (sellerId) conditions.push(Prisma.sql`seller_id = ${sellerId}::uuid`);
  return Prisma.join(conditions, ' AND ');
}

type Chosen = Record<'g' | 'd' | 'c' | 's' | 'k', Prisma.Sql>;

/** One condition for each facet, true where nothing is chosen of it. */
function chosenConditions({ groups, districts, communes, stars, inStock }: SearchQuery): Chosen {
  const oneOf = (column: string, values: unknown[], type: string) =>
    values.length > 0 ? Prisma.sql`${Prisma.raw(column)} = ANY(${values}::${Prisma.raw(type)}[])` : Prisma.sql`true`;
  return {
    g: oneOf('group_key', groups, 'text'),
    d: oneOf('district_key', districts, 'text'),
    c: oneOf('commune_code', communes, 'text'),
    s: oneOf('stars', stars, 'int'),
    k: inStock ? Prisma.sql`in_stock` : Prisma.sql`true`,
  };
}

/** Counts all facets in one pass over what matches. */
async function countFacets(db: Db, fixed: Prisma.Sql, { g, d, c, s, k }: Chosen): Promise<{ total: number; facets: Facets }> {
  const rows = await db.$queryRaw<{ facet: string; value: string; count: number }[]>`
    WITH found AS MATERIALIZED (
      SELECT group_key, district_key, commune_code, stars, in_stock, ${g} AS g, ${d} AS d, ${c} AS c, ${s} AS s, ${k} AS k, count(*)::int AS n
      FROM search_product WHERE ${fixed} GROUP BY 1, 2, 3, 4, 5
    )
    SELECT 'total' AS facet, '' AS value, coalesce(sum(n), 0)::int AS count FROM found WHERE g AND d AND c AND s AND k
    UNION ALL SELECT 'group', group_key, sum(n)::int FROM found WHERE d AND c AND s AND k GROUP BY 2
    UNION ALL SELECT 'district', district_key, sum(n)::int FROM found WHERE g AND s AND k GROUP BY 2
    UNION ALL SELECT 'commune', commune_code, sum(n)::int FROM found WHERE g AND d AND s AND k GROUP BY 2
    UNION ALL SELECT 'stars', stars::text, sum(n)::int FROM found WHERE g AND d AND c AND k AND stars >= 3 GROUP BY 2
    UNION ALL SELECT 'inStock', 'true', sum(n)::int FROM found WHERE g AND d AND c AND s AND in_stock GROUP BY 2`;
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
function orderOf(sort: SortKey, { score }: Match): Prisma.Sql {
  if (sort === 'newest') return Prisma.sql`published_at DESC, product_id`;
  if (sort === 'price-asc') return Prisma.sql`price, product_id`;
  if (sort === 'price-desc') return Prisma.sql`price DESC, product_id DESC`;
  if (sort === 'stars') return Prisma.sql`stars DESC, sold DESC, product_id`;
  const popular = Prisma.sql`in_stock DESC, sold DESC, published_at DESC, product_id`;
  return score ? Prisma.sql`${score} DESC, ${popular}` : popular;
}
