import type { FormerDistrictWithCommunes } from '#app/modules/areas/list-former-districts.server.ts';
import { guessGroup } from '#app/modules/catalog/guess-group.ts';
import type { Locale } from '#app/shared/locale.ts';
import { knownDistricts } from './internal/known-districts.server.ts';
import { countedText } from './counted-search.ts';
import { isNarrowed, noFilters, withFixed } from './goods-list.ts';
import type { FixedFilter, GoodsList, Instead, NearChoice } from './goods-list.ts';
import { districtNames, facetChoices, keepKnownPlaces } from './internal/facet-choices.ts';
import { readDestination } from './internal/read-destination.server.ts';
import { placeQuery } from './place-query.server.ts';
import { emptyQuery, pagesOf, parseSearchQuery } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';
import { searchProducts } from './search-products.server.ts';
import type { FoundProducts, SearchApp } from './search-products.server.ts';

type ListApp = SearchApp & { settings: { homeProvince: string } };
type Wanted = { path: string; params: URLSearchParams; locale: Locale; fixed?: FixedFilter };

/** A list of goods with its filters, for the pages of search, groups, areas and sellers. */
export async function getGoodsList(app: ListApp, { path, params, locale, fixed = {} }: Wanted): Promise<GoodsList> {
  const typed = parseSearchQuery(params);
  const [districts, destination] = await Promise.all([
    knownDistricts(app),
    readDestination(app, { to: typed.to, toProvince: params.get('toProvince') }),
  ]);
  const placed = await placeQuery(app, { ...keepKnownPlaces(typed, districts), to: destination.chosen?.code ?? null });
  const query = withFixed(placed, fixed);
  const { cards, total, facets, reading } = await searchProducts(app, query);
  const done = params.get('done');
  return {
    path,
    fixed,
    query,
    reading: reading && { text: reading.text, change: reading.change, dropped: reading.dropped, marked: reading.marked },
    cards,
    pinned: (reading?.clauses ?? []).flatMap(({ productIds = [] }) => productIds),
    total,
    pages: pagesOf(total, query.perPage),
    choices: facetChoices(query, facets, districts, locale),
    destination,
    near: query.sort === 'near' ? nearChoice(query, districts) : null,
    instead: total > 0 ? null : await findInstead(app, query, fixed, reading),
    ask: total > 0 || countedText(query.q) === null ? null : done === 'asked' || done === 'too-often' ? done : 'possible',
  };
}

function nearChoice({ near }: SearchQuery, districts: FormerDistrictWithCommunes[]): NearChoice {
  const names = districtNames(districts);
  const parts = districts.map(({ key, communes }) => ({ name: names.get(key) ?? key, communes: communes.map(({ code, fullName }) => ({ code, fullName })) })).filter(({ communes }) => communes.length > 0);
  return { parts, chosen: parts.flatMap(({ communes }) => communes).find(({ code }) => code === near) ?? null };
}

/** How many goods an empty list shows in place of what was not found. */
const fewInstead = 8;

/** The nearest that there is, the nearest first: without the filters, with slips forgiven, without codes (nothing is ST24, but there is other rice), of the group that the words point to, or what sells well. */
async function findInstead(app: SearchApp, query: SearchQuery, fixed: FixedFilter, reading: FoundProducts['reading']): Promise<Instead> {
  const first = { page: 1, perPage: fewInstead, sort: 'relevance' } as const;
  const rest = query.q.split(' ').filter((word) => !/\d/.test(word)).join(' ');
  const group = guessGroup(query.q) ?? (reading && guessGroup(reading.text));
  const ways: { by: Instead['by']; group?: Instead['group']; query: SearchQuery }[] = [
    ...(isNarrowed({ query, fixed }) ? [{ by: 'withoutFilters' as const, query: withFixed({ ...query, ...noFilters, zone: null, ...first }, fixed) }] : []),
    ...(query.exact ? [{ by: 'withSlips' as const, query: { ...query, ...first, exact: false } }] : []),
    ...(rest !== '' && rest !== query.q ? [{ by: 'withoutCode' as const, query: { ...query, ...first, q: rest } }] : []),
    ...(group && group !== fixed.group ? [{ by: 'group' as const, group, query: { ...emptyQuery, ...first, groups: [group], inStock: true } }] : []),
  ];
  for (const { by, group: of = null, query: wanted } of ways) {
    const { cards, total } = await searchProducts(app, wanted);
    if (total > 0) return { cards, total, by, group: of };
  }
  const { cards, total } = await searchProducts(app, { ...emptyQuery, ...first, inStock: true });
  return { cards, total, by: 'popular', group: null };
}
