import type { Settings } from 'meilisearch';
import { emptyFacets } from '../port.ts';
import type { FacetName, Facets, SearchDocument } from '../port.ts';
import { plainGroups } from '../plain-groups.ts';
import { bandOf } from '../price-bands.ts';
import { deepestHit } from '../search-query.ts';
import { spelledWords } from '../words.ts';

/** The document as Meilisearch holds it: sorted and filtered values are numbers, so that no two of them differ in type. */
export type IndexedProduct = Omit<SearchDocument, 'publishedAt' | 'inStock' | 'inSeason'> & {
  facets: string[];
  /** The id as one word, by which a pinned product is found, and the word that all have. */
  key: string;
  /** The words with their accents written out, of the name and of the rest. */
  spelledName: string;
  spelled: string;
  /** As it grows: see plain-groups.ts. */
  plain: 0 | 1;
  publishedAt: number;
  inStock: 0 | 1;
};

/**
 * What a product counts for, all in one attribute, as 'group:tea': an engine that counts looks up a document once for each attribute, which takes longer
 * than the search.
 */
export function facetValue(name: FacetName, value: string | number): string {
  return `${name}:${value}`;
}

export function readFacetValue(text: string): { name: FacetName; value: string } {
  const colon = text.indexOf(':');
  return { name: text.slice(0, colon) as FacetName, value: text.slice(colon + 1) };
}

/** All values that were counted, by facet. */
export function facetsOf(counts: Record<string, number>): Facets {
  const facets = emptyFacets();
  for (const [counted, count] of Object.entries(counts)) {
    const { name, value } = readFacetValue(counted);
    if (Object.hasOwn(facets, name)) facets[name][value] = count;
  }
  return facets;
}

/** Values are quoted as JSON, as the filter language allows. */
export function oneOf(attribute: string, values: readonly (string | number)[]): string {
  return `${attribute} IN ${JSON.stringify(values)}`;
}

export function ofFacet(name: FacetName, values: readonly (string | number)[]): string {
  return oneOf('facets', values.map((value) => facetValue(name, value)));
}

/** Stars below three are no choice, nor is being out of stock or out of season. */
function countsFor({ groupKey, districtKey, communeCode, stars, price, sellerKind, inSeason, inStock }: SearchDocument): string[] {
  return [
    facetValue('group', groupKey),
    facetValue('district', districtKey),
    facetValue('commune', communeCode),
    ...(stars >= 3 ? [facetValue('stars', stars)] : []),
    facetValue('price', bandOf(price)),
    facetValue('kind', sellerKind),
    ...(inSeason ? [facetValue('inSeason', 'true')] : []),
    ...(inStock ? [facetValue('inStock', 'true')] : []),
  ];
}

/** A query without words cannot stand beside others, so it asks for the word that all have. */
export const everyWord = 'every';

/** The word of a product id. */
export function keyOf(productId: string): string {
  return productId.replaceAll('-', '');
}

export const indexSettings: Settings = {
  searchableAttributes: ['name', 'spelledName', 'alsoCalled', 'nameEn', 'about', 'spelled', 'key'],
  displayedAttributes: ['*'],
  filterableAttributes: ['facets', 'price', 'sellerId', 'reach', 'sizes', 'range'],
  sortableAttributes: ['inStock', 'sold', 'publishedAt', 'price', 'pricePerKg', 'stars'],
  rankingRules: ['inStock:desc', 'sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'plain:desc', 'sold:desc', 'publishedAt:desc'],
  // Slips are put right before the engine is asked, out of the market's own words: see internal/reading.
  typoTolerance: { enabled: false },
  faceting: { maxValuesPerFacet: 500 },
  // Also what a total is counted to; a list itself ends earlier.
  pagination: { maxTotalHits: Math.max(deepestHit, 5_000_000) },
};

export function toRecord(document: SearchDocument): IndexedProduct {
  const { publishedAt, inStock, inSeason: _, ...same } = document;
  const { id, name, alsoCalled, about, groupKey } = same;
  return {
    ...same,
    facets: countsFor(document),
    key: `${keyOf(id)} ${everyWord}`,
    spelledName: spelledWords(name).join(' '),
    spelled: spelledWords(`${alsoCalled} ${about}`).join(' '),
    plain: plainGroups.some((key) => key === groupKey) ? 1 : 0,
    publishedAt: publishedAt.getTime(),
    inStock: inStock ? 1 : 0,
  };
}
