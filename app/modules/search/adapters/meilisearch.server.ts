import type { FederatedMultiSearchParams, MultiSearchQueryWithFederation, SearchResponse } from 'meilisearch';
import type { Clause } from '../clause.ts';
import { facetNames } from '../port.ts';
import type { FacetName, SearchAnswer, Searcher } from '../port.ts';
import type { SearchQuery } from '../search-query.ts';
import { meiliPost } from './meilisearch-post.server.ts';
import { cutOut, placesNear } from './meilisearch-near.server.ts';
import type { Filter } from './meilisearch-near.server.ts';
import { everyWord, facetsOf, indexSettings, keyOf, ofFacet, oneOf } from './meilisearch-records.server.ts';

type Connection = {
  url: string;
  /** One that may only search this index is enough. */
  key: string | null;
  /** Of the index; tests use their own. */
  index?: string;
};
type Query = MultiSearchQueryWithFederation;
type Post = ReturnType<typeof meiliPost>;

/** A search that nobody waits for any longer is given up. Long, for a server that is only busy answers in the end. */
const searchTimeout = 5_000;
/** One step of weight outdoes any difference in how well words fit: Meilisearch's own scores lie between 0 and 1. */
const weightStep = 1_000;

/** Searches a Meilisearch server. Every call throws where the server does not answer as it should. */
export function meiliSearch({ url, key, index = 'products' }: Connection): Searcher {
  const post = meiliPost({ url, key, timeout: searchTimeout });
  return {
    search: (query, clauses) => searchIndex(post, index, query, clauses),
    async hasGoods() {
      return (await ask(post, index, { queries: [probe(index)], limit: 1 })).total > 0;
    },
  };
}

/** One request for the page and most counts, and one for each facet of which something is chosen. */
async function searchIndex(post: Post, index: string, query: SearchQuery, clauses: readonly Clause[]): Promise<SearchAnswer> {
  const chosen = query.few ? [] : facetNames.filter((name) => isChosen(query, name));
  const [page, ...counted] = await Promise.all([
    isNear(query) ? askNear(post, index, query, clauses) : ask(post, index, { queries: queriesFor(index, query, clauses), ...placeOf(query), counted: !query.few }),
    ...chosen.map((name) => ask(post, index, { queries: queriesFor(index, query, clauses, { without: name }), limit: 0, counted: true })),
  ]);
  const facets = facetsOf(page.counts);
  chosen.forEach((name, at) => (facets[name] = facetsOf(counted[at]?.counts ?? {})[name]));
  return { ids: page.ids, total: page.total, facets };
}

const placeOf = ({ page, perPage }: SearchQuery) => ({ limit: perPage, offset: (page - 1) * perPage });

type Asked = { queries: Query[]; limit: number; offset?: number; counted?: boolean };
type Answered = { ids: string[]; total: number; counts: Record<string, number> };

async function ask(post: Post, index: string, { queries, limit, offset = 0, counted = false }: Asked): Promise<Answered> {
  const federation = { limit, offset, facetsByIndex: { [index]: counted ? ['facets'] : [] } };
  const asked: FederatedMultiSearchParams = { federation, queries };
  return readAnswer(index, (await post('multi-search', asked)) as Partial<SearchResponse<{ id: string }>> | null);
}

/**
 * The order `near`: what is counted says how many goods each place has, and so out of which places the page comes; only these are asked for theirs.
 * Meilisearch could measure the way itself, but then writes all points anew with each change, which takes seconds in a market of a million.
 */
async function askNear(post: Post, index: string, query: NearQuery, clauses: readonly Clause[]): Promise<Answered> {
  const count = (asked: SearchQuery) => ask(post, index, { queries: queriesFor(index, asked, clauses), limit: 0, counted: true });
  const [all, inStock] = await Promise.all([count(query), query.inStock ? null : count({ ...query, inStock: true })]);
  const there = inStock ?? all;
  const parts = await Promise.all(cutOut(placesNear(query.nearest, all, there), placeOf(query)).map(({ filter, ...cut }) => ask(post, index, { queries: queriesFor(index, query, clauses, { also: filter }), ...cut })));
  return { ...all, ids: parts.flatMap(({ ids }) => ids) };
}

/** What stands at the address need not be a Meilisearch: anything else than an answer to a search is a fault. */
function readAnswer(index: string, answer: Partial<SearchResponse<{ id: string }>> | null): Answered {
  const { hits, estimatedTotalHits: total, facetsByIndex } = answer ?? {};
  const ids = Array.isArray(hits) ? hits.map((hit) => hit?.id) : [];
  if (!Array.isArray(hits) || typeof total !== 'number' || !ids.every((id) => typeof id === 'string')) throw new Error('What answers at the address of Meilisearch is something else');
  return { ids, total, counts: facetsByIndex?.[index]?.distribution?.facets ?? {} };
}

