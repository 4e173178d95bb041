import { listFormerDistricts } from '#app/modules/areas/list-former-districts.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { isNarrowed, noFilters, withFixed } from './goods-list.ts';
import type { FixedFilter, GoodsList } from './goods-list.ts';
import { facetChoices, keepKnownPlaces } from './internal/facet-choices.ts';
import { emptyQuery, pagesOf, parseSearchQuery } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';
import { searchProducts } from './search-products.server.ts';
import type { SearchApp } from './search-products.server.ts';

type ListApp = SearchApp & { settings: { homeProvince: string } };
type Wanted = { path: string; params: URLSearchParams; locale: Locale; fixed?: FixedFilter };

/** A list of goods with its filters, for the pages of search, groups, areas and sellers. */
export async function getGoodsList(app: ListApp, { path, params, locale, fixed = {} }: Wanted): Promise<GoodsList> {
  const districts = await listFormerDistricts(app.db, app.settings.homeProvince, vietnamDay(app.clock.now()));
  const query = withFixed(keepKnownPlaces(parseSearchQuery(params), districts), fixed);
  const { cards, total, facets } = await searchProducts(app, query);
  return {
    path,
    fixed,
    query,
    cards,
    total,
    pages: pagesOf(total, query.perPage),
    choices: facetChoices(query, facets, districts, locale),
    instead: total > 0 ? null : await findInstead(app, query, fixed),
  };
}

/** How many goods an empty list shows in place of what was not found. */
const fewInstead = 8;

async function findInstead(app: SearchApp, query: SearchQuery, fixed: FixedFilter): Promise<GoodsList['instead']> {
  const first = { page: 1, perPage: fewInstead } as const;
  if (isNarrowed({ query, fixed })) {
    const found = await searchProducts(app, withFixed({ ...query, ...noFilters, ...first }, fixed));
    if (found.total > 0) return { cards: found.cards, total: found.total, withoutFilters: true };
  }
  const popular = await searchProducts(app, { ...emptyQuery, ...first, inStock: true });
  return { cards: popular.cards, total: popular.total, withoutFilters: false };
}
