import type { SearchQuery } from './search-query.ts';

export const facetNames = ['group', 'district', 'commune', 'stars', 'inStock'] as const;
export type FacetName = (typeof facetNames)[number];

/**
 * How many goods each value of a facet would show: counted with all filters but the facet's own, so the numbers stay
 * useful when several of its values are chosen. (A commune lies in a district: districts are counted without both.)
 */
export type Facets = Record<FacetName, Record<string, number>>;

export type SearchAnswer = { ids: string[]; total: number; facets: Facets };

/** What an engine knows of a product. */
export type SearchDocument = {
  id: string;
  name: string;
  nameEn: string;
  alsoCalled: string;
  about: string;
  groupKey: string;
  sellerId: string;
  communeCode: string;
  districtKey: string;
  stars: number;
  /** Đồng. */
  price: number;
  inStock: boolean;
  sold: number;
  publishedAt: Date;
};

/** Finds goods. Its hits are proposals: whoever shows them asks the database whether they are on sale. */
export type SearchEngine = {
  search(query: SearchQuery): Promise<SearchAnswer>;
  /** Takes over these documents; they are found when the promise is kept. */
  index(documents: SearchDocument[]): Promise<void>;
  /** Forgets these products. */
  remove(productIds: string[]): Promise<void>;
  /** Takes over a whole market of documents in place of what it held. */
  replaceAll(batches: AsyncIterable<SearchDocument[]>): Promise<void>;
  /** How many products it holds, or null while it cannot be asked. */
  count(): Promise<number | null>;
  ready(): Promise<boolean>;
};

export function emptyFacets(): Facets {
  return { group: {}, district: {}, commune: {}, stars: {}, inStock: {} };
}
