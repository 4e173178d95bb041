import type { Reach } from '#app/modules/catalog/reach.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { Clause } from './clause.ts';
import type { SearchQuery } from './search-query.ts';

export const facetNames = ['group', 'district', 'commune', 'stars', 'price', 'kind', 'inSeason', 'inStock'] as const;
export type FacetName = (typeof facetNames)[number];

/**
 * How many goods each value of a facet would show: counted with all filters but the facet's own, so the numbers stay
 * useful when several of its values are chosen. (A commune lies in a district: districts are counted without both.)
 * Prices are counted by the bands of price-bands.ts, yes-and-no facets under 'true'.
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
  sellerKind: SellerKind;
  communeCode: string;
  districtKey: string;
  stars: number;
  /** Đồng. */
  price: number;
  /** Đồng. */
  pricePerKg: number | null;
  inStock: boolean;
  inSeason: boolean;
  reach: Reach;
  /** '5000g', '500ml': see sizes.ts. */
  sizes: string[];
  sold: number;
  publishedAt: Date;
  /** 0 to 255, by the id. */
  range: number;
};

/**
 * Finds goods. Its hits are proposals: whoever shows them asks the database whether they are on sale. What any of the
 * clauses fits is found, each product once, counted once; without a clause everything is. The order of `relevance`: in stock
 * first, then the weight of the heaviest clause that fits, then how well it fits, pieces sold, newest. In every other order goods
 * in stock come first too.
 */
export type SearchEngine = {
  search(query: SearchQuery, clauses: readonly Clause[]): Promise<SearchAnswer>;
  ready(): Promise<boolean>;
};

/** Keeps an engine's copy of the goods. Every call throws where the engine does not do it. */
export type SearchIndex = {
  /** Takes over these documents and forgets these products; done when the promise is kept. */
  write(documents: SearchDocument[], gone: string[]): Promise<void>;
  /** Takes over a whole market of documents in place of what it held. */
  replaceAll(batches: AsyncIterable<SearchDocument[]>): Promise<void>;
  /** How many products it holds, or null where it has no index. */
  count(): Promise<number | null>;
};

export function emptyFacets(): Facets {
  return { group: {}, district: {}, commune: {}, stars: {}, price: {}, kind: {}, inSeason: {}, inStock: {} };
}
