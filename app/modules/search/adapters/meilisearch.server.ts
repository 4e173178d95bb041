import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import type { FederatedMultiSearchParams, MultiSearchParams, MultiSearchQuery, SearchResponse } from 'meilisearch';
import { emptyFacets } from '../port.ts';
import type { FacetName, Facets, SearchAnswer, SearchDocument, SearchEngine } from '../port.ts';
import type { SearchQuery } from '../search-query.ts';
import { forgivesSlips, queryWords } from '../words.ts';
import type { QueryWords } from '../words.ts';
import { attributeOfFacet, exactAttributes, indexSettings, looseAttributes, toRecord } from './meilisearch-index.server.ts';
import type { IndexedProduct } from './meilisearch-index.server.ts';

type Connection = { url: string; key: string | null; /** Of the index; tests use their own. */ index?: string };
/** One way of asking: the text, where its words must stand, and the text that asks for the typed accents. */
type Attempt = { q: string; attributes: string[]; accented: string | null };

/** A search waits this long for the engine before the next one answers in its place. */
const searchTimeout = 1_500;
const facetNames = Object.keys(attributeOfFacet) as FacetName[];
const ofIndexing = { timeout: 10 * 60_000, interval: 50 };

/** Searches a Meilisearch server. Every call throws where the server does not answer. */
export function meiliSearch({ url, key, index = 'products' }: Connection): SearchEngine {
  const config = { host: url, ...(key && { apiKey: key }) };
  const fast = new Meilisearch({ ...config, timeout: searchTimeout });
  const patient = new Meilisearch({ ...config, timeout: 60_000 });
  const products = patient.index<IndexedProduct>(index);
  return {
    search: (query) => searchIndex(fast, index, query),
    async index(documents) {
      if (documents.length > 0) await settled(products.addDocuments(documents.map(toRecord), { primaryKey: 'id' }).waitTask(ofIndexing));
    },
    async remove(productIds) {
      if (productIds.length > 0) await settled(products.deleteDocuments(productIds).waitTask(ofIndexing));
    },
    replaceAll: (batches) => replaceIndex(patient, index, batches),
    async count() {
      const stats = await fast.index(index).getStats().catch((error: unknown) => {
        if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null;
        throw error;
      });
      return stats?.numberOfDocuments ?? null;
    },
    ready: () => fast.isHealthy(),
  };
}

async function searchIndex(client: Meilisearch, index: string, query: SearchQuery): Promise<SearchAnswer> {
  const words = queryWords(query.q);
  if (!words) return attempt(client, index, query, { q: '', attributes: ['*'], accented: null });
  for (const each of attemptsFor(words)) {
    const found = await attempt(client, index, query, each);
    if (found.total > 0) return found;
  }
  return { ids: [], total: 0, facets: emptyFacets() };
}

/** First the words as they stand, then the last one only begun or two run together, then with a slip. */
function attemptsFor({ folded, accented, spelled }: QueryWords): Attempt[] {
  if (folded.length === 0) return [];
  const accentedText = (form: (words: string[]) => string) => (accented.length > 0 ? form(spelled) : null);
  const begun = (words: string[]) => words.join(' ');
  return [
    { q: whole(folded), attributes: exactAttributes, accented: accentedText(whole) },
    { q: begun(folded), attributes: exactAttributes, accented: accentedText(begun) },
    ...(folded.some(forgivesSlips) ? [{ q: begun(folded), attributes: looseAttributes, accented: null }] : []),
  ];
}

/** A quoted word is matched whole. */
function whole(words: string[]): string {
  return words.map((word) => `"${word}"`).join(' ');
}

async function attempt(client: Meilisearch, index: string, query: SearchQuery, { q, attributes, accented }: Attempt): Promise<SearchAnswer> {
  const text = { indexUid: index, q, matchingStrategy: 'all' as const, attributesToSearchOn: attributes };
  const hits = { ...text, filter: filterOf(query), sort: sortOf(query), attributesToRetrieve: ['id'] };
  const preferAccents = accented !== null && query.sort === 'relevance';
  const counted = facetNames.filter((name) => isChosen(query, name));
  const [{ results }, preferred] = await Promise.all([
    client.multiSearch<MultiSearchParams, { id: string }>({
      queries: [
        { ...hits, page: query.page, hitsPerPage: preferAccents ? 0 : query.perPage, facets: Object.values(attributeOfFacet) },
        ...counted.map((name) => ({ ...text, filter: filterOf(query, name), limit: 0, facets: [attributeOfFacet[name]] })),
      ],
    }),
    preferAccents ? searchPreferringAccents(client, hits, accented, query) : null,
  ]);
  const [all, ...others] = results;
  const facets = emptyFacets();
  for (const name of facetNames) {
    const of = counted.includes(name) ? others[counted.indexOf(name)] : all;
    facets[name] = countsOf(name, of);
  }
  const ids = (preferred ?? all?.hits ?? []).map(({ id }) => id);
  return { ids, total: all && 'totalHits' in all ? Number(all.totalHits) : 0, facets };
}

