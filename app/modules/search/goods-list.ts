import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import type { ProductCard } from '#app/modules/catalog/product-card.ts';
import { isFiltered, searchParams } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';

/** What the address of a list fixes: the page of a group shows that group whatever else is chosen. */
export type FixedFilter = { group?: OcopGroupKey; district?: string; commune?: string; sellerId?: string };

export type FacetField = 'group' | 'district' | 'commune' | 'stars';
/** One box to tick. `label` is in the reader's language; stars are labelled where they are drawn. */
export type FacetChoice = { value: string; label: string; count: number; chosen: boolean };
export type FacetChoices = Record<FacetField, FacetChoice[]> & { inStock: { count: number; chosen: boolean } };

/** A list of goods as a page shows it. */
export type GoodsList = {
  /** Plain address of the list without parameters: '/search', '/groups/tea'. */
  path: string;
  fixed: FixedFilter;
  query: SearchQuery;
  cards: ProductCard[];
  total: number;
  pages: number;
  choices: FacetChoices;
  /** Where nothing is found: what is found without the filters, or what sells well. */
  instead: { cards: ProductCard[]; total: number; withoutFilters: boolean } | null;
};

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

/** The plain address of this list with something changed. Any change but one of the page leads to its first page. */
export function goodsAddress({ path, query, fixed }: Pick<GoodsList, 'path' | 'query' | 'fixed'>, change: Partial<SearchQuery>): string {
  const params = searchParams(freeQuery({ ...query, page: 1, ...change }, fixed)).toString();
  return params ? `${path}?${params}` : path;
}

/** Whether the reader has narrowed the list beyond what its address is about. */
export function isNarrowed({ query, fixed }: Pick<GoodsList, 'query' | 'fixed'>): boolean {
  return isFiltered(freeQuery(query, fixed));
}

/** The query without what the reader has ticked; its text and order stay. */
export const noFilters = { groups: [], districts: [], communes: [], stars: [], min: null, max: null, inStock: false } satisfies Partial<SearchQuery>;

/** A filter that was chosen, and the address of the list without it. */
export type ChosenFilter = { kind: FacetField | 'min' | 'max' | 'inStock'; value: string; label: string; without: string };

export function chosenFilters(list: GoodsList): ChosenFilter[] {
  const { choices, fixed, query } = list;
  const ticked = (field: FacetField, without: (value: string) => Partial<SearchQuery>) =>
    choices[field].filter(({ chosen }) => chosen).map(({ value, label }) => ({ kind: field, value, label, without: goodsAddress(list, without(value)) }));
  return [
    ...(fixed.group ? [] : ticked('group', (value) => ({ groups: query.groups.filter((each) => each !== value) }))),
    ...(fixed.district || fixed.commune ? [] : ticked('district', (value) => withoutDistrict(query, value))),
    ...(fixed.commune ? [] : ticked('commune', (value) => ({ communes: query.communes.filter((each) => each !== value) }))),
    ...ticked('stars', (value) => ({ stars: query.stars.filter((each) => String(each) !== value) })),
    ...(query.min === null ? [] : [{ kind: 'min' as const, value: String(query.min), label: '', without: goodsAddress(list, { min: null }) }]),
    ...(query.max === null ? [] : [{ kind: 'max' as const, value: String(query.max), label: '', without: goodsAddress(list, { max: null }) }]),
    ...(query.inStock ? [{ kind: 'inStock' as const, value: '1', label: '', without: goodsAddress(list, { inStock: false }) }] : []),
  ];
}

/** Communes are offered within chosen districts, so they go with the last of them. */
function withoutDistrict(query: SearchQuery, district: string): Partial<SearchQuery> {
  const districts = query.districts.filter((each) => each !== district);
  return districts.length > 0 ? { districts } : { districts, communes: [] };
}

/** The address of the last page where the one asked for lies beyond it, else null. */
export function lastPageAddress(list: Pick<GoodsList, 'path' | 'query' | 'fixed' | 'pages'>): string | null {
  return list.pages > 0 && list.query.page > list.pages ? goodsAddress(list, { page: list.pages }) : null;
}