/** A search that needs all that the settings of the index promise. */
function probe(index: string): Query {
  const { filterableAttributes = [], sortableAttributes = [] } = indexSettings;
  return {
    indexUid: index,
    ...wordOfKey(everyWord),
    attributesToRetrieve: ['id'],
    filter: (filterableAttributes ?? []).map((attribute) => `${String(attribute)} EXISTS`),
    sort: (sortableAttributes ?? []).map((attribute) => `${attribute}:desc`),
  };
}

function queriesFor(index: string, query: SearchQuery, clauses: readonly Clause[], { without, also = [] }: { without?: FacetName; also?: Filter } = {}): Query[] {
  const filter = [...filterOf(query, without), ...also];
  const every = { indexUid: index, sort: sortOf(query, clauses), attributesToRetrieve: ['id'], matchingStrategy: 'all' as const };
  if (clauses.length === 0) return [{ ...every, q: '', filter }];
  const all = clauses.flatMap((clause) =>
    textsOf(clause).map((text, place) => ({ ...every, ...text, filter: [...filter, ...clauseFilter(clause)], weight: weightStep ** (clause.weight - 1) / (1 + place / 100) })),
  );
  return all.map(({ weight, ...each }) => ({ ...each, federationOptions: { weight } }));
}

type Text = { q: string; attributesToSearchOn: string[] };

/** A quoted word is matched whole; only the last word can be one that is begun. */
function textsOf({ words, inName, productIds }: Clause): Text[] {
  if (productIds) return productIds.map((id) => wordOfKey(keyOf(id)));
  if (words.length === 0) return [wordOfKey(everyWord)];
  const spelled = words.some(({ form }) => form === 'spelled');
  const inOrder = [...words.filter(({ begun }) => !begun), ...words.filter(({ begun }) => begun)];
  return [
    {
      q: inOrder.map(({ text, begun }) => (begun ? text : `"${text}"`)).join(' '),
      attributesToSearchOn: [...(spelled ? ['spelledName'] : []), 'name', 'alsoCalled', 'nameEn', ...(inName ? [] : [...(spelled ? ['spelled'] : []), 'about'])],
    },
  ];
}

function wordOfKey(word: string): Text {
  return { q: `"${word}"`, attributesToSearchOn: ['key'] };
}

function clauseFilter({ from, size }: Clause): (string | string[])[] {
  const places = from && [ofFacet('district', from.districts), ofFacet('commune', from.communes)];
  return [...(places ? [places] : []), ...(size ? [oneOf('sizes', [size])] : [])];
}

function isChosen({ groups, districts, communes, stars, kinds, min, max, inStock, inSeason }: SearchQuery, name: FacetName): boolean {
  if (name === 'inStock') return inStock;
  if (name === 'inSeason') return inSeason;
  if (name === 'price') return min !== null || max !== null;
  if (name === 'district') return districts.length + communes.length > 0;
  return { group: groups, commune: communes, stars, kind: kinds }[name].length > 0;
}

const reachesOfZone = { province: ['province', 'region', 'country'], region: ['region', 'country'], country: ['country'] } as const;

/** The conditions of a query, without those of one facet. */
function filterOf({ groups, districts, communes, stars, kinds, min, max, inStock, inSeason, zone, sellerId }: SearchQuery, without?: FacetName): string[] {
  const conditions: string[] = [];
  if (groups.length > 0 && without !== 'group') conditions.push(ofFacet('group', groups));
  if (districts.length > 0 && without !== 'district') conditions.push(ofFacet('district', districts));
  if (communes.length > 0 && without !== 'commune' && without !== 'district') conditions.push(ofFacet('commune', communes));
  if (stars.length > 0 && without !== 'stars') conditions.push(ofFacet('stars', stars));
  if (kinds.length > 0 && without !== 'kind') conditions.push(ofFacet('kind', kinds));
  if (inStock && without !== 'inStock') conditions.push(ofFacet('inStock', ['true']));
  if (inSeason && without !== 'inSeason') conditions.push(ofFacet('inSeason', ['true']));
  if (min !== null && without !== 'price') conditions.push(`price >= ${min}`);
  if (max !== null && without !== 'price') conditions.push(`price <= ${max}`);
  if (zone) conditions.push(oneOf('reach', reachesOfZone[zone]));
  if (sellerId) conditions.push(oneOf('sellerId', [sellerId]));
  return conditions;
}

type NearQuery = SearchQuery & { nearest: NonNullable<SearchQuery['nearest']> };

function isNear(query: SearchQuery): query is NearQuery {
  return query.sort === 'near' && query.nearest !== null;
}

const popular = ['sold:desc', 'publishedAt:desc'];

function sortOf(query: SearchQuery, clauses: readonly Clause[]): string[] {
  if (query.sort === 'newest') return ['publishedAt:desc'];
  if (query.sort === 'price-asc') return ['price:asc'];
  if (query.sort === 'price-desc') return ['price:desc'];
  if (query.sort === 'price-per-kg') return ['pricePerKg:asc'];
  if (query.sort === 'stars') return ['stars:desc', 'sold:desc'];
  return clauses.length === 0 ? popular : [];
}
