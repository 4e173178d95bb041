import type { Settings } from 'meilisearch';
import type { FacetName, SearchDocument } from '../port.ts';
import { deepestHit } from '../search-query.ts';
import { foldedWords, forgivesSlips, spelledWords } from '../words.ts';

/** The document as Meilisearch holds it. */
export type IndexedProduct = Omit<SearchDocument, 'publishedAt' | 'inStock'> & {
  /** The words with their accents written out, of the name and of the rest. */
  spelledName: string;
  spelled: string;
  /** The long words of the names, in which a slip is forgiven. */
  loose: string;
  publishedAt: number;
  /** 1 or 0: the engine sorts numbers. */
  inStock: number;
};

/** Where a word must stand as it was typed (accents aside). */
export const exactAttributes = ['name', 'alsoCalled', 'nameEn', 'about'];
/** Where it may also be written with a slip. */
export const looseAttributes = ['name', 'alsoCalled', 'nameEn', 'about', 'loose'];

export const attributeOfFacet: Record<FacetName, string> = {
  group: 'groupKey',
  district: 'districtKey',
  commune: 'communeCode',
  stars: 'stars',
  inStock: 'inStock',
};

export const indexSettings: Settings = {
  searchableAttributes: ['name', 'spelledName', 'alsoCalled', 'nameEn', 'loose', 'about', 'spelled'],
  displayedAttributes: ['id'],
  filterableAttributes: ['groupKey', 'districtKey', 'communeCode', 'stars', 'inStock', 'price', 'sellerId'],
  sortableAttributes: ['inStock', 'sold', 'publishedAt', 'price', 'stars'],
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'inStock:desc', 'sold:desc', 'publishedAt:desc'],
  // Vietnamese words are short and close to each other, and codes (ST25, Ri6) closer still: a slip is only forgiven in the
  // long words that `loose` holds, and only when the words as typed find nothing.
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 }, disableOnAttributes: ['name', 'spelledName', 'alsoCalled', 'nameEn', 'about', 'spelled'] },
  faceting: { maxValuesPerFacet: 500 },
  // Also what a total is counted to; a list itself ends earlier.
  pagination: { maxTotalHits: Math.max(deepestHit, 5_000_000) },
};

export function toRecord({ publishedAt, inStock, ...document }: SearchDocument): IndexedProduct {
  const { name, alsoCalled, about, nameEn } = document;
  const long = foldedWords(`${name} ${alsoCalled} ${nameEn}`).filter(forgivesSlips);
  return {
    ...document,
    spelledName: spelledWords(name).join(' '),
    spelled: spelledWords(`${alsoCalled} ${about}`).join(' '),
    loose: long.join(' '),
    publishedAt: publishedAt.getTime(),
    inStock: inStock ? 1 : 0,
  };
}
