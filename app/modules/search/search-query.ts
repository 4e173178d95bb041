import { findGroup } from '#app/modules/ocop/groups.ts';
import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import type { Reach } from '#app/modules/catalog/reach.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { Dong } from '#app/shared/money.ts';
import { tidyText } from '#app/shared/text.ts';

export const sortKeys = ['relevance', 'newest', 'price-asc', 'price-desc', 'price-per-kg', 'stars', 'near'] as const;
export type SortKey = (typeof sortKeys)[number];

/** A commune by its code, then the former districts by their keys: its own first, the nearest next. Goods from a district that is not named come last. */
export type Nearest = { commune: string; districts: string[] };

/** What somebody looks for. Several values of one filter widen it, several filters narrow it. */
export type SearchQuery = {
  /** As typed, in NFC with single spaces; '' = everything. */
  q: string;
  groups: OcopGroupKey[];
  /** Keys (slugs) of former districts. */
  districts: string[];
  /** Codes of communes in force. */
  communes: string[];
  stars: number[];
  /** Đồng, inclusive. */
  min: Dong | null;
  max: Dong | null;
  inStock: boolean;
  kinds: SellerKind[];
  inSeason: boolean;
  /** Code of the commune to which the goods must be able to travel; any commune of the country. */
  to: string | null;
  /** Code of a commune of the home province, for the order `near`. */
  near: string | null;
  /** Only what was typed, letter by letter: no slip is forgiven. */
  exact: boolean;
  sort: SortKey;
  page: number;
  perPage: number;
  /** Only of this seller; set by the seller's page, never by an address. */
  sellerId: string | null;
  /** In which zone `to` lies, seen from the home province; set by whoever knows the areas, never by an address. */
  zone: Reach | null;
  /** What is near `near`; set in the same way. Without it the order `near` is that of relevance. */
  nearest: Nearest | null;
  /** Only the first goods are wanted, twenty at most, and nothing is counted; never set by an address. */
  few?: true;
};

export const usualPerPage = 24;
export const largestPerPage = 100;
/** No list goes further than this: whoever looks for product 10,001 narrows the search. */
export const deepestHit = 10_000;
const longestText = 100;
const mostValues = 30;

export const emptyQuery: SearchQuery = {
  q: '',
  groups: [],
  districts: [],
  communes: [],
  stars: [],
  min: null,
  max: null,
  inStock: false,
  kinds: [],
  inSeason: false,
  to: null,
  near: null,
  exact: false,
  sort: 'relevance',
  page: 1,
  perPage: usualPerPage,
  sellerId: null,
  zone: null,
  nearest: null,
};

/** Reads the parameters of an address. One that makes no sense is dropped. */
export function parseSearchQuery(params: URLSearchParams): SearchQuery {
  const perPage = wholeNumber(plainDigits(params.get('perPage')), 1, largestPerPage) ?? usualPerPage;
  const [min, max] = [wholeNumber(params.get('min'), 0, 1e9), wholeNumber(params.get('max'), 0, 1e9)];
  const possible = min === null || max === null || min <= max;
  return {
    q: readText(params.get('q') ?? ''),
    groups: values(params, 'group', (value) => findGroup(value)?.key ?? null),
    districts: values(params, 'district', (value) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : null)),
    communes: values(params, 'commune', communeCode),
    stars: values(params, 'stars', (value) => wholeNumber(value, 3, 5)),
    min: possible ? min : null,
    max: possible ? max : null,
    inStock: isYes(params, 'inStock'),
    kinds: values(params, 'kind', (value) => sellerKinds.find((kind) => kind === value) ?? null),
    inSeason: isYes(params, 'inSeason'),
    to: communeCode(params.get('to')),
    near: communeCode(params.get('near')),
    exact: isYes(params, 'exact'),
    sort: sortKeys.find((key) => key === params.get('sort')) ?? 'relevance',
    page: wholeNumber(plainDigits(params.get('page')), 1, Math.floor(deepestHit / perPage)) ?? 1,
    perPage,
    sellerId: null,
    zone: null,
    nearest: null,
  };
}

/** The parameters of the address at which this query stands: always in the same order, without what is usual. */
export function searchParams(query: SearchQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  for (const value of query.groups) params.append('group', value);
  for (const value of query.districts) params.append('district', value);
  for (const value of query.communes) params.append('commune', value);
  for (const value of query.stars) params.append('stars', String(value));
  if (query.min !== null) params.set('min', String(query.min));
  if (query.max !== null) params.set('max', String(query.max));
  for (const value of query.kinds) params.append('kind', value);
  if (query.inSeason) params.set('inSeason', '1');
  if (query.inStock) params.set('inStock', '1');
  if (query.to) params.set('to', query.to);
  if (query.near) params.set('near', query.near);
  if (query.exact) params.set('exact', '1');
  if (query.sort !== 'relevance') params.set('sort', query.sort);
  if (query.perPage !== usualPerPage) params.set('perPage', String(query.perPage));
  if (query.page > 1) params.set('page', String(query.page));
  return params;
}

/** Whether anything besides the text narrows the query. */
export function isFiltered({ groups, districts, communes, stars, kinds, min, max, inStock, inSeason, to }: SearchQuery): boolean {
  return groups.length + districts.length + communes.length + stars.length + kinds.length > 0 || min !== null || max !== null || inStock || inSeason || to !== null;
}

/** How many pages a list of so many hits has. */
export function pagesOf(total: number, perPage: number): number {
  return Math.ceil(Math.min(total, Math.floor(deepestHit / perPage) * perPage) / perPage);
}

function readText(typed: string): string {
  // Control characters and halves of a surrogate pair cannot be stored or compared.
  const text = tidyText(typed.toWellFormed().replace(/[\p{Cc}\uFFFD]/gu, ' ')).slice(0, longestText).toWellFormed().trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

function isYes(params: URLSearchParams, name: string): boolean {
  return ['1', 'true', 'on', 'yes'].includes(params.get(name) ?? '');
}

function communeCode(typed: string | null): string | null {
  return typed && /^\d{5}$/.test(typed) ? typed : null;
}

/** Only digits: '1.5' is no page, while '1.500' is a price. */
function plainDigits(typed: string | null): string | null {
  return typed && /^\d+$/.test(typed) ? typed : null;
}

/** '1', '250.000', '250 000 ₫'. Points, commas and spaces part thousands, as there are no parts of a đồng. */
function wholeNumber(typed: string | null, least: number, most: number): number | null {
  const digits = typed?.replace(/[\s.,₫đ]/gu, '') ?? '';
  if (!/^\d{1,10}$/.test(digits)) return null;
  const number = Number(digits);
  return number >= least && number <= most ? number : null;
}

/** Values given as `a=1&a=2` or `a=1,2`, each once, in a fixed order. */
function values<Value extends string | number>(params: URLSearchParams, name: string, read: (value: string) => Value | null): Value[] {
  const given = params.getAll(name).flatMap((value) => value.split(',').map((part) => part.trim()));
  const known = given.map(read).filter((value) => value !== null);
  return [...new Set(known)].sort().slice(0, mostValues);
}