/** One list of two searches: what has the accents as they were typed comes before what only has the letters. */
async function searchPreferringAccents(client: Meilisearch, hits: MultiSearchQuery, accented: string, { page, perPage }: SearchQuery): Promise<{ id: string }[]> {
  const withAccents = { ...hits, q: accented, attributesToSearchOn: ['spelledName', 'spelled', ...exactAttributes] };
  const answer = await client.multiSearch<FederatedMultiSearchParams, { id: string }>({
    federation: { limit: perPage, offset: (page - 1) * perPage },
    queries: [
      { ...withAccents, federationOptions: { weight: 1_000 } },
      { ...hits, federationOptions: { weight: 1 } },
    ],
  });
  return answer.hits;
}

/** The counts of one facet; stars below three and goods out of stock are not offered as a choice. */
function countsOf(name: FacetName, response: SearchResponse | undefined): Facets[FacetName] {
  const counts = Object.entries(response?.facetDistribution?.[attributeOfFacet[name]] ?? {});
  if (name === 'inStock') return Object.fromEntries(counts.filter(([value]) => value === '1').map(([, count]) => ['true', count]));
  return Object.fromEntries(name === 'stars' ? counts.filter(([value]) => Number(value) >= 3) : counts);
}

function isChosen({ groups, districts, communes, stars, inStock }: SearchQuery, name: FacetName): boolean {
  if (name === 'inStock') return inStock;
  if (name === 'district') return districts.length + communes.length > 0;
  return { group: groups, commune: communes, stars }[name].length > 0;
}

/** The conditions of a query, without those of one facet. Values are quoted as JSON, as the filter language allows. */
function filterOf({ groups, districts, communes, stars, min, max, inStock, sellerId }: SearchQuery, without?: FacetName): string[] {
  const oneOf = (attribute: string, values: (string | number)[]) => `${attribute} IN ${JSON.stringify(values)}`;
  const conditions: string[] = [];
  if (groups.length > 0 && without !== 'group') conditions.push(oneOf('groupKey', groups));
  if (districts.length > 0 && without !== 'district') conditions.push(oneOf('districtKey', districts));
  if (communes.length > 0 && without !== 'commune' && without !== 'district') conditions.push(oneOf('communeCode', communes));
  if (stars.length > 0 && without !== 'stars') conditions.push(oneOf('stars', stars));
  if (inStock && without !== 'inStock') conditions.push('inStock = 1');
  if (min !== null) conditions.push(`price >= ${min}`);
  if (max !== null) conditions.push(`price <= ${max}`);
  if (sellerId) conditions.push(oneOf('sellerId', [sellerId]));
  return conditions;
}

function sortOf({ sort, q }: SearchQuery): string[] {
  if (sort === 'newest') return ['publishedAt:desc'];
  if (sort === 'price-asc') return ['price:asc'];
  if (sort === 'price-desc') return ['price:desc'];
  if (sort === 'stars') return ['stars:desc', 'sold:desc'];
  return q === '' ? ['inStock:desc', 'sold:desc', 'publishedAt:desc'] : [];
}

/**
 * Fills a second index and then changes places with the one that is searched, so the shop never searches half a market.
 * The server does its tasks in their order, so only those whose outcome counts are waited for.
 */
async function replaceIndex(client: Meilisearch, index: string, batches: AsyncIterable<SearchDocument[]>): Promise<void> {
  const next = client.index<IndexedProduct>(`${index}_next`);
  await next.delete();
  await client.createIndex(next.uid, { primaryKey: 'id' });
  let last = await next.updateSettings(indexSettings);
  for await (const documents of batches) {
    const before = last;
    last = await next.addDocuments(documents.map(toRecord));
    await settled(client.tasks.waitForTask(before.taskUid, ofIndexing));
  }
  await settled(client.tasks.waitForTask(last.taskUid, ofIndexing));
  // An index that is there already fails this task, which is as well.
  await client.createIndex(index, { primaryKey: 'id' });
  await settled(client.swapIndexes([{ indexes: [index, next.uid], rename: false }]).waitTask(ofIndexing));
  await next.delete();
}

async function settled(task: Promise<{ status: string; error: { message: string } | null }>): Promise<void> {
  const { status, error } = await task;
  if (status !== 'succeeded') throw new Error(`Meilisearch could not do a task: ${error?.message ?? status}`);
}
