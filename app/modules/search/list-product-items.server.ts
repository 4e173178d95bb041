import { translator } from '#app/i18n/translator.ts';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import { knownDistricts } from './internal/known-districts.server.ts';
import { keepKnownPlaces } from './internal/facet-choices.ts';
import { placeQuery } from './place-query.server.ts';
import { priceBands } from './price-bands.ts';
import { toProductItem } from './product-api.ts';
import type { ProductList } from './product-api.ts';
import { parseSearchQuery } from './search-query.ts';
import { searchProducts } from './search-products.server.ts';
import type { SearchApp } from './search-products.server.ts';

type Named = { value: string; name: string };

/** The list of goods for programs; empty beyond the last page. */
export async function listProductItems(app: SearchApp & { settings: { homeProvince: string; publicUrl: string } }, params: URLSearchParams): Promise<ProductList> {
  const districts = await knownDistricts(app);
  const query = await placeQuery(app, keepKnownPlaces(parseSearchQuery(params), districts));
  const { cards, total, facets, reading } = await searchProducts(app, query);
  const kindName = translator('vi', 'sellers');
  const counted = (values: Named[], counts: Record<string, number>) =>
    values.map((each) => ({ ...each, count: counts[each.value] ?? 0 })).filter(({ count }) => count > 0);
  return {
    items: cards.map((card) => toProductItem(card, app.settings.publicUrl)),
    total,
    reading: reading && { text: reading.text, change: reading.change, dropped: reading.dropped },
    page: query.page,
    perPage: query.perPage,
    facets: {
      group: counted(ocopGroups.map(({ key, name }) => ({ value: key, name: name.vi })), facets.group),
      district: counted(districts.map(({ key, fullName }) => ({ value: key, name: fullName })), facets.district),
      commune: counted(districts.flatMap(({ communes }) => communes.map(({ code, fullName }) => ({ value: code, name: fullName }))), facets.commune),
      stars: counted([5, 4, 3].map((stars) => ({ value: String(stars), name: `OCOP ${stars} sao` })), facets.stars),
      kind: counted(sellerKinds.map((kind) => ({ value: kind, name: kindName(`kind.${kind}`) })), facets.kind),
      price: priceBands.map(({ band, min, max }) => ({ min, max, count: facets.price[band] ?? 0 })).filter(({ count }) => count > 0),
      inSeason: counted([{ value: 'true', name: 'Đang mùa' }], facets.inSeason),
      inStock: counted([{ value: 'true', name: 'Còn hàng' }], facets.inStock),
    },
  };
}
