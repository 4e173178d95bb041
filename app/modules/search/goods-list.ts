import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import type { ProductCard } from '#app/modules/catalog/product-card.ts';
import type { Dong } from '#app/shared/money.ts';
import type { Reading } from './reading.ts';
import { isFiltered, searchParams } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';

/** What the address of a list fixes: the page of a group shows that group whatever else is chosen. */
export type FixedFilter = { group?: OcopGroupKey; district?: string; commune?: string; sellerId?: string };

export type FacetField = 'group' | 'district' | 'commune' | 'stars' | 'kind';
/** One box to tick. `label` is in the reader's language; stars and kinds of sellers are labelled where they are drawn. */
export type FacetChoice = { value: string; label: string; count: number; chosen: boolean };
export type PriceChoice = { min: Dong | null; max: Dong | null; count: number; chosen: boolean };
type YesChoice = { count: number; chosen: boolean };
export type FacetChoices = Record<FacetField, FacetChoice[]> & { price: PriceChoice[]; inStock: YesChoice; inSeason: YesChoice };

type Named = { code: string; fullName: string };

/**
 * Where goods must be able to travel. `asked`: the reader is choosing, out of all provinces and the communes of one; `home` is the province
 * with which that begins.
 */
export type Destination = {
  home: string;
  chosen: (Named & { province: Named }) | null;
  asked: { province: string; provinces: Named[]; communes: Named[] } | null;
};

/** The commune from which distances are counted, and those to choose from, by former district. */
export type NearChoice = { parts: { name: string; communes: Named[] }[]; chosen: Named | null };

/** What an empty list shows in its place: what it finds without the filters, with slips forgiven, without a code that nothing bears, in the group that the words point to; or what sells well. */
export type Instead = { cards: ProductCard[]; total: number; by: 'withoutFilters' | 'withSlips' | 'withoutCode' | 'group' | 'popular'; group: OcopGroupKey | null };

/** A list of goods as a page shows it. */
export type GoodsList = {
  /** Plain address of the list without parameters: '/search', '/groups/tea'. */
  path: string;
  fixed: FixedFilter;
  query: SearchQuery;
  /** How the text was taken; null for a list without one. */
  reading: Omit<Reading, 'clauses'> | null;
  cards: ProductCard[];
  /** Products of it that the operator has put first. */
  pinned: string[];
  total: number;
  pages: number;
  choices: FacetChoices;
  destination: Destination;
  /** Null where the order is another. */
  near: NearChoice | null;
  /** Where nothing is found. */
  instead: Instead | null;
  /** Whether the reader may ask the market for what was not found, or what became of it. */
  ask: 'possible' | 'asked' | 'too-often' | null;
};

/** What makes up the address of a list. */
type Addressed = Pick<GoodsList, 'path' | 'query' | 'fixed'>;

/** The query with what the address fixes. */
export function withFixed(query: SearchQuery, { group, district, commune, sellerId }: FixedFilter): SearchQuery {
  return {
    ...query,
    ...(group && { groups: [group] }),
    ...(district && { districts: [district] }),
    ...(commune && { communes: [commune], districts: [] }),
    sellerId: sellerId ?? null,
  };
}

/** What is left of a query for the address's parameters: without what the path says already. */
export function freeQuery(query: SearchQuery, { group, district, commune }: FixedFilter): SearchQuery {
  return {
    ...query,
    ...(group && { groups: [] }),
    ...((district || commune) && { districts: [] }),
    ...(commune && { communes: [] }),
  };
}

/** The parameters of this list with something changed. Any change but one of the page leads to its first page. */
export function goodsParams({ query, fixed }: Pick<Addressed, 'query' | 'fixed'>, change: Partial<SearchQuery>): URLSearchParams {
  return searchParams(freeQuery({ ...query, page: 1, ...change }, fixed));
}

/** The plain address of this list with something changed. */
export function goodsAddress(list: Addressed, change: Partial<SearchQuery>): string {
  const params = goodsParams(list, change).toString();
  return params ? `${list.path}?${params}` : list.path;
}

/** Whether the reader has narrowed the list beyond what its address is about. */
export function isNarrowed({ query, fixed }: Pick<GoodsList, 'query' | 'fixed'>): boolean {
  return isFiltered(freeQuery(query, fixed));
}

/** The words of the query as the reader means them: typed in raw keys or without spaces, they are shown as they are written. */
export function wordsOf({ query, reading }: Pick<GoodsList, 'query' | 'reading'>): string {
  return reading?.change === 'typing' ? reading.text : query.q;
}

/** The query without what the reader has ticked; its text and order stay. */
export const noFilters = {
  groups: [],
  districts: [],
  communes: [],
  stars: [],
  kinds: [],
  min: null,
  max: null,
  inStock: false,
  inSeason: false,
  to: null,
} satisfies Partial<SearchQuery>;

/** A filter that was chosen, and the address of the list without it. `value` of a price: '50000-99999', '-49999', '1000000-'. */
export type ChosenFilter = { kind: FacetField | 'price' | 'inStock' | 'inSeason' | 'to'; value: string; label: string; without: string };

export function chosenFilters(list: GoodsList): ChosenFilter[] {
  const { choices, fixed, query, destination } = list;
  const ticked = (field: FacetField, without: (value: string) => Partial<SearchQuery>) =>
    choices[field].filter(({ chosen }) => chosen).map(({ value, label }) => ({ kind: field, value, label, without: goodsAddress(list, without(value)) }));
  const single = (kind: ChosenFilter['kind'], value: string | null, label: string, without: Partial<SearchQuery>) =>
    value === null ? [] : [{ kind, value, label, without: goodsAddress(list, without) }];
  return [
    ...(fixed.group ? [] : ticked('group', (value) => ({ groups: query.groups.filter((each) => each !== value) }))),
    ...(fixed.district || fixed.commune ? [] : ticked('district', (value) => withoutDistrict(query, value))),
    ...(fixed.commune ? [] : ticked('commune', (value) => ({ communes: query.communes.filter((each) => each !== value) }))),
    ...ticked('stars', (value) => ({ stars: query.stars.filter((each) => String(each) !== value) })),
    ...ticked('kind', (value) => ({ kinds: query.kinds.filter((each) => each !== value) })),
    ...single('price', query.min === null && query.max === null ? null : `${query.min ?? ''}-${query.max ?? ''}`, '', { min: null, max: null }),
    ...single('inSeason', query.inSeason ? '1' : null, '', { inSeason: false }),
    ...single('inStock', query.inStock ? '1' : null, '', { inStock: false }),
    ...single('to', destination.chosen && destination.chosen.code, destination.chosen?.fullName ?? '', { to: null }),
  ];
}

/** Communes are offered within chosen districts, so they go with the last of them. */
function withoutDistrict(query: SearchQuery, district: string): Partial<SearchQuery> {
  const districts = query.districts.filter((each) => each !== district);
  return districts.length > 0 ? { districts } : { districts, communes: [] };
}

/** The address of the last page where the one asked for lies beyond it, else null. */
export function lastPageAddress(list: Addressed & Pick<GoodsList, 'pages'>): string | null {
  return list.pages > 0 && list.query.page > list.pages ? goodsAddress(list, { page: list.pages }) : null;
}
