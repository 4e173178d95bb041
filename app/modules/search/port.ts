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
 * first, then the weight of the heaviest clause that fits, then how well it fits (words in the name before other names before the rest; side
 * by side, at its beginning), pieces sold, newest. In every other order goods in stock come first too.
 */
export type Searcher = {
  search(query: SearchQuery, clauses: readonly Clause[]): Promise<SearchAnswer>;
  /** Whether it has any goods. Throws where it could not answer a search. */
  hasGoods(): Promise<boolean>;
};

/** What the market searches with. `ready` says whether the engine of the settings answers, and not one in its place. */
export type SearchEngine = Pick<Searcher, 'search'> & { ready(): Promise<boolean> };

/** The index that is searched, or the one that is being filled beside it. */
export type IndexPlace = 'live' | 'next';
/** What an engine was asked to do; `done` once it has, and throws where it could not. */
export type Asked = { done(): Promise<void> };

/** Keeps an engine's copy of the goods. The engine does what it is asked in that order. Every call throws where it does not answer. */
export type SearchIndex = {
  has(place: IndexPlace): Promise<boolean>;
  /** Asks it to take over these documents and forget these products. Ask only where the index is there: a document must not make one. */
  send(place: IndexPlace, documents: SearchDocument[], gone: string[]): Promise<Asked>;
  /** Asks for an empty second index. */
  begin(): Promise<Asked>;
  /** Asks for the second index in the place of the one that is searched; null where there is none any more. */
  publish(): Promise<Asked | null>;
  /** Whether the index that is searched is there and works by the rules of this version. */
  isWell(): Promise<boolean>;
  /** How many documents it holds, or null where it has no index. */
  count(): Promise<number | null>;
  /** How many documents it holds in each of the 256 ranges; the total is larger where it holds some of no range. */
  countByRange(): Promise<{ total: number; ranges: number[] }>;
  /** What it holds in these ranges: a mark for each document, by its id. Two documents with the same mark are the same. */
  listMarks(from: number, to: number): Promise<Map<string, string>>;
  markOf(document: SearchDocument): string;
  /** Ids of documents of no range, at most some thousand. */
  listStrangers(): Promise<string[]>;
};

export function emptyFacets(): Facets {
  return { group: {}, district: {}, commune: {}, stars: {}, price: {}, kind: {}, inSeason: {}, inStock: {} };
}
