import { Meilisearch } from 'meilisearch';
import type { FacetDistribution, FederatedMultiSearchParams, MultiSearchQueryWithFederation } from 'meilisearch';
import type { Clause } from '../clause.ts';
import { emptyFacets, facetNames } from '../port.ts';
import type { FacetName, Facets, SearchAnswer, SearchEngine } from '../port.ts';
import type { SearchQuery } from '../search-query.ts';
import { attributeOfFacet, keyOf } from './meilisearch-records.server.ts';

type Connection = { url: string; key: string | null; /** Of the index; tests use their own. */ index?: string };

/** A search waits this long for the engine before the next one answers in its place. */
const searchTimeout = 1_500;
/** One step of weight outdoes any difference in how well words fit: Meilisearch's own scores lie between 0 and 1. */
const weightStep = 1_000;
const allFacets = Object.values(attributeOfFacet);

/** Searches a Meilisearch server. Every call throws where the server does not answer. */
export function meiliSearch({ url, key, index = 'products' }: Connection): SearchEngine {
  const client = new Meilisearch({ host: url, ...(key && { apiKey: key }), timeout: searchTimeout });
  return {
    search: (query, clauses) => searchIndex(client, index, query, clauses),
    ready: () => client.isHealthy(),
  };
}

/** One request for the page and most counts, and one for each facet of which something is chosen. */
async function searchIndex(client: Meilisearch, index: string, query: SearchQuery, clauses: readonly Clause[]): Promise<SearchAnswer> {
  const chosen = facetNames.filter((name) => isChosen(query, name));
  const ask = (limit: number, facets: string[], without?: FacetName) =>
    client.multiSearch<FederatedMultiSearchParams, { id: string }>({
      federation: { limit, offset: limit > 0 ? (query.page - 1) * query.perPage : 0, facetsByIndex: { [index]: facets } },
      queries: queriesFor(index, query, clauses, without),
    });
  const [all, ...others] = await Promise.all([
    ask(query.perPage, allFacets.filter((attribute) => !chosen.some((name) => attributeOfFacet[name] === attribute))),
    ...chosen.map((name) => ask(0, [attributeOfFacet[name]], name)),
  ]);
  const counts = Object.assign({}, ...[all, ...others].map((answer) => answer.facetsByIndex?.[index]?.distribution)) as FacetDistribution;
  return { ids: all.hits.map(({ id }) => id), total: all.estimatedTotalHits ?? 0, facets: facetsOf(counts) };
}

function queriesFor(index: string, query: SearchQuery, clauses: readonly Clause[], without?: FacetName): MultiSearchQueryWithFederation[] {
  const filter = filterOf(query, without);
  const every = { indexUid: index, sort: sortOf(query, clauses), attributesToRetrieve: ['id'], matchingStrategy: 'all' as const };
  if (clauses.length === 0) return [{ ...every, q: '', filter }];
  return clauses.map((clause) => ({
    ...every,
    ...textOf(clause),
    filter: [...filter, ...clauseFilter(clause)],
    federationOptions: { weight: weightStep ** (clause.weight - 1) },
  }));
}

/** A quoted word is matched whole. */
function textOf({ words, productIds }: Clause): { q: string; attributesToSearchOn: string[] } {
  if (productIds) return { q: productIds.map((id) => `"${keyOf(id)}"`).join(' '), attributesToSearchOn: ['key'] };
  const spelled = words.some(({ form }) => form === 'spelled');
  return {
    q: words.map(({ text, begun }) => (begun ? text : `"${text}"`)).join(' '),
    attributesToSearchOn: [...(spelled ? ['spelledName', 'spelled'] : []), 'name', 'alsoCalled', 'nameEn', 'about'],
  };
}

function clauseFilter({ from, size }: Clause): (string | string[])[] {
  const places = from && [...(from.districts.length > 0 ? [oneOf('districtKey', from.districts)] : []), ...(from.communes.length > 0 ? [oneOf('communeCode', from.communes)] : [])];
  return [...(places ? [places] : []), ...(size ? [oneOf('sizes', [size])] : [])];
}

function facetsOf(counts: FacetDistribution): Facets {
  const facets = emptyFacets();
  for (const name of facetNames) facets[name] = countsOf(name, counts[attributeOfFacet[name]] ?? {});
  return facets;
}

/** The counts of one facet; stars below three, goods out of stock and out of season are not offered as a choice. */
function countsOf(name: FacetName, counts: Record<string, number>): Record<string, number> {
  if (name === 'inStock' || name === 'inSeason') return counts['1'] ? { true: counts['1'] } : {};
  return name === 'stars' ? Object.fromEntries(Object.entries(counts).filter(([value]) => Number(value) >= 3)) : counts;
}

function isChosen({ groups, districts, communes, stars, kinds, min, max, inStock, inSeason }: SearchQuery, name: FacetName): boolean {
  if (name === 'inStock') return inStock;
  if (name === 'inSeason') return inSeason;
  if (name === 'price') return min !== null || max !== null;
  if (name === 'district') return districts.length + communes.length > 0;
  return { group: groups, commune: communes, stars, kind: kinds }[name].length > 0;
}

/** Values are quoted as JSON, as the filter language allows. */
function oneOf(attribute: string, values: readonly (string | number)[]): string {
  return `${attribute} IN ${JSON.stringify(values)}`;
}

const reachesOfZone = { province: ['province', 'region', 'country'], region: ['region', 'country'], country: ['country'] } as const;

/** The conditions of a query, without those of one facet. */
function filterOf({ groups, districts, communes, stars, kinds, min, max, inStock, inSeason, zone, sellerId }: SearchQuery, without?: FacetName): string[] {
  const conditions: string[] = [];
  if (groups.length > 0 && without !== 'group') conditions.push(oneOf('groupKey', groups));
  if (districts.length > 0 && without !== 'district') conditions.push(oneOf('districtKey', districts));
  if (communes.length > 0 && without !== 'commune' && without !== 'district') conditions.push(oneOf('communeCode', communes));
  if (stars.length > 0 && without !== 'stars') conditions.push(oneOf('stars', stars));
  if (kinds.length > 0 && without !== 'kind') conditions.push(oneOf('sellerKind', kinds));
  if (inStock && without !== 'inStock') conditions.push('inStock = 1');
  if (inSeason && without !== 'inSeason') conditions.push('inSeason = 1');
  if (min !== null && without !== 'price') conditions.push(`price >= ${min}`);
  if (max !== null && without !== 'price') conditions.push(`price <= ${max}`);
  if (zone) conditions.push(oneOf('reach', reachesOfZone[zone]));
  if (sellerId) conditions.push(oneOf('sellerId', [sellerId]));
  return conditions;
}

function sortOf({ sort }: SearchQuery, clauses: readonly Clause[]): string[] {
  if (sort === 'newest') return ['publishedAt:desc'];
  if (sort === 'price-asc') return ['price:asc'];
  if (sort === 'price-desc') return ['price:desc'];
  if (sort === 'price-per-kg') return ['pricePerKg:asc'];
  if (sort === 'stars') return ['stars:desc', 'sold:desc'];
  return clauses.length === 0 ? ['sold:desc', 'publishedAt:desc'] : [];
}
